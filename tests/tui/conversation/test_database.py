import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import PullquoteError
from tui.conversation.database import open_database, storage_errors
from tui.conversation.migrations import VERSION


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def error_text(path: Path) -> str:
    with pytest.raises(PullquoteError) as raised:
        open_database(path).close()
    return str(raised.value)


def test_the_files_and_their_folder_are_for_one_persons_eyes(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "s.sqlite"
    with closing(open_database(path)) as connection:
        connection.execute("SELECT count(*) FROM sessions")
        assert mode(path.parent) == 0o700
        assert {f.name: mode(f) for f in path.parent.iterdir()} == {f"s.sqlite{end}": 0o600 for end in ("", "-wal", "-shm")}


def test_a_new_file_says_its_version_and_writes_ahead(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "s.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_empty_file_left_by_a_kill_becomes_a_good_one(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").touch()
    with closing(open_database(tmp_path / "s.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_file_of_a_newer_version_is_named_with_its_version_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")
    before = path.read_bytes()
    assert "version 7" in error_text(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_named_to_be_moved_away_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.write_bytes(b"These are no conversations. " * 400)
    message = error_text(path)
    assert str(path) in message
    assert "Move the file away" in message
    assert path.read_bytes() == b"These are no conversations. " * 400


def test_another_programs_file_gets_no_tables_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks(url)")
    assert "another program" in error_text(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_a_file_without_the_tables_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert "Move the file away" in error_text(path)


@pytest.mark.parametrize("table", ["sessions", "turns", "pins", "watches"])
def test_a_file_whose_columns_are_others_is_damaged_and_left_alone(tmp_path: Path, table: str) -> None:
    path = tmp_path / "s.sqlite"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN mood TEXT")
    assert f"table {table}" in error_text(path)


def test_a_statement_that_sqlite_does_not_accept_is_a_bug_and_not_a_damaged_file(tmp_path: Path) -> None:
    refused = pytest.raises(sqlite3.OperationalError, match="no such column")
    with closing(open_database(tmp_path / "s.sqlite")) as connection, refused, storage_errors(tmp_path):
        connection.execute("SELECT mood FROM turns")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be kept" in error_text(tmp_path / "file" / "s.sqlite")


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    assert "cannot be kept" in error_text(tmp_path)


def test_many_programs_may_make_the_file_at_once(tmp_path: Path) -> None:
    imports = "import sys; from pathlib import Path; from tui.conversation.database import open_database"
    code = f"{imports}; open_database(Path(sys.argv[1])).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "s.sqlite")]) for _ in range(6)]
    assert [process.wait(60) for process in started] == [0] * 6
