"""Standing questions are asked again, each once for a generation, and not while a person waits for an answer."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from textual.message import Message

from index.errors import PullquoteError
from tests.tui.scripted import ScriptedAssistant
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import StatusMessage
from tui.services.standing import StandingAnswered, ask_standing_and_post, ask_standing_questions


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[SessionRecorder]:
    with closing(SessionRecorder(lambda: SessionStore(tmp_path / "s.sqlite"), tmp_path)) as opened:
        for question in ("one?", "two?"):
            opened.watches.add(opened.archive, question)
        yield opened


def asked(assistant: ScriptedAssistant, recorder: SessionRecorder, *, every: bool = False) -> list[str]:
    before = len(assistant.questions)
    list(ask_standing_questions(assistant, recorder, every=every))
    return assistant.questions[before:]


def test_each_is_asked_once_for_a_generation_unless_all_are_wanted(recorder: SessionRecorder) -> None:
    assistant = ScriptedAssistant()
    assert asked(assistant, recorder) == ["one?", "two?"]
    assert asked(assistant, recorder) == []
    assert asked(assistant, recorder, every=True) == ["one?", "two?"]


def test_one_that_fails_is_told_and_asked_again_next_time(recorder: SessionRecorder) -> None:
    assistant = ScriptedAssistant({"one?": PullquoteError("The reader stumbled.")})
    first, second = ask_standing_questions(assistant, recorder)
    assert (str(first.error), first.news, second.error) == ("The reader stumbled.", None, None)
    assert asked(assistant, recorder) == ["one?"]


def test_what_was_not_handed_on_is_not_told(recorder: SessionRecorder) -> None:
    outcomes = ask_standing_questions(ScriptedAssistant(), recorder)
    assert next(outcomes).news is not None
    del outcomes  # whoever was to tell it has gone
    assert [standing.told for standing in recorder.watches.standing(recorder.archive)] == [None, None]


def test_once_stopped_nothing_more_is_asked_or_told(recorder: SessionRecorder) -> None:
    assert list(ask_standing_questions(ScriptedAssistant(), recorder, stopped=lambda: True)) == []
    assert [standing.generation for standing in recorder.watches.standing(recorder.archive)] == [0, 0]


def test_each_waits_until_no_other_question_is_with_the_assistant(recorder: SessionRecorder) -> None:
    posted: list[Message] = []
    handle = AssistantHandle()
    handle.replace(ScriptedAssistant())
    looks = iter([False, False, True, False, True, True])
    ask_standing_and_post(handle, recorder, lambda: next(looks), lambda: False, posted.append)
    assert [type(message) for message in posted] == [StandingAnswered, StandingAnswered, StatusMessage]
    assert "2 standing questions have something new" in str(posted[-1].text)  # type: ignore[attr-defined]
    assert next(looks, None) is None
