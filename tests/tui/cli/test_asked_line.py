"""A line of `ask -` is a question, or a JSON object with the turns before it."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from qa.conversation.exchange import Exchange
from tui.cli.asked_line import AskedLine, parse_asked_line

HISTORY = [
    (None, ()),
    ([], ()),
    (["Who is Ida Holm?"], (Exchange("Who is Ida Holm?"),)),
    ([{"question": "Who won?", "answer": "Ida Holm"}], (Exchange("Who won?", answer="Ida Holm"),)),
    ([{"question": "Who won?", "answer": None}], (Exchange("Who won?"),)),
    (
        ["Who ran?", {"question": "Who won?", "answer": "Ida", "score": 3}],
        (Exchange("Who ran?"), Exchange("Who won?", answer="Ida")),
    ),
]


@pytest.mark.parametrize("line", ["Who won?", "", "[1, 2]", '"Who won?"', "{who} won?", "{", '{"question": "Who won?"', " {x}"])
def test_a_line_that_is_no_json_object_is_the_question(line: str) -> None:
    assert parse_asked_line(line, NO_FILTERS) == AskedLine(line, NO_FILTERS)


@pytest.mark.parametrize(("history", "turns"), HISTORY)
def test_a_history_is_of_questions_or_of_questions_with_their_answers(history: Any, turns: tuple[Exchange, ...]) -> None:
    line = json.dumps({"question": "And why?", "history": history, "id": 7})
    assert parse_asked_line(line, NO_FILTERS) == AskedLine("And why?", NO_FILTERS, turns)


def test_its_own_as_of_day_goes_before_that_of_the_command() -> None:
    filters = Filters(as_of=date(2024, 1, 1), outlets=("Herald",))
    own = parse_asked_line('{"question": "Who won?", "as_of": "2023-05-04"}', filters)
    assert own.filters == Filters(as_of=date(2023, 5, 4), outlets=("Herald",))
    assert parse_asked_line('{"question": "Who won?", "as_of": null}', filters).filters == filters


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({}, "question"),
        ({"question": 5}, "question"),
        ({"question": None}, "question"),
        ({"question": "Who won?", "as_of": "yesterday"}, "as_of"),
        ({"question": "Who won?", "history": "Who ran?"}, "history"),
        ({"question": "Who won?", "history": [5]}, "history.0"),
        ({"question": "Who won?", "history": [{"answer": "Ida"}]}, "history.0"),
    ],
)
def test_a_json_object_that_is_no_question_names_the_field(fields: dict[str, Any], place: str) -> None:
    with pytest.raises(UsageError, match=f"no question: {place}"):
        parse_asked_line(json.dumps(fields), NO_FILTERS)


def test_a_line_after_spaces_is_json_too() -> None:
    assert parse_asked_line('  {"question": "Who won?"}', NO_FILTERS).question == "Who won?"


@given(st.text(max_size=200) | st.text(st.sampled_from('{}[]":, question'), max_size=60).map(lambda text: "{" + text))
def test_no_line_is_another_error(line: str) -> None:
    try:
        assert isinstance(parse_asked_line(line, NO_FILTERS).question, str)
    except UsageError:
        return


@pytest.mark.parametrize("line", ["{" * 20_000, '{"question": ' + "[" * 20_000, '{"question": "' + "and " * 5000 + '"}'])
def test_hostile_lines_are_read(line: str) -> None:
    assert parse_asked_line(line, NO_FILTERS).question
