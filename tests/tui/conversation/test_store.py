import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from tests.tui.scripted import reservoir
from tui.conversation.store import RecordedTurn, SessionStore, session_name
from tui.conversation.turn import Turn

INDEX = Path("/archives/valley")
NOON = datetime(2024, 8, 20, 12, 0, tzinfo=UTC)
FULL = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from index.errors import PullquoteError
from tui.conversation.store import RecordedTurn, SessionStore
from tui.conversation.turn import Turn

store = SessionStore(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    store.append(int(sys.argv[2]), RecordedTurn(Turn("w" * 300_000, state="stopped"), datetime.now(UTC), {}))
except PullquoteError as error:
    print(error)
"""
"""No file may grow beyond 200 kB: what a full disk is to SQLite."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "sessions.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[SessionStore]:
    session_store = SessionStore(path)
    yield session_store
    session_store.close()


def turn_record(question: str = "How full is the Alder?", answer: str = "38 per cent of capacity") -> RecordedTurn:
    turn = Turn(question)
    turn.set_answer(replace(reservoir(question), answer=answer))
    return RecordedTurn(turn, NOON, {"a1": "d1"})


def begin_session(store: SessionStore, name: str, *turns: RecordedTurn, archive: Path = INDEX) -> int:
    session = store.begin(archive, name)
    for turn in turns:
        store.append(session.id, turn)
    return session.id


def names(store: SessionStore, words: str = "") -> list[str]:
    return [session.name for session in store.sessions(words=words)]


def questions(store: SessionStore, session: int) -> list[str]:
    return [each.turn.question for each in store.turns(session)]


def test_what_was_kept_is_there_when_the_file_is_opened_again(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water", turn_record())
    with closing(SessionStore(path)) as again:
        (back,) = again.turns(session)
    assert back.turn.answer == turn_record().turn.answer
    assert (back.asked, back.digests) == (NOON, {"a1": "d1"})


def test_a_session_has_its_archive_its_times_and_its_turns_counted(store: SessionStore) -> None:
    identity = begin_session(store, "Water", turn_record(), turn_record())
    (session,) = store.sessions()
    assert (session.id, session.name, session.archive, session.turns) == (identity, "Water", INDEX, 2)
    assert session.created < session.updated <= datetime.now(UTC)
    assert store.session(identity) == session


def test_turns_are_numbered_from_one_in_the_order_in_which_they_were_kept(store: SessionStore) -> None:
    session = store.begin(INDEX, "Water").id
    assert [store.append(session, turn_record(question)) for question in ("one", "two", "three")] == [1, 2, 3]
    assert questions(store, session) == ["one", "two", "three"]


def test_times_are_kept_in_utc(store: SessionStore) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=9)))
    (back,) = store.turns(begin_session(store, "Water", replace(turn_record(), asked=there)))
    assert (back.asked, back.asked.tzinfo) == (NOON, UTC)


def test_the_session_that_was_used_last_comes_first(store: SessionStore) -> None:
    older = begin_session(store, "older", turn_record())
    begin_session(store, "newer", turn_record())
    assert names(store) == ["newer", "older"]
    store.append(older, turn_record())
    assert names(store) == ["older", "newer"]


