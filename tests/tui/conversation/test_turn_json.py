import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import SourceRef
from index.errors import PullquoteError
from index.filters import Filters
from qa.answer import Alternative, Answer, AnswerPart, Citation, Correction, Disagreement, TimelineLine, Timings
from tests.tui.conversation.version_one import TURNS
from tests.tui.scripted import cost, reservoir
from tui.conversation.turn import Turn
from tui.conversation.turn_json import turn_from_json, turn_to_json

DATA = Path(__file__).parents[2] / "data"
finite = st.floats(allow_nan=False)
answers = st.builds(
    Answer,
    confidence=finite,
    citations=st.lists(st.builds(Citation), max_size=2).map(tuple),
    alternatives=st.lists(st.builds(Alternative, confidence=finite), max_size=2).map(tuple),
    disagreements=st.lists(st.builds(Disagreement), max_size=2).map(tuple),
    timeline=st.lists(st.builds(TimelineLine), max_size=2).map(tuple),
    parts=st.lists(st.builds(AnswerPart, confidence=finite), max_size=2).map(tuple),
    timings=st.builds(Timings, finite, finite, finite, finite),
)


def turn_with(answer: Answer) -> Turn:
    turn = Turn(answer.question)
    turn.set_answer(answer)
    return turn


def altered(turn: Turn, **fields: object) -> str:
    return json.dumps({**json.loads(turn_to_json(turn)), **fields})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers)
def test_an_answer_comes_back_exactly_as_it_was(answer: Answer) -> None:
    assert turn_from_json(turn_to_json(turn_with(answer))).answer == answer


def test_a_turn_is_written_byte_for_byte_as_version_2_is() -> None:
    """The file is frozen: what changes it takes a new version, with a migration."""
    frozen = (DATA / "turn-v2.json").read_text(encoding="utf-8")
    assert turn_to_json(TURNS[0]) == frozen
    assert turn_from_json(frozen).answer == TURNS[0].answer


def test_dates_corrections_and_filters_come_back_as_they_were() -> None:
    answer = reservoir("How full?")
    note = Correction(
        "correction", SourceRef("a1", "Title", "Herald", published=date(2024, 8, 15)), 3, 9, "An error", about_quote=False
    )
    noted = replace(answer.citations[0], corrections=(note,))
    filters = Filters(as_of=date(2024, 8, 20), outlets=("Herald",))
    answer = replace(answer, filters=filters, citations=(noted, *answer.citations[1:]))
    assert turn_from_json(turn_to_json(turn_with(answer))).answer == answer


def test_a_refusal_keeps_its_nearest_evidence() -> None:
    turn = turn_from_json(turn_to_json(turn_with(cost("How much?"))))
    assert (turn.state, turn.is_found, turn.sources) == ("answered", False, cost("How much?").nearest)


def test_the_filters_of_the_question_come_back() -> None:
    turn = Turn("Why?", state="stopped", filters=Filters(since=date(2024, 1, 2)))
    assert turn_from_json(turn_to_json(turn)).filters == turn.filters


def test_a_failed_turn_keeps_what_failed() -> None:
    turn = Turn("Why?")
    turn.set_error("The model is missing.")
    back = turn_from_json(turn_to_json(turn))
    assert (back.question, back.state, back.error, back.answer) == ("Why?", "failed", "The model is missing.", None)


def test_a_stopped_turn_comes_back_stopped() -> None:
    assert turn_from_json(turn_to_json(Turn("Why?", state="stopped"))).state == "stopped"


def test_marks_are_not_written() -> None:
    assert turn_from_json(turn_to_json(Turn("Why?", state="stopped", changes={1: "gone"}))).changes == {}


@pytest.mark.parametrize("state", ["waiting", "asking"])
def test_an_open_turn_is_not_written(state: str) -> None:
    with pytest.raises(PullquoteError, match="cannot be kept"):
        turn_to_json(Turn("Why?", state=state))  # type: ignore[arg-type]


def test_a_text_that_utf8_cannot_hold_is_not_written() -> None:
    with pytest.raises(PullquoteError, match="cannot be kept"):
        turn_to_json(Turn("Why \udc80?", state="stopped"))


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"question": "Why?"}', '{"question": "Why?", "state": "asking"}'])
def test_what_is_no_turn_is_said_to_be_unreadable(text: str) -> None:
    with pytest.raises(PullquoteError, match="cannot be read") as raised:
        turn_from_json(text)
    assert type(raised.value) is PullquoteError


def test_an_answered_turn_without_its_answer_is_unreadable() -> None:
    with pytest.raises(PullquoteError, match="cannot be read"):
        turn_from_json(altered(turn_with(reservoir("How full?")), answer=None))


def test_fields_of_a_newer_version_are_passed_over() -> None:
    turn = turn_with(reservoir("How full?"))
    stored_json = json.loads(turn_to_json(turn))["answer"]
    newer = {**stored_json, "mood": 3, "citations": [{**each, "page": 4} for each in stored_json["citations"]]}
    assert turn_from_json(altered(turn, answer=newer, colour="red")).answer == turn.answer


def test_fields_that_an_older_version_did_not_write_have_their_defaults() -> None:
    turn = turn_with(reservoir("How full?"))
    stored_json = json.loads(turn_to_json(turn))
    del stored_json["filters"], stored_json["error"], stored_json["answer"]["reasons"], stored_json["answer"]["updates"]
    assert turn_from_json(json.dumps(stored_json)).answer == turn.answer
