"""A running process of `reading_worker`, and a thread that kills it where it says nothing for too long."""

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from threading import Event, Thread
from typing import IO, cast

from index.loaders.fields.json_value import JsonValue
from index.loaders.limits import FileLimits
from index.loaders.source import CorpusFile

_LOOK_SECONDS = 0.5
_ENDING_SECONDS = 5
"""A process that has closed its output is waited for so long."""
_NEVER = float("inf")


class ReadingProcess:
    """One process that reads the files that it is asked for, one after another."""

    def __init__(self, limits: FileLimits) -> None:
        command = [sys.executable, "-P", "-m", "index.loaders.reading_worker", str(limits.seconds), str(limits.megabytes)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
        pipe = subprocess.PIPE
        self._running = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment)
        self._requests, self._results = cast("IO[bytes]", self._running.stdin), cast("IO[bytes]", self._running.stdout)
        self._wait, self._asked_at = limits.wait_seconds, _NEVER
        self.was_too_slow = False
        self._is_over = Event()
        self._watching = Thread(target=self._watch, daemon=True)
        self._watching.start()

    def ask(self, source: CorpusFile, first_member: int = 0) -> None:
        """Name the file to read, and from which of its members on. A process that is gone is noticed when its answer is read."""
        request = {
            "file": str(source.file),
            "name": source.name,
            "field_map": dict(source.field_map),
            "first_member": first_member,
        }
        with suppress(OSError):
            self._requests.write(json.dumps(request).encode("ascii") + b"\n")
            self._requests.flush()

    def line(self) -> dict[str, JsonValue] | None:
        """Return the next line of the answer, or None where the process has ended."""
        self._asked_at = time.monotonic()
        printed = self._results.readline()
        self._asked_at = _NEVER
        if not printed.endswith(b"\n"):  # it was cut off
            return None
        value: dict[str, JsonValue] = json.loads(printed)
        return value

    def exit_code(self) -> int:
        """Return the exit code of a process that has closed its output; it is killed where it stays all the same."""
        with suppress(subprocess.TimeoutExpired):
            self._running.wait(_ENDING_SECONDS)
        self.close()
        return self._running.wait()

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._is_over.set()
        self._running.kill()
        self._running.wait()
        for stream in (self._requests, self._results):
            with suppress(OSError):
                stream.close()
        self._watching.join()

    def _watch(self) -> None:
        while not self._is_over.wait(_LOOK_SECONDS):
            if time.monotonic() - self._asked_at > self._wait:
                self.was_too_slow = True
                self._running.kill()
                return
