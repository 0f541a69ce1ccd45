"""`manifest.json` describes a generation and proves that its files are whole, `manifest.sha256` that it is whole itself.

Both are written last.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.embedders.contract import ModelIdentity
from index.errors import IndexDamaged, IndexOfAnotherModel
from index.models.files import file_sha256
from index.store.catalogue_parts import TAIL_FOLDER
from index.store.columns import COLUMN_FILES
from index.store.dense import DENSE_FILES
from index.store.lexical import LEXICAL_FILES
from index.store.verified import VerifiedFiles

ARCHIVE_FORMAT = 4
"""The number grows whenever older archives can no longer be read."""

PIPELINE_VERSION = 3
"""The number grows whenever loaders, cleaning, sentences or terms change: then a build reuses no passages, only vectors, and older
archives are not opened, as their terms are not those of a question."""

MANIFEST_FILES = ("manifest.json", "manifest.sha256")
ARCHIVE_FILES = ("catalogue.sqlite", *COLUMN_FILES, *DENSE_FILES, *LEXICAL_FILES)


TAIL_FILES = tuple(f"{TAIL_FOLDER}/{name}" for name in ARCHIVE_FILES)
"""Those of the articles appended since the last whole build."""


class FileRecord(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int
    sha256: str


class _Format(BaseModel):
    """The format number, which is read before the rest, as a later version may have changed the rest."""

    format: int


class Manifest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    generation: int
    engine: str
    model: str
    weights: str
    dimension: int
    passage_tokens: int
    overlap_tokens: int
    front: str
    pipeline: int
    field_map: dict[str, str]
    articles: int
    passages: int
    dense_recall: float
    """The share of the exact 100 nearest that the dense index finds; 1.0 where it is exact."""
    dense_recall_filtered: float = 1.0
    """The same among a tenth of the passages."""
    files: dict[str, FileRecord]
    corpus: str = ""
    """Absolute path of the indexed folder or file; "" where it is not known."""
    more: tuple[str, ...] = ()
    """Those of further folders."""
    appended: int = 0
    """Articles that were appended since the last whole build."""
    idf_ignores_filters: bool = False
    """Whether the weights of terms are those of the whole archive under any filters. An engine keeps them so; a folder does not."""
    file_seconds: int = 10
    file_megabytes: int = 500
    """The limits at which files were given up: where they are others now, all files are read again."""

    @property
    def file_names(self) -> tuple[str, ...]:
        """Return the files that the generation must have."""
        has_tail = any(name in self.files for name in TAIL_FILES)
        return (*ARCHIVE_FILES, *TAIL_FILES) if has_tail else ARCHIVE_FILES

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders of the corpus, the first first; none where they are not known."""
        return tuple(Path(folder) for folder in (self.corpus, *self.more)) if self.corpus else ()

    @property
    def identity(self) -> ModelIdentity:
        return ModelIdentity(self.model, self.weights, self.dimension)


def storable_path(folder: Path) -> str:
    """Return the absolute path as JSON can hold it, with links unresolved; "" if its bytes are no UTF-8."""
    path = str(folder.absolute())
    return path if path.encode("utf-8", "replace").decode() == path else ""


def file_records(folder: Path, names: Iterable[str] = ARCHIVE_FILES) -> dict[str, FileRecord]:
    """Return size and SHA-256 of files of a generation."""
    return {name: FileRecord(size=(folder / name).stat().st_size, sha256=file_sha256(folder / name)) for name in names}


def write_manifest(folder: Path, text: str) -> None:
    """Write a manifest, as JSON, with its SHA-256 beside it."""
    raw = text.encode()
    names = dict(zip(MANIFEST_FILES, (raw, _seal(raw).encode("ascii")), strict=True))
    for name, content in names.items():
        (folder / name).write_bytes(content)


def manifest_seal(folder: Path) -> str | None:
    """Return what stands in `manifest.sha256`, a line; None where there is none, as older versions wrote none."""
    try:
        return (folder / MANIFEST_FILES[1]).read_bytes().decode("ascii", "replace")
    except OSError:
        return None


def _seal(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest() + "\n"


def read_manifest(folder: Path, index: Path) -> Manifest:
    """Return the manifest in `folder`. Raise `IndexOfAnotherModel` for another format, `IndexDamaged` for anything unreadable."""
    try:
        raw = (folder / MANIFEST_FILES[0]).read_bytes()
        if manifest_seal(folder) not in (None, _seal(raw)):
            raise IndexDamaged(index, f"{folder.name}/manifest.json is not the file of which manifest.sha256 is the checksum")
        version = _Format.model_validate_json(raw).format
        if version != ARCHIVE_FORMAT:
            raise IndexOfAnotherModel(index, f"it has format {version}, this version reads format {ARCHIVE_FORMAT}")
        return Manifest.model_validate_json(raw)
    except (OSError, ValidationError) as error:
        raise IndexDamaged(index, f"{folder.name}/manifest.json cannot be read") from error


def check_pipeline(index: Path | str, manifest: Manifest) -> None:
    """Raise `IndexOfAnotherModel` for an archive whose texts were prepared otherwise. A build reads it all the same."""
    if manifest.pipeline != PIPELINE_VERSION:
        reason = f"another version prepared its texts (step {manifest.pipeline}, this version is at {PIPELINE_VERSION})"
        raise IndexOfAnotherModel(index, reason)


def check_same_model(index: Path | str, manifest: Manifest, identity: ModelIdentity) -> None:
    """Raise `IndexOfAnotherModel` unless the archive was built with this model."""
    own = manifest.identity
    if (own.weights, own.dimension) != (identity.weights, identity.dimension):
        models = f"{own.name} ({own.weights[:8]}), the settings name {identity.name} ({identity.weights[:8]})"
        raise IndexOfAnotherModel(index, f"it was built with the model {models}")


def check_files(folder: Path, index: Path, manifest: Manifest, names: tuple[str, ...] | None = None) -> None:
    """Compare every byte of files with the manifest, before any is used: FAISS does not notice a flipped one. Raise `IndexDamaged`."""
    digests = {}
    for name in manifest.file_names if names is None else names:
        expected = _expected(folder, index, manifest, name)
        if (folder / name).stat().st_size != expected.size or file_sha256(folder / name) != expected.sha256:
            raise IndexDamaged(index, f"{folder.name}/{name} is not the file that was written")
        digests[name] = expected.sha256
    VerifiedFiles(folder).remember(digests)


def check_files_once(folder: Path, index: Path, manifest: Manifest, names: tuple[str, ...] | None = None) -> None:
    """Do what `check_files` does with those files that were written since they were last compared. Raise `IndexDamaged`."""
    verified = VerifiedFiles(folder)
    every = manifest.file_names if names is None else names
    unread = tuple(name for name in every if not verified.holds(name, _expected(folder, index, manifest, name).sha256))
    if unread:
        check_files(folder, index, manifest, unread)


def _expected(folder: Path, index: Path, manifest: Manifest, name: str) -> FileRecord:
    expected = manifest.files.get(name)
    if expected is None or not (folder / name).is_file():
        raise IndexDamaged(index, f"{folder.name}/{name} is missing")
    return expected
