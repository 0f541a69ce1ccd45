"""What can be compared is kept of what was found for a part."""

import pytest

from qa.evidence.grouping import AnswerGroup
from qa.parts.amounts import read_amount
from qa.parts.plan import Plan
from qa.parts.splitting import split_question
from qa.parts.wanted_kind import of_wanted_kind
from tests.doubles.scenes import candidate


def group(text: str, sentence: str) -> AnswerGroup:
    return AnswerGroup((candidate(sentence, text),))


def plan_of(question: str) -> Plan:
    plan = split_question(question)
    assert plan is not None
    return plan


def kept(question: str, *groups: AnswerGroup) -> list[str]:
    return [one.best.text for one in of_wanted_kind(plan_of(question), groups)]


DAYS = "Did Ida Holm resign before Per Dahl was arrested?"
FINES = "Which fine was higher, Norvo's or Sunda's?"


def test_only_a_time_answers_when_something_was() -> None:
    found = [group("Norvik", "Holm resigned in Norvik."), group("2019", "Holm resigned in 2019.")]
    assert kept(DAYS, *found) == ["2019"]


def test_only_a_number_answers_how_much_something_is() -> None:
    found = [group("one of the largest", "The fine is one of the largest."), group("$5 million", "The fine was $5 million.")]
    assert kept(FINES, *found) == ["$5 million"]


def test_the_sum_of_both_is_neither() -> None:
    found = [
        group("$9 million", "Norvo and Sunda were fined a combined $9 million."),
        group("$4 million", "Sunda was fined $4 million, Norvo $5 million."),
    ]
    assert kept(FINES, *found) == ["$4 million"]


@pytest.mark.parametrize("text", ["one of the largest", "third-largest"])
def test_a_rank_among_many_is_no_amount(text: str) -> None:
    assert read_amount(text) is None