def test_sessions_of_one_archive_leave_out_the_others(
    store: SessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    begin_session(store, "here", archive=Path("index"))
    begin_session(store, "there")
    assert [session.name for session in store.sessions(tmp_path / "index")] == ["here"]


def test_every_word_must_occur_in_the_name_a_question_or_an_answer(store: SessionStore) -> None:
    begin_session(
        store, "Water", turn_record("How full is the dam?", "38 per cent"), turn_record("And in 2011?", "71 per cent")
    )
    begin_session(store, "Water in the valley", turn_record("Who chairs it?", "Mara Holt"))
    assert names(store, "WATER dam 71") == ["Water"]
    assert names(store, "water holt") == ["Water in the valley"]
    assert names(store, "water holt dam") == []


def test_case_makes_no_difference_in_any_script(store: SessionStore) -> None:
    begin_session(store, "Über die Ölpreise in ΑΘΗΝΑ")
    assert names(store, "über ölPREISE αθηνα") == ["Über die Ölpreise in ΑΘΗΝΑ"]


@pytest.mark.parametrize("sign", ["%", "_", "\\", "'", '"', "*"])
def test_no_sign_stands_for_another_in_a_search(store: SessionStore, sign: str) -> None:
    begin_session(store, "plain")
    begin_session(store, f"with a {sign} in it")
    assert names(store, sign) == [f"with a {sign} in it"]


def test_a_search_may_have_thousands_of_words(store: SessionStore) -> None:
    """With one condition per word, SQLite would refuse the statement for its depth."""
    begin_session(store, "Water")
    assert names(store, "water " * 5000) == ["Water"]


def test_another_name_leaves_the_order_as_it_was(store: SessionStore) -> None:
    older = begin_session(store, "older")
    begin_session(store, "newer")
    store.rename(older, "the\nfirst\x1b one")
    assert names(store) == ["newer", "the first\ufffd one"]


def test_an_empty_name_is_refused(store: SessionStore) -> None:
    session = begin_session(store, "Water")
    with pytest.raises(UsageError, match="name"):
        store.rename(session, " \n")


def test_a_deleted_session_leaves_no_word_in_the_file(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water", turn_record("Where is the secret spring?"))
    store.delete(session)
    store.close()
    assert b"secret spring" not in path.read_bytes()
    with closing(SessionStore(path)) as again:
        assert (again.sessions(), again.turns(session)) == ([], [])


def test_a_turn_for_a_deleted_session_goes_to_no_other(store: SessionStore) -> None:
    """SQLite gives the highest number again unless AUTOINCREMENT forbids it."""
    deleted = begin_session(store, "Water")
    store.delete(deleted)
    begin_session(store, "Fire")
    with pytest.raises(PullquoteError, match="not there"):
        store.append(deleted, turn_record())
    assert [session.turns for session in store.sessions()] == [0]


@pytest.mark.parametrize("number", [5, -1, 10**30])
def test_a_session_that_is_not_there_is_said(store: SessionStore, number: int) -> None:
    with pytest.raises(PullquoteError, match="not there"):
        store.session(number)


def test_an_open_turn_is_not_kept(store: SessionStore) -> None:
    session = begin_session(store, "Water")
    with pytest.raises(PullquoteError, match="cannot be kept"):
        store.append(session, RecordedTurn(Turn("Why?"), NOON, {}))
    assert store.turns(session) == []


def test_one_damaged_turn_does_not_hide_the_others(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water", turn_record("one"), turn_record("two"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE turns SET stored = '{' WHERE position = 1")
    damaged, whole = store.turns(session)
    assert (damaged.turn.question, damaged.turn.state, whole.turn.state) == ("one", "failed", "answered")
    assert "cannot be read" in damaged.turn.error
    assert names(store, "two") == ["Water"]


def test_a_time_that_is_none_is_damage(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water", turn_record())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE turns SET asked = 'yesterday'")
    with pytest.raises(PullquoteError, match="cannot be read"):
        store.turns(session)


def test_two_stores_append_in_turn_to_one_session(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water")
    with closing(SessionStore(path)) as other:
        places = [each.append(session, turn_record(str(n))) for n, each in enumerate([store, other] * 20)]
        assert places == list(range(1, 41))
        assert questions(other, session) == [str(n) for n in range(40)]


def test_two_stores_append_at_once_and_nothing_is_lost(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water")
    with closing(SessionStore(path)) as other, ThreadPoolExecutor(4) as pool:
        positions = list(pool.map(lambda each: each.append(session, turn_record()), [store, other, store, other] * 15))
    assert sorted(positions) == list(range(1, 61))
    assert len(store.turns(session)) == 60


def test_one_store_serves_a_worker_thread_and_the_main_one(store: SessionStore) -> None:
    session = begin_session(store, "Water")
    with ThreadPoolExecutor(1) as worker:
        writing = worker.submit(lambda: [store.append(session, turn_record(str(n))) for n in range(30)])
        counts = [len(store.turns(session)) for _ in range(30)]
        assert writing.result(60) == list(range(1, 31))
    assert counts == sorted(counts)


def test_a_full_disk_is_said_and_what_was_kept_stays(store: SessionStore, path: Path) -> None:
    session = begin_session(store, "Water", turn_record("before"))
    done = subprocess.run([sys.executable, "-c", FULL, str(path), str(session)], capture_output=True, text=True, check=True)
    assert "cannot be kept" in done.stdout
    assert questions(store, session) == ["before"]


def test_a_closed_store_says_so(path: Path) -> None:
    closed = SessionStore(path)
    closed.close()
    with pytest.raises(PullquoteError, match="closed"):
        closed.sessions()


def test_a_session_is_named_by_its_question_cut_to_sixty_characters() -> None:
    assert session_name("How full is\nthe Alder?") == "How full is the Alder?"
    assert session_name("w" * 60) == "w" * 60
    assert session_name("w" * 61) == "w" * 59 + "…"
