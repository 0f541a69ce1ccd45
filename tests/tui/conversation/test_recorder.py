"""A question belongs to the conversation in which it was asked."""

from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from tests.tui.scripted import ScriptedArchive, reservoir
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore
from tui.conversation.turn import Turn

SHELF = ScriptedArchive()


@pytest.fixture
def recorder(tmp_path: Path) -> SessionRecorder:
    return SessionRecorder(lambda: SessionStore(tmp_path / "sessions.sqlite"), tmp_path / "index")


def turn(question: str) -> Turn:
    answer = Turn(question)
    answer.set_answer(reservoir(question))
    return answer


def test_a_question_is_kept_where_it_was_asked_though_another_conversation_has_begun(recorder: SessionRecorder) -> None:
    before = recorder.current
    recorder.record(before, turn("old"), SHELF)
    recorder.begin_new()
    recorder.record(before, turn("old too"), SHELF)
    recorder.record(recorder.current, turn("new"), SHELF)
    assert [(session.name, session.turns) for session in sorted(recorder.sessions(), key=lambda s: s.id)] == [
        ("old", 2),
        ("new", 1),
    ]


def test_a_name_given_before_the_first_answer_is_kept(recorder: SessionRecorder) -> None:
    recorder.rename("Drought")
    recorder.record(recorder.current, turn("How low?"), SHELF)
    assert [session.name for session in recorder.sessions()] == ["Drought"]


def test_a_conversation_about_another_archive_is_not_gone_on_with(recorder: SessionRecorder, tmp_path: Path) -> None:
    other = SessionRecorder(lambda: SessionStore(tmp_path / "sessions.sqlite"), tmp_path / "other")
    other.record(other.current, turn("elsewhere"), SHELF)
    with pytest.raises(UsageError, match="--resume 1"):
        recorder.resume(1, SHELF)


def test_a_turn_that_comes_after_the_end_is_refused_and_opens_nothing(tmp_path: Path) -> None:
    stores: list[SessionStore] = []

    def open_store() -> SessionStore:
        stores.append(SessionStore(tmp_path / "sessions.sqlite"))
        return stores[-1]

    recorder = SessionRecorder(open_store, tmp_path / "index")
    recorder.record(recorder.current, turn("How low?"), SHELF)
    recorder.close()
    with pytest.raises(PullquoteError, match="has ended"):
        recorder.record(recorder.current, turn("And now?"), SHELF)
    assert len(stores) == 1


def test_a_name_has_an_end(recorder: SessionRecorder) -> None:
    recorder.record(recorder.current, turn("How low?"), SHELF)
    with pytest.raises(UsageError, match="at most 100"):
        recorder.rename("x" * 101)
