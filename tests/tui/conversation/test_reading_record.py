"""Which articles were read, and which questions cite one."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from index.errors import PullquoteError
from tests.tui.scripted import cost, half_compared, reservoir
from tui.conversation.reading_record import ReadingRecord
from tui.conversation.store import RecordedTurn, SessionStore
from tui.conversation.turn import Turn

INDEX, NOON = Path("/archives/valley"), datetime(2024, 8, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessions.sqlite"


def answered_turn(question: str, script=reservoir) -> Turn:  # type: ignore[no-untyped-def]
    turn = Turn(question)
    turn.set_answer(script(question))
    return turn


def keep(path: Path, *turns: Turn, archive: Path = INDEX) -> int:
    """Keep a conversation of these turns, an hour between two of them."""
    with closing(SessionStore(path)) as store:
        session = store.begin(archive, turns[0].question)
        for hours, turn in enumerate(turns):
            digests = {source.source.article: "d" for source in turn.sources}
            store.append(session.id, RecordedTurn(turn, NOON + timedelta(hours=hours), digests))
    return session.id


def test_what_was_read_is_known_in_the_next_run_of_this_archive_alone(path: Path) -> None:
    with closing(ReadingRecord(path, INDEX)) as first:
        first.mark_read("a1")
        first.mark_read("a1")
    with closing(ReadingRecord(path, INDEX)) as later:
        assert later.read_among(["a1", "a2"]) == {"a1"}
    with closing(ReadingRecord(path, Path("/archives/coast"))) as other:
        assert other.read_among(["a1"]) == set()


def test_without_a_file_it_is_known_for_this_run() -> None:
    record = ReadingRecord()
    record.mark_read("a1")
    assert record.read_among(["a1", "a2"]) == {"a1"}
    assert record.citing("a1") == []


def test_a_mark_that_comes_after_the_end_opens_no_file(path: Path) -> None:
    record = ReadingRecord(path, INDEX)
    record.close()
    record.mark_read("a1")
    assert not path.exists()


def test_the_questions_that_cite_an_article_come_newest_first(path: Path) -> None:
    session = keep(path, answered_turn("How low?"), answered_turn("What will it cost?", cost), answered_turn("How full?"))
    with closing(ReadingRecord(path, INDEX)) as record:
        turns = record.citing("a2")
    assert [(turn.question, turn.answer, turn.number) for turn in turns] == [
        ("How full?", "38 per cent of capacity", 2),
        ("How low?", "38 per cent of capacity", 0),
    ]
    assert {(turn.session_id, turn.session_name) for turn in turns} == {(session, "How low?")}
    assert turns[0].asked == NOON + timedelta(hours=2)


def test_the_nearest_evidence_of_a_refusal_is_no_citation_and_that_of_a_part_is(path: Path) -> None:
    keep(path, answered_turn("What will it cost?", cost), answered_turn("And compared?", half_compared))
    with closing(ReadingRecord(path, INDEX)) as record:
        assert [(turn.question, turn.answer) for turn in record.citing("a1")] == [("And compared?", "")]


def test_questions_about_another_archive_and_damaged_ones_are_left_out(path: Path) -> None:
    keep(path, answered_turn("Elsewhere?"), archive=Path("/archives/coast"))
    keep(path, answered_turn("Whole?"), answered_turn("Damaged?"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE turns SET stored = '{', digests = '{\"a1\": \"d\"}' WHERE question = 'Damaged?'")
    with closing(ReadingRecord(path, INDEX)) as record:
        assert [turn.question for turn in record.citing("a1")] == ["Whole?"]


def test_a_turn_is_found_again_in_its_conversation(path: Path) -> None:
    turns = [answered_turn("How low?"), Turn("Stopped?", state="stopped"), answered_turn("How low?"), answered_turn("Why?")]
    keep(path, *[turn for turn in turns if turn.answer is not None])
    with closing(ReadingRecord(path, INDEX)) as record:
        third, second, first = record.citing("a1")
    assert [first.among(turns), second.among(turns), third.among(turns)] == [turns[0], turns[2], turns[3]]
    assert third.among(turns[:1]) is None
    assert third.among(turns[3:]) is turns[3]
    assert replace(third, question="Deleted?").among(turns) is None


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    path.write_bytes(b"not a database, though as long as the head of one" * 100)
    record = ReadingRecord(path, INDEX)
    for ask in (lambda: record.mark_read("a1"), lambda: record.read_among(["a1"]), lambda: record.citing("a1")):
        with pytest.raises(PullquoteError, match="cannot be read"):
            ask()
