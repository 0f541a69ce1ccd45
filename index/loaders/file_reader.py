"""Reads files in a process of its own, so that one bad file can neither hang, exhaust the memory nor end a build.

The process reads one file after another, and is replaced when a file has stopped it. This module knows nothing of formats.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from types import TracebackType

from index.article import Article
from index.loaders.apart import signals_of_time
from index.loaders.found_json import found_from_json
from index.loaders.limits import FileLimits
from index.loaders.reading_process import ReadingProcess
from index.loaders.source import CorpusFile, Skipped
from index.text import one_line

MOST_STOPPED = 8
"""After so many members of one container that have stopped the process the rest is not read: each may take ten seconds."""

_REST = "the rest was not read"

ARTICLE_ROOM = 1000
"""An article takes as much memory as so many characters, beside its text."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Why the process was stopped, and at which member of a container, if it had begun one."""

    skipped: Skipped
    member: int | None = None


class FileReader:
    """Starts the process with the first file. Use it in a `with` statement, which ends the process."""

    def __init__(self, limits: FileLimits) -> None:
        self._limits = limits
        self._process: ReadingProcess | None = None

    def __enter__(self) -> "FileReader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._end_process()

    def load(self, source: CorpusFile) -> Iterator[Article | Skipped]:
        """Yield what `load_file` does. A file that stops the process is skipped from there on, with the reason.

        Of a container only the member is skipped at which the process was stopped, until `MOST_STOPPED` have.
        """
        characters = self._limits.characters_in_all(source.file.stat().st_size)
        for found in self._found(source):
            characters -= len(found.text) + ARTICLE_ROOM if isinstance(found, Article) else 0
            if characters < 0:
                self._end_process()
                yield _stopped(source.name, f"its texts are far larger than the file; {_REST}")
                return
            yield found

    def _found(self, source: CorpusFile) -> Iterator[Article | Skipped]:
        """Yield what is found, beginning behind the member of a container that has stopped the process."""
        first = 0
        for _ in range(MOST_STOPPED):
            stop = yield from self._found_from(source, first)
            if stop is None:
                return
            yield stop.skipped
            if stop.member is None:
                return
            first = stop.member + 1
        yield _stopped(source.name, f"{MOST_STOPPED} members of it could not be read; {_REST}")

    def _found_from(self, source: CorpusFile, first: int) -> Generator[Article | Skipped, None, "_Stop | None"]:
        """Yield what is found from one member on, and return where the process was stopped; None at the end of the file."""
        found, member = first > 0, None
        process = self._process = self._process or ReadingProcess(self._limits)
        process.ask(source, first)
        while (line := process.line()) is not None:
            if "leaves" in line:
                if line["leaves"]:
                    self._end_process()
                return None
            if "member" in line:
                member = line
            else:
                found = True
                yield found_from_json(line)
        self._process = None
        reason = self._reason(process)
        if member is not None:
            return _Stop(_stopped(str(member["place"]), reason), int(str(member["member"])))
        return _Stop(_stopped(source.name, f"{reason}; {_REST}" if found else reason))

    def _reason(self, process: ReadingProcess) -> str:
        code = process.exit_code()
        if process.was_too_slow:
            return f"takes longer than {self._limits.wait_seconds:g} seconds to read"
        if code < 0 and -code in signals_of_time():
            return f"takes longer than {self._limits.seconds} seconds of computing to read"
        return "its parser crashed"

    def _end_process(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process = None


def _stopped(place: str, reason: str) -> Skipped:
    return Skipped(one_line(place), reason)
