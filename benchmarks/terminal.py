"""Runs a program in a pseudo-terminal, and records what it wrote and when, and the screen that a terminal would show."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType

import pyte

TERMINAL_TIMEOUT = 20.0
"""Seconds to wait for output. Loading the models on a busy machine takes longest."""

INHERITED_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "PYTHONPATH", "PULLQUOTE_CACHE")
"""The variables of the environment that a program inherits."""


def environment(folder: Path) -> dict[str, str]:
    """Return an environment with settings, conversations and history below `folder`, and the exported model where it is."""
    from platformdirs import user_cache_path

    inherited = {name: os.environ[name] for name in INHERITED_VARIABLES if name in os.environ}
    own = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    models = {"PULLQUOTE_CACHE": str(user_cache_path("pullquote"))}
    return {**models, **inherited, **own, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}


@dataclass(frozen=True, slots=True)
class Chunk:
    at: float
    """On the clock of `time.perf_counter`."""
    written: bytes


class PseudoTerminal:
    """A context manager that kills its program at the end. The screen is computed only on request, so that reading costs nothing."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], columns: int = 80, rows: int = 24) -> None:
        self.chunks: list[Chunk] = []
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._drawn = 0
        self._more = Condition()
        self._ended = False
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=dict(env), start_new_session=True, close_fds=True
        )
        os.close(theirs)
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._reader.join()
        os.close(self._ours)

    def _read(self) -> None:
        while written := self._next():
            with self._more:
                self.chunks.append(Chunk(time.perf_counter(), written))
                self._more.notify_all()
        with self._more:
            self._ended = True
            self._more.notify_all()

    def _next(self) -> bytes:
        """Return the next bytes, or none once the other side is closed, which Linux reports as an error."""
        try:
            return os.read(self._ours, 1 << 16)
        except OSError:
            return b""

    @property
    def raw(self) -> bytes:
        return b"".join(chunk.written for chunk in self.chunks)

    @property
    def lines(self) -> list[str]:
        for chunk in self.chunks[self._drawn :]:
            self._stream.feed(chunk.written)
            self._drawn += 1
        return list(self._screen.display)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def send(self, typed: str) -> float:
        """Write all keys at once, and return the time."""
        at = time.perf_counter()
        os.write(self._ours, typed.encode())
        return at

    def wait_for(self, wanted: str | Callable[[str], bool], timeout: float = TERMINAL_TIMEOUT) -> str:
        """Return the first screen that holds it. Raise `TimeoutError` with the screen as it is."""
        met: Callable[[str], bool] = (lambda text: wanted in text) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + timeout
        while not met(text := self.text):
            left = deadline - time.monotonic()
            if left <= 0 or self._ended:
                raise TimeoutError(f"{wanted!r} did not come{' and the program ended' if self._ended else ''}:\n{text}")
            self._wait(self._drawn, left)
        return text

    def wait_for_bytes(self, wanted: bytes, after: int, timeout: float = TERMINAL_TIMEOUT) -> float:
        """Return when the last of them came, in a chunk from the `after`th on. A chunk may end inside them."""
        deadline = time.monotonic() + timeout
        before = b""
        while True:
            for chunk in self.chunks[after:]:
                after, before = after + 1, before[-len(wanted) :] + chunk.written
                if wanted in before:
                    return chunk.at
            if (left := deadline - time.monotonic()) <= 0 or self._ended:
                raise TimeoutError(f"{wanted!r} was not written:\n{self.text}")
            self._wait(after, left)

    def settle(self, quiet: float = 0.4, timeout: float = TERMINAL_TIMEOUT) -> None:
        """Wait until nothing was written for `quiet` seconds. The cursor of a prompt blinks every half second, so ask for less."""
        known, deadline = -1, time.monotonic() + timeout
        while known != len(self.chunks) and time.monotonic() < deadline:
            known = len(self.chunks)
            self._wait(known, quiet)

    def _wait(self, known: int, seconds: float) -> None:
        """Wait until there are more chunks than are known, or the program has ended."""
        with self._more:
            self._more.wait_for(lambda: len(self.chunks) > known or self._ended, seconds)

    def wait(self, timeout: float = TERMINAL_TIMEOUT) -> int:
        """Wait for the end, read the rest of the output, and return the exit code."""
        code = self.process.wait(timeout)
        self._reader.join(timeout)
        return code
