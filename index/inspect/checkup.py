"""Checks that everything that answering needs is there, whole, and of one kind. Each finding says what to do."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.embedders.table import weights_digest
from index.errors import IndexMissing, IndexOfAnotherModel, IndexUnusable, PullquoteError, UsageError
from index.inspect.freshness import FolderChanges, folder_changes
from index.languages import other_languages_text
from index.locations import engine_location, is_on_engine
from index.models.files import find_model
from index.models.onnx_export import cache_folder, ensure_exported
from index.offline import talkative_libraries
from index.settings import IndexSettings
from index.store.archive import current_generation
from index.store.catalogue import Catalogue
from index.store.catalogue_parts import CATALOGUE_FILE
from index.store.manifest import check_files, read_manifest
from index.store.opening import open_archive

_PACKAGES = ("pullquote", "faiss-cpu", "rank-bm25", "onnxruntime", "tokenizers", "sentence-transformers", "textual", "pydantic")


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. `exit_code` is 0 if all is well."""

    name: str
    detail: str
    exit_code: int = 0


def checkup(path: Path, settings: IndexSettings, fast: bool) -> Iterator[Finding]:
    """Yield the finding of each check. `fast` leaves out those that read whole files: checksums, weights and the corpus."""
    yield from _versions()
    yield _network()
    if is_on_engine(path):
        yield _finding("index", lambda: _index_on_engine(path, settings))
        yield Finding(
            "checksums", "an engine keeps its files itself; a quote is compared with the text there before it is shown"
        )
    else:
        yield from _folder(path, settings, fast)
    if not fast and settings.embedder != "hashing":
        yield _finding("weights", lambda: _weights(settings))
    if settings.embedder == "onnx":
        yield _finding("exported model", lambda: _export(settings, fast))


def _folder(path: Path, settings: IndexSettings, fast: bool) -> Iterator[Finding]:
    yield _finding("index", lambda: _index(path, settings))
    yield from _fields(path)
    if not fast:
        yield _finding("checksums", lambda: _checksums(path))
        yield from _corpus(path)


def _finding(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, look())
    except PullquoteError as error:
        return Finding(name, str(error), error.exit_code)


def _versions() -> Iterator[Finding]:
    for package in _PACKAGES:
        try:
            yield Finding(package, version(package))
        except PackageNotFoundError:
            yield Finding(package, "not installed. Run: pip install pullquote", 1)


def _network() -> Finding:
    """Check this process itself, not a setting."""
    if talkative := talkative_libraries():
        return Finding(
            "network", f"{', '.join(talkative)} may use it: imported before it was switched off (docs/privacy.md)", 1
        )
    return Finding("network", "nothing is sent: telemetry of onnxruntime is off, Hugging Face's libraries are offline")


def _index(path: Path, settings: IndexSettings) -> str:
    folder = current_generation(path)
    if folder is None:
        raise IndexMissing(path)
    manifest = read_manifest(folder, path)
    if manifest.weights != weights_digest(settings.embedder, settings.model):
        raise IndexOfAnotherModel(path, f"it was built with {manifest.model}, the settings name {settings.model}")
    return f"{folder.name}: {manifest.articles:,} articles, {manifest.passages:,} passages, model {manifest.model}"


def _index_on_engine(path: Path, settings: IndexSettings) -> str:
    with closing(open_archive(path)) as archive:
        manifest = archive.manifest
        if manifest.weights != weights_digest(settings.embedder, settings.model):
            raise IndexOfAnotherModel(
                str(engine_location(path)), f"it was built with {manifest.model}, the settings name {settings.model}"
            )
        numbers = f"{manifest.articles:,} articles, {manifest.passages:,} passages, model {manifest.model}"
        return f"{archive.generation_name} at {engine_location(path)}: {numbers}"


def _fields(path: Path) -> Iterator[Finding]:
    """Yield how many articles lack a field; nothing if another check has failed. It is never an error."""
    try:
        folder = current_generation(path)
        if folder is None:
            return
        read_manifest(folder, path)
        with closing(Catalogue(folder / CATALOGUE_FILE)) as catalogue:
            yield Finding("fields", catalogue.field_gaps().text or "every article has a date, an author and an outlet")
            if languages := catalogue.other_languages():
                yield Finding("languages", other_languages_text(languages))
    except (IndexUnusable, sqlite3.DatabaseError):
        return


def _checksums(path: Path) -> str:
    folder = current_generation(path)
    if folder is None:
        raise IndexMissing(path)
    manifest = read_manifest(folder, path)
    check_files(folder, path, manifest)
    return f"{len(manifest.file_names)} files are as they were written"


def _corpus(path: Path) -> Iterator[Finding]:
    """Yield how the corpus folder differs from the archive; nothing if another check has failed.

    It is never an error: an archive works without its corpus folder.
    """
    try:
        folder = current_generation(path)
        manifest = read_manifest(folder, path) if folder is not None else None
        if folder is None or manifest is None or not manifest.folders:
            return
        check_files(folder, path, manifest, tuple(name for name in manifest.file_names if name.endswith(CATALOGUE_FILE)))
        with closing(Catalogue(folder / CATALOGUE_FILE)) as catalogue:
            yield Finding("corpus", _changes_text(folder_changes(manifest.folders, path, catalogue), path))
    except IndexUnusable:
        return
    except UsageError as error:
        yield Finding("corpus", str(error))


def _changes_text(changes: FolderChanges, path: Path) -> str:
    if not changes:
        return "as it was when the index was built"
    new = f"{len(changes.new):,} {'file' if len(changes.new) == 1 else 'files'} new"
    changed, removed = len(changes.changed), len(changes.removed)
    return f"{new}, {changed:,} changed, {removed:,} gone since the index was built: pullquote index --index {path}"


def _weights(settings: IndexSettings) -> str:
    files = find_model(settings.model)
    files.check()
    return f"{files.name}: SHA-256 {files.weights[:16]}… is right"


def _export(settings: IndexSettings, fast: bool) -> str:
    folder = cache_folder(find_model(settings.model))
    if not (folder / "exported.json").is_file():
        return f"not made yet; the first index or question makes it in {folder}"
    if not fast:
        ensure_exported(find_model(settings.model))
    return str(folder)
