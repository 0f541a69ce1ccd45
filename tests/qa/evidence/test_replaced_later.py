"""A value that a later report sets in the place of another leads."""

import time
from datetime import date

import pytest

from index.filters import NO_FILTERS
from qa.evidence.grouping import AnswerGroup
from qa.evidence.replaced_later import with_replacement_first
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

_LATER = date(2024, 9, 1)
_CUTS = "Velm will cut 1,200 jobs at its plant in Orsk."
_TERM = "Emil Tork must go to prison for four years for the theft at Orsk."
_VISIT = "President Ida Holm will visit the yard in Orsk on 12 June."


def lead(question: str, text: str, quote: str, later: str, day: date = _LATER) -> tuple[str, bool]:
    groups = [AnswerGroup((candidate(text, quote, "old"),))]
    found, is_replaced = with_replacement_first(understand(question, NO_FILTERS), groups, [hit(later, "new", day=day)])
    return found[0].best.text, is_replaced


@pytest.mark.parametrize(
    ("question", "text", "quote", "later", "new"),
    [
        (
            "How many jobs will Velm cut in Orsk?",
            _CUTS,
            "1,200",
            "Velm's job cuts in Orsk are smaller: 850 instead of 1,200.",
            "850",
        ),
        ("How many jobs will Velm cut in Orsk?", _CUTS, "1,200", "Velm in Orsk will cut 850 jobs rather than 1,200.", "850"),
        (
            "How many jobs will Velm cut in Orsk?",
            _CUTS,
            "1,200",
            "Velm raised the job cuts in Orsk from 1,200 to 1,500.",
            "1,500",
        ),
        (
            "How many jobs will Velm cut in Orsk?",
            _CUTS,
            "1,200",
            "The number of jobs that Velm cuts in Orsk, which it had given as 1,200, was revised, to 850.",
            "850",
        ),
        (
            "How long must Emil Tork go to prison?",
            _TERM,
            "four years",
            "The court cut the term that Emil Tork must spend in prison to three years from four.",
            "three years",
        ),
        (
            "When is President Ida Holm coming to the yard in Orsk?",
            _VISIT,
            "12 June",
            "President Ida Holm's visit to the yard in Orsk has been put off to 3 July.",
            "3 July",
        ),
        (
            "When will President Ida Holm visit the yard?",
            _VISIT,
            "12 June",
            "The visit of President Ida Holm to the yard was postponed by a week until June 19.",
            "June 19",
        ),
    ],
)
def test_the_value_that_takes_its_place_leads(question: str, text: str, quote: str, later: str, new: str) -> None:
    assert lead(question, text, quote, later) == (new, True)


@pytest.mark.parametrize(
    ("question", "text", "quote", "later", "day"),
    [
        ("How many jobs will Velm cut in Orsk?", _CUTS, "1,200", "Velm's job cuts in Orsk: 850 instead of 1,300.", _LATER),
        (
            "How many jobs will Velm cut in Orsk?",
            _CUTS,
            "1,200",
            "Velm cut the price of jobs in Orsk from $1,200 to $850.",
            _LATER,
        ),
        ("How many jobs will Velm cut in Orsk?", _CUTS, "1,200", "Orsk paid 850 crowns instead of 1,200 to Velm.", _LATER),
        ("How many jobs will Velm cut in Orsk?", _CUTS, "1,200", "Tarn's job cuts: 850 instead of 1,200.", _LATER),
        (
            "How many jobs did Velm first plan to cut in Orsk?",
            _CUTS,
            "1,200",
            "Velm will cut 850 jobs instead of 1,200 in Orsk.",
            _LATER,
        ),
        (
            "How many jobs will Velm cut in Orsk?",
            _CUTS,
            "1,200",
            "Velm will cut 850 jobs instead of 1,200 in Orsk.",
            date(2024, 1, 1),
        ),
        ("When did Ida Holm plan to visit?", _VISIT, "12 June", "Ida Holm's visit, planned, was put off to 3 July.", _LATER),
        (
            "Who visits the yard in Orsk?",
            _VISIT,
            "Ida Holm",
            "The visit of Ida Holm to the yard was put off to 3 July.",
            _LATER,
        ),
    ],
)
def test_what_another_report_says_of_something_else_or_of_before_changes_nothing(
    question: str, text: str, quote: str, later: str, day: date
) -> None:
    assert lead(question, text, quote, later, day) == (quote, False)


@pytest.mark.parametrize("piece", ["one two three ", "cut to 1 ", "given as 1 ", "instead of ", "1 instead of 2 "])
def test_a_long_sentence_takes_no_long_time(piece: str) -> None:
    began = time.perf_counter()
    lead("How many jobs will Velm cut in Orsk?", _CUTS, "1,200", f"Velm cut jobs in Orsk {piece * 200}")
    assert time.perf_counter() - began < 0.2
