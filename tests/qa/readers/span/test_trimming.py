"""Edges of spans: whole words, units, no stray punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.readers.span.trimming import trim_span

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
    ("It fell to -12 degrees.", "-12", "-12 degrees"),
    ("It fell to -12 degrees.", "12", "-12 degrees"),
    ("He batted .300 this year.", ".300", ".300"),
    ("They expelled 44,200 people.", "200", "44,200"),
    ("It cost $3.5 million.", "5", "$3.5 million"),
    ("It cost 3 million dollars.", "3", "3 million dollars"),
    ("Some two percent agreed.", "two", "two percent"),
    ("At 7:30 it began.", "7", "7:30"),
    ("Pat O’Brien spoke.", "Brien", "O’Brien"),
    ("Biden’s dog bit.", "Biden", "Biden"),
    ("They sang “Harbour” and “Lake” twice.", "“Harbour” and “Lake”", "“Harbour” and “Lake”"),
]


@pytest.mark.parametrize(("text", "raw", "expected"), CASES)
def test_a_span_is_grown_and_trimmed_to_what_a_person_would_quote(text: str, raw: str, expected: str) -> None:
    start = text.index(raw)
    assert text[slice(*trim_span(text, (start, start + len(raw))))] == expected


@pytest.mark.parametrize("word", ["that", "The", "which", "it"])
def test_a_word_that_says_nothing_alone_is_no_answer(word: str) -> None:
    text = f"He said {word} (WHO) was right."
    start, end = trim_span(text, (8, 8 + len(word)))
    assert text[start:end] == ("The" if word == "The" else "")
    who = text.index("WHO")
    assert trim_span(text, (who, who + 3)) == (who, who + 3)


@pytest.mark.parametrize("mark", ["—", "•", "$", "  "])
def test_nothing_is_left_of_what_holds_no_word(mark: str) -> None:
    start, end = trim_span(f"said {mark} and", (5, 5 + len(mark)))
    assert start == end


@given(st.text(min_size=1, max_size=60), st.data())
def test_edges_stay_inside_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = trim_span(text, (start, end))
    assert 0 <= first <= last <= len(text)
