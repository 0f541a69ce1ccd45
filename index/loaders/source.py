"""The contract of loaders: the file that a loader gets, and the result for a file without an article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from index.article import Article


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of a corpus. `name` is its path below the corpus folder, with `/`. `field_map` maps our field names to the file's."""

    file: Path
    name: str
    field_map: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a line of one, that gave no article, with the reason. `path` may end in `:LINE`."""

    path: str
    reason: str


class Loader(Protocol):
    """Yields the articles of a file in file order. For bad content it yields a `Skipped` and goes on; it raises nothing."""

    def __call__(self, source: CorpusFile) -> Iterator[Article | Skipped]: ...
