"""Reads files in a process of its own, so that one bad file can neither hang, exhaust the memory nor end a build.

The process reads one file after another, and is replaced when a file has stopped it. This module knows nothing of formats.
"""

from collections.abc import Iterator
from types import TracebackType

from index.article import Article
from index.loaders.apart import signals_of_time
from index.loaders.found_json import found_from_json
from index.loaders.limits import FileLimits
from index.loaders.reading_process import ReadingProcess
from index.loaders.source import CorpusFile, Skipped
from index.text import one_line


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
        """Yield what `load_file` does. A file that stops the process is skipped from there on, with the reason."""
        found: Article | Skipped | None = None
        characters = self._limits.characters_in_all(source.file.stat().st_size)
        process = self._process = self._process or ReadingProcess(self._limits)
        process.ask(source)
        while (line := process.line()) is not None:
            if "leaves" in line:
                if line["leaves"]:
                    self._end_process()
                return
            found = found_from_json(line)
            characters -= len(found.text) if isinstance(found, Article) else 0
            if characters < 0:
                self._end_process()
                yield _stopped(source, "its texts are far larger than the file; the rest was not read")
                return
            yield found
        self._process = None
        yield _stopped(source, self._reason(process) + ("; the rest was not read" if found else ""))

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


def _stopped(source: CorpusFile, reason: str) -> Skipped:
    return Skipped(one_line(source.name), reason)
