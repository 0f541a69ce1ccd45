"""Loads a sentence-transformers model, at the cost of importing torch (7 s, 456 MB measured)."""

from typing import TYPE_CHECKING

from index.models.files import ModelFiles
from index.offline import import_offline

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


def load_sentence_transformer(files: ModelFiles) -> "SentenceTransformer":
    """Return the model on the CPU, loaded from checked safetensors, without remote code and without the network."""
    files.check()
    import_offline("transformers.utils.logging").disable_progress_bar()
    model: SentenceTransformer = import_offline("sentence_transformers").SentenceTransformer(
        str(files.folder),
        device="cpu",
        local_files_only=True,
        trust_remote_code=False,
        model_kwargs={"use_safetensors": True},
    )
    return model
