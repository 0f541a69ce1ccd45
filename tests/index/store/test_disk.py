"""Files reach the disk in order on each system."""

import errno
import os
from pathlib import Path

import pytest

from index.store.disk import replace_file, sync_to_disk


def test_a_folder_is_not_synced_where_that_is_impossible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a folder fails on Windows: every build there ended with “Cannot write the index”."""
    paths_opened: list[Path] = []
    real = os.open

    def recorded_open(path: Path, flags: int) -> int:
        paths_opened.append(path)
        return real(path, flags)

    monkeypatch.setattr(os, "open", recorded_open)
    (tmp_path / "file").write_bytes(b"a")
    for path in (tmp_path, tmp_path / "file"):
        sync_to_disk(path, "nt")
    assert paths_opened == [tmp_path / "file"]
    sync_to_disk(tmp_path, "posix")
    assert paths_opened == [tmp_path / "file", tmp_path]


@pytest.mark.parametrize(("is_refused", "expected"), [(False, ["full"]), (True, ["full", "fsync"])])
def test_macos_is_asked_to_write_through_the_cache_of_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_refused: bool, expected: list[str]
) -> None:
    calls: list[str] = []

    def full_sync(descriptor: int, command: int) -> int:
        calls.append("full")
        if is_refused:
            raise OSError(errno.ENOTSUP, "Operation not supported")
        return 0

    monkeypatch.setattr("fcntl.F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr("fcntl.fcntl", full_sync)
    monkeypatch.setattr(os, "fsync", lambda descriptor: calls.append("fsync"))
    sync_to_disk(tmp_path, "posix")
    assert calls == expected


def replace_refused(times: int, calls: list[str]) -> object:
    """Return a `replace` that is refused so many `times`, as on Windows while a reader holds the file."""

    def replace(new: Path, old: Path) -> Path:
        calls.append("replace")
        if calls.count("replace") <= times:
            raise PermissionError(errno.EACCES, "Access is denied")
        return new.replace(old)

    return replace


def test_a_file_that_a_reader_holds_is_replaced_once_it_is_let_go(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    calls: list[str] = []
    replace_file(tmp_path / "new", tmp_path / "old", replace_refused(3, calls), lambda seconds: None)  # type: ignore[arg-type]
    assert (tmp_path / "old").read_bytes() == b"new"


def test_a_file_that_is_never_let_go_is_named(tmp_path: Path) -> None:
    calls: list[str] = []
    with pytest.raises(PermissionError, match=r"CURRENT cannot be replaced .*another program"):
        replace_file(tmp_path / "new", tmp_path / "CURRENT", replace_refused(99, calls), lambda seconds: None)  # type: ignore[arg-type]
    assert len(calls) == 20
