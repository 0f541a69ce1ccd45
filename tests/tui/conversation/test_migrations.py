import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import PullquoteError
from tests.tui.conversation.version_one import ASKED, TURNS
from tui.conversation import database
from tui.conversation.database import open_database
from tui.conversation.migrations import MIGRATIONS, VERSION, TableColumns, columns_of
from tui.conversation.store import RecordedTurn, SessionStore

KEPT = Path(__file__).parents[2] / "data" / "sessions-v1.sqlite"
OPEN = "import sys; from pathlib import Path; from tui.conversation.database import open_database; open_database(Path(sys.argv[1])).close()"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(KEPT, tmp_path / "sessions.sqlite"))


def stored_turns(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [text for (text,) in connection.execute("SELECT stored FROM turns ORDER BY session, position")]


def damage(path: Path, text: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE turns SET stored = ? WHERE session = 1 AND position = 1", (text,))


def test_version_1_gets_the_public_names(path: Path) -> None:
    open_database(path).close()
    answer = json.loads(stored_turns(path)[0])["answer"]
    assert answer["filters"]["exclude_ids"] == ["hidden-1", "hidden-2"]
    assert answer["citations"][0]["printed_in"][0]["article"] == "ferry"
    assert answer["citations"][0]["corrections"][1]["about_quote"] is False
    assert (answer["independent_reports"], answer["disagreements"][0]["independent_reports"]) == (2, 3)
    assert json.loads(stored_turns(path)[1])["answer"]["reasons"][0] == "no article mentions “Petrel”"
    old = ("missing", "concerns", "reports", "carriers", "without")
    assert not [name for name in old if any(f'"{name}":' in text for text in stored_turns(path))]


def test_what_is_migrated_is_what_is_written_now(path: Path) -> None:
    with closing(SessionStore(path)) as store:
        for turn in TURNS:
            store.append(3, RecordedTurn(turn, ASKED, {}))
    texts = [json.loads(text) for text in stored_turns(path)]
    assert texts[:4] == texts[5:]


def test_many_chats_may_migrate_a_file_at_once(path: Path) -> None:
    started = [subprocess.Popen([sys.executable, "-c", OPEN, str(path)]) for _ in range(4)]
    assert [process.wait(120) for process in started] == [0] * 4
    with closing(SessionStore(path)) as store:
        assert [recorded_turn.turn.answer for recorded_turn in store.turns(1)] == [turn.answer for turn in TURNS]


def test_a_migrated_file_is_not_written_again(path: Path) -> None:
    open_database(path).close()
    before = path.read_bytes()
    open_database(path).close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"question": "\\ud800"}', "[" * 100_000])
def test_a_damaged_turn_stops_no_migration_and_is_told_when_it_is_opened(path: Path, text: str) -> None:
    damage(path, text)
    with closing(SessionStore(path)) as store:
        damaged, *whole = [recorded_turn.turn for recorded_turn in store.turns(1)]
    assert (damaged.question, damaged.state) == (TURNS[0].question, "failed")
    assert "cannot be read" in damaged.error
    assert [turn.answer for turn in whole] == [turn.answer for turn in TURNS[1:]]


def test_a_migration_that_ends_halfway_leaves_the_file_as_it_was(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON turns WHEN old.position = 3 BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
    before = stored_turns(path)
    with pytest.raises(PullquoteError, match="disk full"):
        open_database(path)
    assert stored_turns(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_nothing_is_written_into_a_file_that_a_newer_pullquote_migrated_meanwhile(path: Path) -> None:
    with closing(SessionStore(path)) as store:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        with pytest.raises(PullquoteError, match="Update pullquote"):
            store.append(1, RecordedTurn(TURNS[3], ASKED, {}))
        assert len(store.turns(1)) == 4


def version_2(path: Path) -> None:
    """Bring the file to version 2, as people have it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        MIGRATIONS[1](connection)
        connection.execute("PRAGMA user_version = 2")


def test_version_2_gets_room_for_pins_and_standing_questions(path: Path) -> None:
    version_2(path)
    before = stored_turns(path)
    with closing(SessionStore(path)) as store:
        assert store.pins.pins(1) == ()
        assert store.watches.standing(Path("/home/ana/news/.pullquote")) == []
        assert store.append(1, RecordedTurn(TURNS[0], ASKED, {})) == 5
        assert store.append(3, RecordedTurn(TURNS[0], ASKED, {})) == 1
    assert stored_turns(path)[:4] == before[:4]


@pytest.mark.parametrize("version", [1, 2])
def test_a_migration_that_stops_halfway_is_done_again(path: Path, version: int) -> None:
    if version == 2:
        version_2(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE watches(other)")
    with pytest.raises((PullquoteError, sqlite3.OperationalError)):
        open_database(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION - 1,)
        assert "last_position" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())
        connection.execute("DROP TABLE watches")
    open_database(path).close()


def test_a_file_of_version_2_whose_columns_are_those_of_version_3_is_damaged(path: Path) -> None:
    version_2(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE sessions ADD COLUMN last_position INTEGER")
    with pytest.raises(PullquoteError, match="table sessions"):
        open_database(path)


def test_a_chat_that_migrates_the_file_while_it_is_opened_does_no_harm(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")

    def migrated_meanwhile(version: int) -> TableColumns:
        monkeypatch.undo()
        open_database(path).close()
        return columns_of(version)

    monkeypatch.setattr(database, "columns_of", migrated_meanwhile)
    with closing(open_database(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
