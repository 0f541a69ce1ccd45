"""Pins: the changes of a dossier, in memory and in the file of conversations."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedArchive, cite, reservoir
from tui.conversation.dossier import Dossier
from tui.conversation.pin import MAX_NOTE, Pin, Pins, moved_pin, with_note, with_pin, without_pin
from tui.conversation.recheck import pin_changes
from tui.conversation.recorder import CurrentSession, SessionRecorder
from tui.conversation.store import SessionStore
from tui.conversation.turn import Turn

WHEN = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
ONE = Pin("How full?", cite(RESERVOIR, "38 per cent of capacity", 1, copies=2), RESERVOIR.digest, WHEN)
TWO = Pin("How full before?", cite(RESERVOIR, "71 per cent", 3), RESERVOIR.digest, WHEN)
THREE = Pin("Worse?", cite(TRIBUNE, "worse, in 2011", 2), "", WHEN, "as Ana said")
ALL: Pins = (ONE, TWO, THREE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SessionStore]:
    with closing(SessionStore(tmp_path / "sessions.sqlite")) as opened:
        yield opened


def test_a_quote_is_pinned_once() -> None:
    assert with_pin((ONE,), TWO) == (ONE, TWO)
    with pytest.raises(UsageError, match="already"):
        with_pin(ALL, TWO)


@pytest.mark.parametrize(
    ("pin", "by", "order"),
    [
        (ONE, 1, (TWO, ONE, THREE)),
        (THREE, -1, (ONE, THREE, TWO)),
        (ONE, -1, ALL),
        (THREE, 1, ALL),
        (ONE, 9, (TWO, THREE, ONE)),
    ],
)
def test_a_pin_moves_and_not_past_the_ends(pin: Pin, by: int, order: Pins) -> None:
    assert moved_pin(ALL, pin.key, by) == order


def test_a_pin_that_is_gone_is_not_moved() -> None:
    assert moved_pin((ONE,), TWO.key, 1) == (ONE,)


def test_a_note_is_one_line_and_not_a_book() -> None:
    assert [pin.note for pin in with_note(ALL, TWO.key, " see\nabove ")] == ["", "see above", "as Ana said"]
    with pytest.raises(UsageError, match="2,000"):
        with_note(ALL, TWO.key, "x" * (MAX_NOTE + 1))


def test_pins_come_back_from_the_file_in_their_order_to_the_last_field(store: SessionStore, tmp_path: Path) -> None:
    session = store.begin(tmp_path, "Drought")
    assert store.pins.change(session.id, lambda pins: (*pins, *ALL)) == ALL
    assert store.pins.pins(session.id) == ALL
    store.pins.change(session.id, partial(moved_pin, key=THREE.key, by=-2))
    store.pins.change(session.id, partial(without_pin, key=ONE.key))
    assert store.pins.pins(session.id) == (THREE, TWO)


def test_a_deleted_conversation_takes_its_pins_along_and_gets_no_more(store: SessionStore, tmp_path: Path) -> None:
    session = store.begin(tmp_path, "Drought")
    store.pins.change(session.id, lambda pins: ALL)
    store.delete(session.id)
    assert store.pins.pins(session.id) == ()
    with pytest.raises(PullquoteError, match="deleted"):
        store.pins.change(session.id, lambda pins: ALL)


def test_a_change_that_fails_leaves_the_dossier_as_it_was(store: SessionStore, tmp_path: Path) -> None:
    session = store.begin(tmp_path, "Drought")
    store.pins.change(session.id, lambda pins: ALL)
    with pytest.raises(UsageError):
        store.pins.change(session.id, lambda pins: with_pin(pins, ONE))
    assert store.pins.pins(session.id) == ALL


def test_a_damaged_pin_is_told_and_not_dropped(store: SessionStore, tmp_path: Path) -> None:
    session = store.begin(tmp_path, "Drought")
    store.pins.change(session.id, lambda pins: ALL)
    with store._connection.writing() as connection:
        connection.execute("UPDATE pins SET stored = '{' WHERE position = 2")
    with pytest.raises(PullquoteError, match="cannot be read"):
        store.pins.change(session.id, lambda pins: ())
    with store._connection.reading() as connection:
        assert connection.execute("SELECT count(*) FROM pins").fetchone() == (3,)


def test_a_dossier_that_is_not_kept_lives_with_its_conversation() -> None:
    dossier, current = Dossier(None), CurrentSession()
    before = dossier.change(current, lambda pins: with_pin(pins, ONE), "undone")
    assert (before.pins, before.undone, dossier.pins(current)) == ((), "undone", (ONE,))
    assert dossier.pins(CurrentSession()) == ()


def test_a_pin_before_any_kept_answer_begins_the_conversation(tmp_path: Path) -> None:
    with closing(SessionRecorder(lambda: SessionStore(tmp_path / "s.sqlite"), tmp_path)) as recorder:
        dossier = Dossier(recorder)
        assert dossier.pins(recorder.current) == ()
        dossier.change(recorder.current, lambda pins: with_pin(pins, ONE), question="How full?")
        assert recorder.session is not None
        assert (recorder.session.name, dossier.pins(recorder.current)) == ("How full?", (ONE,))


def test_what_has_become_of_pinned_articles_is_found_and_the_pins_stay_verbatim() -> None:
    assert pin_changes(ALL, ScriptedArchive()) == [None, None, None]
    changed = Pin(ONE.question, ONE.citation, "another digest", WHEN)
    assert pin_changes((changed, *ALL[1:]), ScriptedArchive({"a1": RESERVOIR})) == ["moved", None, "gone"]


def test_a_turn_that_was_deleted_comes_back_to_its_place_though_the_conversation_went_on(tmp_path: Path) -> None:
    with closing(SessionRecorder(lambda: SessionStore(tmp_path / "s.sqlite"), tmp_path)) as recorder:
        turns = [Turn(question) for question in ("one", "two", "three")]
        for turn in turns[:2]:
            turn.set_answer(reservoir(turn.question))
            turn.position = recorder.record(recorder.current, turn, ScriptedArchive())
        deleted = recorder.delete_turn(recorder.current, turns[1])
        turns[2].set_answer(reservoir("three"))
        assert recorder.record(recorder.current, turns[2], ScriptedArchive()) == 3
        assert deleted is not None
        recorder.restore_turn(deleted)
        _, resumed = recorder.resume(0, ScriptedArchive())
        assert [(turn.question, turn.position) for turn in resumed] == [("one", 1), ("two", 2), ("three", 3)]


def test_a_turn_that_was_not_kept_leaves_nothing_to_bring_back(tmp_path: Path) -> None:
    with closing(SessionRecorder(lambda: SessionStore(tmp_path / "s.sqlite"), tmp_path)) as recorder:
        assert recorder.delete_turn(recorder.current, Turn("one")) is None


def test_a_turn_of_a_deleted_conversation_is_not_brought_back(store: SessionStore, tmp_path: Path) -> None:
    with closing(SessionRecorder(lambda: SessionStore(tmp_path / "t.sqlite"), tmp_path)) as recorder:
        turn = Turn("one")
        turn.set_answer(reservoir("one"))
        turn.position = recorder.record(recorder.current, turn, ScriptedArchive())
        deleted = recorder.delete_turn(recorder.current, turn)
        assert recorder.session is not None
        assert deleted is not None
        recorder.delete(recorder.session.id)
        with pytest.raises(PullquoteError, match="not there"):
            recorder.restore_turn(deleted)
