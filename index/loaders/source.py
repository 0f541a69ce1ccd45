"""What a loader is given, what it may answer, and how bytes become text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from index.article import Article


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of a corpus. `name` is its path below the corpus folder with `/`; `field_map` maps our field → theirs."""

    file: Path
    name: str
    field_map: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a line of one, that gave no article, and why. `path` may end in `:LINE`."""

    path: str
    reason: str


class Loader(Protocol):
    """A file → its articles, in file order. Never raises for bad content: it yields a `Skipped` and goes on."""

    def __call__(self, source: CorpusFile) -> Iterator[Article | Skipped]: ...
