"""Any text is read without an error and in bounded time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.assertion.plan_questions import asks_for_plan
from qa.assertion.qualification import qualification_of
from qa.assertion.refiled import agency_label, refiled_values
from qa.assertion.withdrawn import withdrawal_note

_WORDS = st.sampled_from((
    "will", "would", "not", "deny", "denied", "that", "claims", "posts", "claim", "false", "14", "(not", "12)", "is", "to", "allegedly",
    "KILL:", "RETRACTION", "from", "5", "“", "”", ",", ".", ";", "’", "\n", "No", "(Corrects",
))  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join))


@given(_TEXTS, _TEXTS, st.tuples(*[st.integers(-5, 220)] * 4))
def test_any_text_and_any_offsets_are_read(title: str, text: str, offsets: tuple[int, int, int, int]) -> None:
    start, end, first, last = offsets
    qualification_of(title, text, (start, end), (first, last))
    if text:
        qualification_of(title, text, (len(text) // 2, len(text) // 2 + 1), (0, len(text)))


@given(_TEXTS, _TEXTS)
def test_notes_are_places_of_the_text(text: str, title: str) -> None:
    note = withdrawal_note(text, title)
    assert note is None or 0 <= note[0] <= note[1] <= len(text)
    for value in refiled_values(text):
        assert 0 <= value.note[0] <= value.right[0] < value.right[1] <= len(text)
    agency_label(title)
    asks_for_plan(title)


@pytest.mark.parametrize("unit", [
    "(", "will ", "that is not ", "posts claim that ", "no evidence of ", "denied ", "kill ", "a ", "aaaa", "would, ", "is false. ",
    "(Corrects to 14 from 12, ", "claims posts video said ", "dropped the plan ", "14", "\n", "’", "KILL\n", "from 5 ", "It Is A Name ",
])  # fmt: skip
def test_hostile_text_is_cut(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    middle = len(text) // 2
    start = time.perf_counter()
    qualification_of(text, text, (middle, middle + 2), (0, len(text)))
    withdrawal_note(text, text)
    refiled_values(text)
    asks_for_plan(text)
    assert time.perf_counter() - start < 0.5


def test_words_at_the_edges_of_a_text() -> None:
    assert qualification_of("", "14", (0, 2), (0, 2)) is None
    assert qualification_of("", "", (0, 0), (0, 0)) is None
    assert qualification_of("", "will rise by 14", (13, 15), (0, 99)) is None
