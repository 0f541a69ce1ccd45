"""Name → engine. A new engine is one file and one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from index.errors import SettingsError

if TYPE_CHECKING:
    from index.embedders.contract import Embedder

EMBEDDERS = {
    "onnx": "index.embedders.onnx:OnnxEmbedder",
    "sentence-transformers": "index.embedders.sentence_transformer:SentenceTransformerEmbedder",
    "hashing": "index.embedders.hashing:HashingEmbedder",
}
"""`hashing` needs no model: words hashed into a vector. It serves tests and machines where no model may run."""


def weights_digest(engine: str, model: str) -> str:
    """The weights that the engine would use, as `ModelIdentity.weights` has them, without loading anything."""
    from index.embedders.hashing import HashingEmbedder
    from index.models.files import find_model

    return HashingEmbedder(model).identity.weights if engine == "hashing" else find_model(model).weights


def open_embedder(engine: str, model: str) -> "Embedder":
    """The engine named in the settings with the model named in the settings. Loads what it needs now."""
    if engine not in EMBEDDERS:
        raise SettingsError(f"No embedder “{engine}”. Choose one of: {', '.join(EMBEDDERS)}.")
    module, name = EMBEDDERS[engine].split(":")
    embedder: Embedder = getattr(import_module(module), name)(model)
    return embedder
