"""Edges of spans: whole words, units, no stray punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.readers.edges import trimmed

CASES = [
    ("It rose 14 percent in May.", "14", "14 percent"),
    ("It cost $3.5 million, he said.", "3.5", "$3.5 million"),
    ("It cost $3.5 million, he said.", "3.5 million,", "$3.5 million"),
    ("Turnout was 61% there.", "61", "61%"),
    ("“No,” said Mr. Holm.", "“No,”", "No"),
    ("the World Health Organization (WHO) said", "World Health Organization (WHO", "World Health Organization (WHO)"),
    ("in Washington, D.C., on Sunday", "Washington, D.C.,", "Washington, D.C."),
    ("played by John Smith Jr. in 1990", "John Smith Jr.", "John Smith Jr."),
    ("the Harbour Gazette reported", "arbour Gaz", "Harbour Gazette"),
    ("14 people died", "14", "14"),
]


@pytest.mark.parametrize(("text", "raw", "wanted"), CASES)
def test_a_span_is_grown_and_trimmed_to_what_a_person_would_quote(text: str, raw: str, wanted: str) -> None:
    start = text.index(raw)
    assert text[slice(*trimmed(text, (start, start + len(raw))))] == wanted


def test_nothing_is_left_of_punctuation() -> None:
    start, end = trimmed("said — and", (5, 6))
    assert start == end


@given(st.text(min_size=1, max_size=60), st.data())
def test_edges_stay_inside_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = trimmed(text, (start, end))
    assert 0 <= first <= last <= len(text)
