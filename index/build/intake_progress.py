"""How far the reading of files is: each counts by its size, and a large one, while it is read, by the texts that it has given."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from index.article import Article
from index.loaders.source import Skipped

StageAdvance = Callable[[int, int], None]
"""Called with what is done and the total. It may raise to stop the work."""
_KILOBYTE = 1000


class IntakeProgress:
    """Reports kilobytes. A file that is not read again counts nothing."""

    def __init__(self, sizes: Iterable[int], advance: StageAdvance) -> None:
        """`sizes`: the kilobytes of each file that is read."""
        self._total = max(1, sum(sizes))
        self._done = 0
        self._advance = advance
        advance(0, self._total)

    def watch(self, entries: Iterable[Article | Skipped], size: int) -> Iterator[Article | Skipped]:
        """Yield what is found in a file of so many kilobytes, and report it."""
        characters = 0
        for found in entries:
            characters += len(found.text) if isinstance(found, Article) else 0
            self._advance(self._done + min(size, characters // _KILOBYTE), self._total)
            yield found
        self._done += size
        self._advance(self._done, self._total)

    def finish(self) -> None:
        """Report that nothing is left to read."""
        self._advance(self._total, self._total)


def kilobytes(file: Path) -> int:
    """Return the size of a file, at least 1; 0 for one that cannot be looked at."""
    try:
        return -(-file.stat().st_size // _KILOBYTE) or 1
    except OSError:
        return 0
