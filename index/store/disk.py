"""Files that outlive a power cut, and the replacing of a file that others may read, on Linux, macOS and Windows."""

import os
import time
from collections.abc import Callable
from pathlib import Path

_ATTEMPTS = 20
_PAUSE = 0.05
"""Seconds between two attempts at a file that another program has open; a reader of CURRENT holds it for a millisecond."""


def sync_to_disk(path: Path, system: str = os.name) -> None:
    """Wait until a file's bytes, or the names in a folder, are on the disk. Windows cannot sync folders, so there it does nothing."""
    windows = system == "nt"
    if windows and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if windows else os.O_RDONLY)  # Windows refuses to sync what is open for reading only
    try:
        if windows or not _synced_through_the_drive(descriptor):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _synced_through_the_drive(descriptor: int) -> bool:
    """On macOS `fsync` stops at the drive's own cache. False where there is no more than `fsync`, as on network volumes."""
    import fcntl

    command = getattr(fcntl, "F_FULLFSYNC", None)
    if command is None:
        return False
    try:
        fcntl.fcntl(descriptor, command)
    except OSError:
        return False
    return True


def replace_file(
    new: Path, old: Path, replace: Callable[[Path, Path], object] = Path.replace, wait: Callable[[float], None] = time.sleep
) -> None:
    """Put `new` in the place of `old`. Windows refuses while anybody has `old` open, so this is tried for a second."""
    for _ in range(_ATTEMPTS - 1):
        try:
            replace(new, old)
        except PermissionError:
            wait(_PAUSE)
        else:
            return
    try:
        replace(new, old)
    except PermissionError as error:
        reason = f"{old.name} cannot be replaced ({error.strerror}); perhaps another program has it open"
        raise PermissionError(error.errno, reason) from error
