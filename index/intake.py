"""Everything that a corpus folder gives: its articles, each id once, and what was skipped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.article import Article
from index.embedders.weights import sha256
from index.loaders.folder import load_file, walk
from index.loaders.source import Skipped, Source


@dataclass(frozen=True, slots=True)
class Intake:
    articles: list[Article]
    skipped: list[Skipped]


def file_digests(corpus: Path) -> dict[str, str]:
    """Path below the corpus → SHA-256 of its bytes, or the words of the error where it cannot be read."""
    return {source.name: _digest(source) for source in walk(corpus) if isinstance(source, Source)}


def _digest(source: Source) -> str:
    try:
        return sha256(source.file)
    except OSError as error:
        return error.strerror or str(error)


def take_in(corpus: Path, field_map: Mapping[str, str], advance: Callable[[int, int], None]) -> Intake:
    """Load every file. Of two articles with one id the first is kept and the second is listed as skipped."""
    sources = list(walk(corpus))
    first_seen: dict[str, str] = {}
    intake = Intake([], [])
    for number, source in enumerate(sources):
        for loaded in _loaded(source, field_map):
            _sort_in(loaded, intake, first_seen)
        advance(number + 1, len(sources))
    return intake


def _loaded(source: Source | Skipped, field_map: Mapping[str, str]) -> list[Article | Skipped]:
    if isinstance(source, Skipped):
        return [source]
    return list(load_file(Source(source.file, source.name, field_map)))


def _sort_in(loaded: Article | Skipped, intake: Intake, first_seen: dict[str, str]) -> None:
    if isinstance(loaded, Skipped):
        intake.skipped.append(loaded)
    elif loaded.id in first_seen:
        intake.skipped.append(Skipped(loaded.path, f"its id {loaded.id} was already used by {first_seen[loaded.id]}"))
    else:
        first_seen[loaded.id] = loaded.path
        intake.articles.append(loaded)
