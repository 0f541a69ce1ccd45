"""Finds the files of a corpus and loads their articles."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from types import MappingProxyType

from index.article import Article
from index.loaders.fields.text_language import text_language
from index.loaders.format import HEAD_BYTES, Format
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import FORMATS, format_names, format_of, is_known_suffix, loader_of
from index.text import one_line

MAX_CHARACTERS = 4 * 10**6
"""The most characters of one article; a long novel has three million. To cut so many into sentences takes seconds."""
UNSUPPORTED = "unsupported format"
"""What the reason begins with where no loader reads a file."""
_AS_NAMED: Mapping[str, str] = MappingProxyType({})


def load_corpus(corpus: Path, field_map: Mapping[str, str] = _AS_NAMED) -> Iterator[Article | Skipped]:
    """Yield every article of a folder, or of a single file, by file name. Two articles may have one id."""
    for entry in corpus_entries(corpus, field_map):
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from load_file(entry)


def corpus_files(corpus: Path, field_map: Mapping[str, str] = _AS_NAMED) -> Iterator[CorpusFile]:
    """Yield the files that `load_corpus` reads, by name, those of unknown formats included."""
    return (entry for entry in corpus_entries(corpus, field_map) if isinstance(entry, CorpusFile))


def load_file(source: CorpusFile, formats: Sequence[Format] = FORMATS) -> Iterator[Article | Skipped]:
    """Yield the articles of one file. A file that cannot be opened is skipped with the operating system's message.

    If a loader raises, the rest of its file is skipped, and the build goes on.
    """
    suffix = PurePosixPath(source.name).suffix
    if not is_known_suffix(source.name, formats):
        yield _skip(source.name, f"{UNSUPPORTED} {suffix or '(no suffix)'}")
        return
    try:
        kind = format_of(source.name, source.head(HEAD_BYTES), formats)
        if kind is None:
            yield _skip(
                source.name, f"{suffix} of a format that is not known: none of {', '.join(format_names(source.name, formats))}"
            )
            return
    except OSError as error:
        yield _skip(source.name, _error_text(error))
        return
    yield from guarded(map(_checked, _read(source, kind)), source.name)


def guarded(entries: Iterator[Article | Skipped], place: str) -> Iterator[Article | Skipped]:
    """Yield the entries of a file, or of a member of one; whatever is raised is the reason why the rest of it is not read."""
    try:
        yield from entries
    except OSError as error:
        yield _skip(place, _error_text(error))
    except MemoryError:
        yield _skip(place, "needs too much memory to read")
    except Exception as error:  # noqa: BLE001  # others write loaders: a bug in one is reported and costs one file
        yield _skip(place, f"its loader failed: {type(error).__name__}: {error}")


def _checked(entry: Article | Skipped) -> Article | Skipped:
    if isinstance(entry, Skipped):
        return _skip(entry.path, entry.reason)
    if len(entry.text) > MAX_CHARACTERS:
        return _skip(entry.id, f"a text of more than {MAX_CHARACTERS // 10**6} million characters is no article")
    return _with_language(entry)


def _with_language(article: Article) -> Article:
    """Return the article with the language of its text; where the text does not show it, what the file says stays."""
    language = text_language(article.text, article.language)
    return article if language == article.language else replace(article, language=language)


def _read(source: CorpusFile, kind: Format) -> Iterator[Article | Skipped]:
    """Yield what the format's loader makes of the file; where an optional part is missing, what to install."""
    try:
        loader = loader_of(kind)
    except ImportError:
        if not kind.extra:
            raise
        yield Skipped(source.name, kind.advice)
        return
    yield from loader(source)


def corpus_entries(corpus: Path, field_map: Mapping[str, str] = _AS_NAMED) -> Iterator[CorpusFile | Skipped]:
    """Yield files and refused entries, by name. Names that start with "." are ignored."""
    root = Path(os.path.realpath(corpus))
    try:
        mode = root.stat().st_mode
    except OSError as error:
        yield _skip(str(corpus), _error_text(error))
        return
    if not S_ISDIR(mode):
        yield _entry(corpus, corpus.name, root.parent, field_map)
        return
    unreadable: list[OSError] = []
    files = {file.relative_to(root).as_posix(): file for file in _files(root, unreadable)}
    for name in sorted(files):
        yield _entry(files[name], name, root, field_map)
    for refusal in unreadable:
        yield _skip(os.path.relpath(refusal.filename, root), _error_text(refusal))


def _files(root: Path, unreadable: list[OSError]) -> Iterator[Path]:
    """Yield the files of a folder. Links to folders are not followed; links out of the corpus come too, to be named as skipped."""
    for folder, folders, files in os.walk(root, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        outside = [name for name in folders if not _is_inside(Path(folder, name), root)]
        yield from (Path(folder, name) for name in (*files, *outside) if not name.startswith("."))


def _entry(file: Path, name: str, root: Path, field_map: Mapping[str, str]) -> CorpusFile | Skipped:
    if not _is_inside(file, root):
        return _skip(name, "a link that leads out of the corpus")
    if _is_special(file):
        return _skip(name, "not a regular file")
    return CorpusFile(file, name, field_map)


def _is_special(file: Path) -> bool:
    """Return whether this is a pipe or a device, on which opening would wait for ever. Other errors show later."""
    try:
        return not S_ISREG(file.stat().st_mode)
    except OSError:
        return False


def _is_inside(file: Path, root: Path) -> bool:
    return Path(os.path.realpath(file)).is_relative_to(root)


def _skip(path: str, reason: str) -> Skipped:
    """Return a `Skipped` with cleaned texts, as file names and reasons are shown on screens."""
    return Skipped(one_line(path), one_line(reason))


def _error_text(error: OSError) -> str:
    return error.strerror or str(error)
