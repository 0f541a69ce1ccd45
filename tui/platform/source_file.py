"""The place of an article on disk: its file below the corpus, and the line of a quote in it. No path of an archive is trusted."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from index.article import Article
from index.errors import PullquoteError
from index.loaders.decode import Undecodable, decode
from index.loaders.folders import split_prefix
from index.loaders.walk import corpus_files
from index.text import one_line
from tui.platform.source_line import line_of_quote

_MAX_BYTES = 64 * 2**20
"""Bytes that are read for the line of a quote."""


@dataclass(frozen=True, slots=True)
class SourceLocation:
    """A regular file below the corpus, with its links followed, and a line of it, from 1."""

    path: Path
    line: int


def locate_quote(folders: Sequence[Path], article: Article, quote: str) -> SourceLocation:
    """Return the place of `quote`, best a whole sentence. Raise `PullquoteError` where the file is gone, unreadable or outside."""
    file = _file(*split_prefix(article.path, folders))
    return SourceLocation(file, line_of_quote(_text(file), file.suffix, article, quote))


def _file(corpus: Path, name: str) -> Path:
    """Return the file of that name; else the one whose cleaned name it is, or the corpus itself where that is the file."""
    root = Path(os.path.realpath(corpus))
    if not _is_below(root, name):
        raise PullquoteError(
            f"“{one_line(name)}” does not lie below {_path_text(corpus)}, so it is not opened. "
            f"Build the index again from the articles: pullquote index {_path_text(corpus)}"
        )
    direct = Path(os.path.realpath(root / name))
    if _is_file(direct):
        return direct
    match = next((source.file for source in corpus_files(corpus) if one_line(source.name) == name), None)
    if match is None or not _is_file(match):
        raise PullquoteError(
            f"“{one_line(name)}” is gone from {_path_text(corpus)}, or was moved. Run again: pullquote index {_path_text(corpus)}"
        )
    return Path(os.path.realpath(match))


def _is_below(root: Path, name: str) -> bool:
    """Return True for a name that the loaders would read: no part starts with ".", and no link leads out."""
    parts = PurePosixPath(name).parts
    if not parts or "\0" in name or any(part.startswith((".", "/")) for part in parts):
        return False
    try:
        return Path(os.path.realpath(root / name)).is_relative_to(root)
    except ValueError:  # lone surrogates where the file system has no bytes for them
        return False


def _is_file(path: Path) -> bool:
    try:
        return S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _text(file: Path) -> str:
    """Return the beginning of the file with `\\n` line ends; "" for a file that is no text."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MAX_BYTES)
    except OSError as error:
        raise PullquoteError(f"{_path_text(file)} cannot be read: {error.strerror}. Check its permissions.") from error
    whole = raw if len(raw) < _MAX_BYTES else raw.rpartition(b"\n")[0]  # half a character would make all of it damaged UTF-8
    text = decode(whole)
    if isinstance(text, Undecodable):
        return ""
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _path_text(path: Path) -> str:
    return one_line(str(path))
