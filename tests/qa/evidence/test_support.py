"""The same answer elsewhere supports it only where its own sentence says it of what is asked; so it is with other candidates."""

from dataclasses import replace

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.evidence.grouping import AnswerGroup
from qa.evidence.support import drop_unsupported, may_stand_beside
from qa.question.question import understand
from tests.doubles.scenes import candidate

BREKKA = "Two people have died of legionnaires' disease in Brekka."
ELSEWHERE = "Two people are still missing after the ferry went down."


def texts(group: AnswerGroup, question: str) -> list[str]:
    return [c.hit.article.text for c in drop_unsupported(group, understand(question, NO_FILTERS), lambda term: 1.0).candidates]


def sentence_of(text: str, sentence: str, quote: str, identity: str) -> Candidate:
    """Return the candidate `quote` in one sentence of a longer text."""
    found, first = candidate(text, quote, identity), text.index(sentence)
    start = text.index(quote, first)
    return replace(found, span=(start, start + len(quote)), sentence=(first, first + len(sentence)))


def test_a_report_about_something_else_is_no_support() -> None:
    group = AnswerGroup((candidate(BREKKA, "Two", "a"), candidate(ELSEWHERE, "Two", "b"), candidate(BREKKA, "Two", "c")))
    assert texts(group, "How many died in Brekka?") == [BREKKA, BREKKA]


def test_the_best_one_stays_whatever_it_is_about() -> None:
    group = AnswerGroup((candidate(ELSEWHERE, "Two", "a"), candidate(BREKKA, "Two", "b")))
    assert texts(group, "How many people are in the water?")[0] == ELSEWHERE


def test_a_question_without_names_goes_by_its_words() -> None:
    group = AnswerGroup((candidate(BREKKA, "Two", "a"), candidate(ELSEWHERE, "Two", "b")))
    assert texts(group, "how many died of the disease?") == [BREKKA]


@pytest.mark.parametrize(
    ("question", "report", "quote", "other"),
    [
        (
            "How many people died in Brekka?",
            "Nine people died in Brekka.",
            "Nine",
            "Nine years on, people in Brekka remember who died.",
        ),
        (
            "How many people died in Brekka?",
            "Nine people died in Brekka.",
            "Nine",
            "Nine people were hurt in Brekka, none died.",
        ),
        ("How many boats sank at Brekka?", "Nine boats sank at Brekka.", "Nine", "Nine miles from Brekka boats sank."),
        (
            "What did the Brekka boat cost?",
            "The Brekka boat cost $9 million.",
            "$9 million",
            "The bank of Brekka lent $9 million.",
        ),
        (
            "Who is the mayor of Brekka?",
            "Ida Holm is mayor of Brekka.",
            "Ida Holm",
            "Nils Berg became mayor of Brekka after beating Ida Holm.",
        ),
        ("Who is the mayor of Brekka?", "Ida Holm is mayor of Brekka.", "Ida Holm", "The winner of the race was Ida Holm."),
        (
            "Who won the Brekka marathon?",
            "Ida Holm won the Brekka marathon.",
            "Ida Holm",
            "Ida Holm was born in a village far away.",
        ),
    ],
)
def test_what_the_own_sentence_does_not_say_is_no_support(question: str, report: str, quote: str, other: str) -> None:
    group = AnswerGroup((candidate(report, quote, "a"), candidate(other, quote, "b")))
    assert texts(group, question) == [report]


def test_the_words_must_stand_in_the_sentence_and_not_only_near_it() -> None:
    text = "The marathon of Brekka was run in rain. Ida Holm sold umbrellas at the bus station."
    other = sentence_of(text, "Ida Holm sold umbrellas at the bus station.", "Ida Holm", "b")
    group = AnswerGroup((candidate("Ida Holm won the Brekka marathon.", "Ida Holm", "a"), other))
    assert (
        len(drop_unsupported(group, understand("Who won the Brekka marathon?", NO_FILTERS), lambda term: 1.0).candidates) == 1
    )


@pytest.mark.parametrize(
    ("question", "report", "quote", "other"),
    [
        ("How many people died in Brekka?", "Nine people died in Brekka.", "Nine", "At least Nine people have died in Brekka."),
        (
            "Who won the Brekka marathon?",
            "Ida Holm won the Brekka marathon.",
            "Ida Holm",
            "The Brekka marathon went to Ida Holm.",
        ),
        (
            "When did the Brekka boat sink?",
            "The Brekka boat sank on 3 May.",
            "3 May",
            "On 3 May the boat went down off Brekka, where it would sink.",
        ),
    ],
)
def test_a_report_in_other_words_is_support(question: str, report: str, quote: str, other: str) -> None:
    group = AnswerGroup((candidate(report, quote, "a"), candidate(other, quote, "b")))
    assert texts(group, question) == [report, other]


@pytest.mark.parametrize(
    ("question", "report", "quote", "other", "further", "listed"),
    [
        ("How many people died in Brekka?", "Nine people died in Brekka.", "Nine", "Ten people died in Brekka.", "Ten", True),
        (
            "How many people died in Brekka?",
            "Nine people died in Brekka.",
            "Nine",
            "In Brekka people died at 10 p.m.",
            "10",
            False,
        ),
        (
            "How many people died in Brekka?",
            "Nine people died in Brekka.",
            "Nine",
            "Ten people were hurt in Brekka.",
            "Ten",
            False,
        ),
        (
            "What did the boat cost?",
            "The boat cost $9 million.",
            "$9 million",
            "The boat has 40 oars, at no cost.",
            "40",
            False,
        ),
        ("Who won the Brekka race?", "Ida Holm won the Brekka race.", "Ida Holm", "The Brekka race was won.", "Brekka", False),
        (
            "Who won the Brekka race?",
            "Ida Holm won the Brekka race.",
            "Ida Holm",
            "Holm, they say, won the Brekka race.",
            "Holm",
            False,
        ),
        (
            "Who won the Brekka race?",
            "Ida Holm won the Brekka race.",
            "Ida Holm",
            "Nils Berg won the Brekka race.",
            "Nils Berg",
            True,
        ),
        (
            "Who won the Brekka race?",
            "Ida Holm won the Brekka race.",
            "Ida Holm",
            "Nils Berg opened a bank.",
            "Nils Berg",
            False,
        ),
        (
            "When did it open in Brekka?",
            "It opened in Brekka on 3 May.",
            "3 May",
            "It opened in Brekka on Friday.",
            "Friday",
            True,
        ),
    ],
)
def test_another_candidate_is_listed_where_it_answers_the_same_question(
    question: str, report: str, quote: str, other: str, further: str, listed: bool
) -> None:
    best, beside = candidate(report, quote, "a"), candidate(other, further, "b")
    assert may_stand_beside(beside, best, understand(question, NO_FILTERS), lambda term: 1.0) == listed
