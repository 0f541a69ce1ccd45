"""The corrected value leads, the one first printed is kept beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import SourceRef
from qa.answer import Correction
from qa.citations.corrected import corrected_place


def value(answer: str, note: str) -> str | None:
    place = corrected_place(answer, Correction("correction", SourceRef("a1"), 0, len(note), note))
    return note[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("answer", "note", "right"),
    [
        (
            "212",
            "Correction: On Wednesday the Gazette reported that 212 people were aboard the Halvard. The number was 206.",
            "206",
        ),
        ("$15 million", "Correction: The fine was $5 million, not $15 million.", "$5 million"),
        ("5.25 per cent", "(refiled to fix the rate to 5.75 per cent from 5.25)", "5.75 per cent"),
        ("Monday", "Correction: An earlier version said the vote was on Monday. It was on Tuesday.", "Tuesday"),
        ("12 May", "An earlier version of this article misstated the day of the vote. It is 13 May, not 12 May.", "13 May"),
        ("fourteen", "Correction: Twelve people were hurt, not fourteen.", "Twelve"),
        ("Ida Holm", "Correction: The mayor is Ida Holt, not Ida Holm.", "Ida Holt"),
        ("Holm", "Correction: the winner was not Holm, but Teo Brandt.", "Teo Brandt"),
        (
            "Three",
            "In Monday's report we wrote that three people had died. That was wrong. Two people died; a man of 70 is alive.",
            "Two",
        ),
        (
            "Three people",
            "We said that three people died. This is not true; in fact two died, and 57 were hurt in 4 towns.",
            "two",
        ),
        ("$90", "Our report gave the fee as $90. It was wrong: the correct figure is $70, paid in 12 parts.", "$70"),
        ("9 May", "Correction: our story should have said 10 May. It gave 9 May for both the 3 days of the fair.", "10 May"),
        ("3.25 per cent", "(This report has been refiled to correct the rate to 3.5 per cent, not 3.25)", "3.5 per cent"),
        ("the Dahl", "Correction: It was the Bank of Norvia, not the Dahl.", "Bank of Norvia"),
    ],
)
def test_the_value_that_a_note_puts_in_place_of_the_answer_is_found(answer: str, note: str, right: str) -> None:
    assert value(answer, note) == right


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ("14", "Correction: 12 people were hurt in 3 villages, not 14."),
        ("212", "Correction: An earlier version gave a wrong number of people aboard. It was not 212."),
        ("Ida Holm", "Correction: An earlier version misspelled the name of Ida Holm."),
        ("212", "Correction: The ferry is 212 metres long, and left on Monday."),
        ("18 percent", "Correction: An earlier version of this article gave the level as 16 percent. It was 18 percent."),
        ("$5 million", "Correction: The fine was $5 million, not $15 million."),
        ("5.75 per cent", "(refiled to fix the rate to 5.75 per cent from 5.25 per cent)"),
        ("10 May", "Correction: our story should have said 10 May, not 9 May."),
        ("Tuesday", "Correction: An earlier version said the vote was on Monday. It was on Tuesday."),
    ],
)
def test_where_a_note_gives_none_or_several_the_answer_stays(answer: str, note: str) -> None:
    assert value(answer, note) is None


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_note_is_read_without_an_error(answer: str, note: str) -> None:
    corrected_place(answer, Correction("correction", SourceRef("a1"), 0, len(note), f"{note} not {answer}"))
