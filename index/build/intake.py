"""Reads a corpus folder: its articles, each id once, and what was skipped. Files that are as they were are not read again."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from index.article import Article
from index.build.intake_progress import IntakeProgress, StageAdvance, kilobytes
from index.build.stamps import CorpusStamps
from index.errors import NotAllRead
from index.loaders.file_reader import FileReader
from index.loaders.folders import entries_of_folders
from index.loaders.format import HEAD_BYTES
from index.loaders.limits import FILE_LIMITS, FileLimits
from index.loaders.skipping import MOST_SKIPPED
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import format_of, is_known_suffix, is_read_apart
from index.loaders.walk import UNSUPPORTED, load_file
from index.models.files import file_sha256

LoadedFiles = Mapping[str, Sequence[Article | Skipped]]
"""Corpus path → what was loaded from that file."""


@dataclass(slots=True)
class Intake:
    """All that a build takes in."""

    articles: list[Article] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    skipped_in: list[str] = field(default_factory=list)
    """The corpus path of the file of each of `skipped`."""
    file_of: dict[str, str] = field(default_factory=dict)
    """Article id → corpus path of its file."""
    incomplete: set[str] = field(default_factory=set)
    """Files of which an article was left out because its id was in use: what they give depends on other files."""
    clashes: Counter[str] = field(default_factory=Counter)
    """File → how many of its articles have an id that was in use."""
    read: int = 0
    """Files that were read; the others are as they were."""


def file_digests(
    folders: Sequence[Path],
    index: Path,
    advance: StageAdvance = lambda done, total: None,
    stamps: CorpusStamps | None = None,
) -> dict[str, str]:
    """Return corpus path → digest of the file's bytes and format, or why it is not read, without the archive itself.

    `advance` is called with 0 of 0 while the files are listed, before each file with its number, and once after the last. Without
    `stamps` every file is read.
    """
    advance(0, 0)
    files = listed_entries(folders, index, {})
    digests = {}
    for number, entry in enumerate(files):
        advance(number, len(files))
        digests[corpus_path(entry)] = _digest(entry, stamps)
    advance(len(files), len(files))
    return digests


def listed_entries(folders: Sequence[Path], index: Path, field_map: Mapping[str, str]) -> list[CorpusFile | Skipped]:
    """Return the files and refused entries of all folders, in order, without the archive itself."""
    entries, own = list(entries_of_folders(folders, field_map)), os.path.realpath(index)
    if not any(Path(own).is_relative_to(os.path.realpath(folder)) for folder in folders):
        return entries
    return [entry for entry in entries if not _is_inside(entry, own)]


def _is_inside(entry: CorpusFile | Skipped, real_index: str) -> bool:
    # not `Path.resolve`, which raises at a link that leads to itself
    return isinstance(entry, CorpusFile) and Path(os.path.realpath(entry.file)).is_relative_to(real_index)


def corpus_path(entry: CorpusFile | Skipped) -> str:
    """Return the corpus path, with bytes that are no Unicode as escapes."""
    name = entry.path if isinstance(entry, Skipped) else entry.name
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _digest(entry: CorpusFile | Skipped, stamps: CorpusStamps | None) -> str:
    """Return the SHA-256 of the bytes with the format and its version. Files without a loader are not read."""
    if isinstance(entry, Skipped):
        return entry.reason
    if not is_known_suffix(entry.name):
        return "unsupported"
    try:
        if stamps is None:
            return _read_digest(entry)
        name, status = corpus_path(entry), entry.file.stat()
        digest = stamps.digest_of(name, status)
        if digest is None:
            digest = _read_digest(entry)
            stamps.keep(name, status, digest)
        return digest
    except OSError as error:
        return error.strerror or str(error)


def _read_digest(entry: CorpusFile) -> str:
    kind = format_of(entry.name, entry.head(HEAD_BYTES))
    return f"{file_sha256(entry.file)} {f'{kind.name} {kind.version}' if kind else 'unknown'}"


def read_corpus(
    folders: Sequence[Path],
    index: Path,
    field_map: Mapping[str, str],
    advance: StageAdvance,
    unchanged: LoadedFiles | None = None,
    limits: FileLimits = FILE_LIMITS,
) -> Intake:
    """Load every file that is not `unchanged`. Of two articles with one id, the second is listed as skipped.

    `advance` is called with the kilobytes that are read, and those of all files that are to be read.
    """
    files = listed_entries(folders, index, field_map)
    known = unchanged or {}
    sizes = [0 if corpus_path(entry) in known or isinstance(entry, Skipped) else kilobytes(entry.file) for entry in files]
    progress = IntakeProgress(sizes, advance)
    intake = Intake()
    first_places: dict[str, str] = {}
    with FileReader(limits) as reader:
        for entry, size in zip(files, sizes, strict=True):
            name = corpus_path(entry)
            if name in known:
                loaded = known[name]
            else:
                loaded = list(progress.watch(load_entry(entry, reader), size))
                intake.read += 1
            for one in loaded:
                _accept(one, name, intake, first_places)
    progress.finish()
    return intake


def load_entry(entry: CorpusFile | Skipped, reader: FileReader) -> Iterable[Article | Skipped]:
    """Return what a file gives, read in a process of its own where its format asks for that."""
    if isinstance(entry, Skipped):
        return [entry]
    return reader.load(entry) if is_read_apart(entry) else load_file(entry)


def _accept(entry: Article | Skipped, file: str, intake: Intake, first_places: dict[str, str]) -> None:
    if isinstance(entry, Skipped):
        _skip(entry, file, intake)
    elif entry.id in first_places:
        intake.incomplete.add(file)
        intake.clashes[file] += 1
        if intake.clashes[file] <= MOST_SKIPPED:
            reason = f"its id {entry.id} was already used by {first_places[entry.id]}"
            _skip(Skipped(_place(entry), reason), file, intake)
        elif intake.clashes[file] == MOST_SKIPPED + 1:
            _skip(
                Skipped(entry.path, f"more than {MOST_SKIPPED:,} of its articles have an id that was already used"),
                file,
                intake,
            )
    else:
        first_places[entry.id] = _place(entry)
        intake.file_of[entry.id] = file
        intake.articles.append(entry)


def check_all_read(skipped: Iterable[Skipped]) -> None:
    """Raise `NotAllRead` if a file of a known format, or a part of one, was skipped."""
    reasons = [f"{one.path}: {one.reason}" for one in skipped if not one.reason.startswith(UNSUPPORTED)]
    if reasons:
        raise NotAllRead(reasons)


def _skip(skipped: Skipped, file: str, intake: Intake) -> None:
    intake.skipped.append(skipped)
    intake.skipped_in.append(file)


def _place(article: Article) -> str:
    """Return where an article stands: "a.jsonl:12", as in other reasons, or "a.xml, record 3"."""
    line = article.locator.removeprefix("line ")
    if line.isdecimal() and line != article.locator:
        return f"{article.path}:{line}"
    return f"{article.path}, {article.locator}" if article.locator else article.path
