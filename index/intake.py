"""Everything that a corpus folder gives: its articles, each id once, and what was skipped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.article import Article
from index.embedders.weights import sha256
from index.loaders.folder import entries, load_file
from index.loaders.source import Skipped, Source


@dataclass(frozen=True, slots=True)
class Intake:
    articles: list[Article]
    skipped: list[Skipped]


def file_digests(corpus: Path) -> dict[str, str]:
    """Path below the corpus → SHA-256 of the file's bytes, or the reason why it is not read."""
    return dict(_digest(entry) for entry in entries(corpus))


def _digest(entry: Source | Skipped) -> tuple[str, str]:
    if isinstance(entry, Skipped):
        return entry.path, entry.reason
    try:
        return entry.name, sha256(entry.file)
    except OSError as error:
        return entry.name, error.strerror or str(error)


def take_in(corpus: Path, field_map: Mapping[str, str], advance: Callable[[int, int], None]) -> Intake:
    """Load every file. Of two articles with one id the first is kept and the second is listed as skipped."""
    found = list(entries(corpus, field_map))
    first_seen: dict[str, str] = {}
    intake = Intake([], [])
    for number, entry in enumerate(found):
        for loaded in [entry] if isinstance(entry, Skipped) else load_file(entry):
            _sort_in(loaded, intake, first_seen)
        advance(number + 1, len(found))
    return intake


def _sort_in(loaded: Article | Skipped, intake: Intake, first_seen: dict[str, str]) -> None:
    if isinstance(loaded, Skipped):
        intake.skipped.append(loaded)
    elif loaded.id in first_seen:
        intake.skipped.append(Skipped(loaded.path, f"its id {loaded.id} was already used by {first_seen[loaded.id]}"))
    else:
        first_seen[loaded.id] = loaded.path
        intake.articles.append(loaded)
