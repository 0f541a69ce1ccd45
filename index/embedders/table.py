"""The table of engines by name. A new engine needs a file, a line here, and its name in `IndexSettings.embedder`."""

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
"""Engine → "module:class". `hashing` needs no model: it serves tests and machines on which no model may run."""


def weights_digest(engine: str, model: str) -> str:
    """Return `ModelIdentity.weights` of the engine's model, without loading anything."""
    from index.embedders.hashing import HashingEmbedder
    from index.models.files import find_model

    return HashingEmbedder(model).identity.weights if engine == "hashing" else find_model(model).weights


def is_prepared(engine: str, model: str) -> bool:
    """Return False where opening the engine prepares the model first, once on each machine."""
    from index.models.files import find_model
    from index.models.onnx_export import is_exported

    return engine != "onnx" or is_exported(find_model(model))


def open_embedder(engine: str, model: str) -> "Embedder":
    """Open the engine with the model. Its libraries and weights are loaded now."""
    if engine not in EMBEDDERS:
        raise SettingsError(f"No embedder “{engine}”. Choose one of: {', '.join(EMBEDDERS)}.")
    module, name = EMBEDDERS[engine].split(":")
    embedder: Embedder = getattr(import_module(module), name)(model)
    return embedder
