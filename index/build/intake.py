"""Reads a corpus folder: its articles, each id once, and what was skipped."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import loader_for
from index.loaders.walk import corpus_entries, load_file
from index.models.files import file_sha256


@dataclass(frozen=True, slots=True)
class Intake:
    articles: list[Article]
    skipped: list[Skipped]


FileProgress = Callable[[int, int], None]
"""Called with the number of finished files and of all files. It may raise to stop the work."""


def file_digests(corpus: Path, index: Path, advance: FileProgress = lambda done, total: None) -> dict[str, str]:
    """Return path below the corpus → SHA-256 of the file's bytes, or the reason why it is not read, without the archive itself.

    `advance` is called before each file and once after the last.
    """
    files = [entry for entry in corpus_entries(corpus) if not _inside(entry, index)]
    digests = {}
    for number, entry in enumerate(files):
        advance(number, len(files))
        name, digest = _digest(entry)
        digests[name] = digest
    advance(len(files), len(files))
    return digests


def _inside(entry: CorpusFile | Skipped, index: Path) -> bool:
    return isinstance(entry, CorpusFile) and entry.file.resolve().is_relative_to(index.resolve())


def _digest(entry: CorpusFile | Skipped) -> tuple[str, str]:
    """Return the name, with bytes that are no Unicode as escapes, and the digest. Files without a loader are not read."""
    if isinstance(entry, Skipped):
        return _storable(entry.path), entry.reason
    name = _storable(entry.name)
    if loader_for(entry.file.suffix) is None:
        return name, "unsupported"
    try:
        return name, file_sha256(entry.file)
    except OSError as error:
        return name, error.strerror or str(error)


def _storable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def read_corpus(corpus: Path, index: Path, field_map: Mapping[str, str], advance: FileProgress) -> Intake:
    """Load every file. Of two articles with one id, the second is listed as skipped."""
    files = [entry for entry in corpus_entries(corpus, field_map) if not _inside(entry, index)]
    path_by_id: dict[str, str] = {}
    intake = Intake([], [])
    for number, entry in enumerate(files):
        for entry_of_file in [entry] if isinstance(entry, Skipped) else load_file(entry):
            _accept(entry_of_file, intake, path_by_id)
        advance(number + 1, len(files))
    return intake


def _accept(entry: Article | Skipped, intake: Intake, path_by_id: dict[str, str]) -> None:
    if isinstance(entry, Skipped):
        intake.skipped.append(entry)
    elif entry.id in path_by_id:
        intake.skipped.append(Skipped(entry.path, f"its id {entry.id} was already used by {path_by_id[entry.id]}"))
    else:
        path_by_id[entry.id] = entry.path
        intake.articles.append(entry)
