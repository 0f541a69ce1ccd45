"""Counts what is done to a folder, stops at a step, and knows what a loss of power would leave. It knows nothing of archives."""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

_CALLS = ("fsync", "link", "rename", "replace", "mkdir", "unlink", "rmdir", "truncate")
_OPENINGS = ((builtins, "open"), (io, "open"))
_WITHOUT_END = 10**9
_open, _close = os.open, os.close


class PowerLost(BaseException):
    """Stands for the end of the machine's power: nothing of ours may catch it."""


@dataclass(slots=True)
class FailingDisk:
    """The disk below the folder `home`. A step is a call that names, removes, syncs, or opens for writing."""

    home: Path
    stops_at: int = _WITHOUT_END
    error: Callable[[], BaseException] = PowerLost
    """Raised once at the step `stops_at`, before it is done; `PowerLost` at each one after it too."""
    steps: int = 0
    _bytes_of: dict[int, bytes] = field(default_factory=dict)
    """Number of a file → its synced bytes."""
    _names_of: dict[int, dict[str, int]] = field(default_factory=dict)
    """Number of a folder → its synced names, each with the number of what it names."""
    _held: dict[int, int] = field(default_factory=dict)
    """Number of a file or folder → a descriptor, so that the number is not given to another one."""

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Take what is there for synced, and count what is done until the end of the block."""
        for path in (self.home, *self.home.rglob("*")):
            self._sync(path)
        with ExitStack() as patches:
            for place, name in (*((os, name) for name in _CALLS), *_OPENINGS):
                patches.enter_context(patch.object(place, name, self._counted(name, getattr(place, name))))
            yield

    def write_platter(self, target: Path) -> None:
        """Write what was synced: the bytes of files and the names in folders; a file that was named but not synced is empty."""
        self._write(self.home.stat().st_ino, target)

    def write_names(self, target: Path) -> None:
        """Write all names as they are now, but only the bytes that were synced: names may reach the disk before the bytes do."""
        target.mkdir()
        for path in sorted(self.home.rglob("*")):
            copy = target / path.relative_to(self.home)
            copy.mkdir() if path.is_dir() else copy.write_bytes(self._bytes_of.get(path.stat().st_ino, b""))

    def close(self) -> None:
        for descriptor in self._held.values():
            _close(descriptor)

    def _write(self, number: int, target: Path) -> None:
        if number not in self._names_of:
            target.write_bytes(self._bytes_of.get(number, b""))
            return
        target.mkdir()
        for name, inner in self._names_of[number].items():
            self._write(inner, target / name)

    def _sync(self, path: Path) -> None:
        if path.is_dir():
            for entry in path.iterdir():
                if entry.is_dir():
                    self._names_of.setdefault(self._hold(entry), {})
            self._names_of[self._hold(path)] = {entry.name: self._hold(entry) for entry in path.iterdir()}
        else:
            self._bytes_of[self._hold(path)] = path.read_bytes()

    def _hold(self, path: Path) -> int:
        number = path.stat().st_ino
        if number not in self._held:
            self._held[number] = _open(path, os.O_RDONLY)
        return number

    def _counted(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(first: object, *others: object, **named: object) -> object:
            path = _path_of(first, named.get("dir_fd"))
            if not path.is_relative_to(self.home) or (name == "open" and not _writes(others, named)):
                return real(first, *others, **named)
            self.steps += 1
            if self.steps == self.stops_at or (self.steps > self.stops_at and self.error is PowerLost):
                raise self.error()
            result = real(first, *others, **named)
            if name == "fsync":
                self._sync(path)
            return result

        return call


def _path_of(given: object, folder: object) -> Path:
    if isinstance(given, int):
        return Path(f"/proc/self/fd/{given}").readlink()
    around = Path(f"/proc/self/fd/{folder}").readlink() if isinstance(folder, int) else Path.cwd()
    return around / os.fspath(given)  # type: ignore[call-overload,no-any-return]


def _writes(others: tuple[object, ...], named: dict[str, object]) -> bool:
    return any(letter in str(others[0] if others else named.get("mode", "r")) for letter in "wa+x")
