"""Syncing files to disk, and replacing a file that others may have open, on Linux, macOS and Windows."""

import os
import time
from collections.abc import Callable
from pathlib import Path

_ATTEMPTS = 20
_PAUSE = 0.05
"""Seconds between two attempts at a file that another program has open. A reader of CURRENT has it open for a millisecond."""


def sync_to_disk(path: Path, system: str = os.name) -> None:
    """Wait until a file's bytes, or the names in a folder, are on the disk. Windows cannot sync folders; there, nothing is done."""
    windows = system == "nt"
    if windows and path.is_dir():
        return
    # Windows refuses to sync a file that is open for reading only
    descriptor = os.open(path, os.O_RDWR if windows else os.O_RDONLY)
    try:
        if windows or not _synced_through_the_drive(descriptor):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _synced_through_the_drive(descriptor: int) -> bool:
    """Sync through the drive's cache, at which `fsync` stops on macOS. Return False if that is not possible, as on network volumes."""
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
    """Replace `old` with `new`. Windows refuses while a program has `old` open, so this is tried for a second, then fails.

    Raises `PermissionError` with the name of `old` if the last attempt is refused.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            replace(new, old)
            return
        except PermissionError as error:
            if attempt == _ATTEMPTS:
                reason = f"{old.name} cannot be replaced ({error.strerror}); perhaps another program has it open"
                raise PermissionError(error.errno, reason) from error
        wait(_PAUSE)
