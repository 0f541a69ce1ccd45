"""Two events of one kind in two places are two matters, though their reports share their words and their story."""

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.evidence.grouping import AnswerGroup
from qa.evidence.names_apart import are_apart, without_apart
from qa.question.question import understand
from tests.doubles.scenes import hit

QUESTION = understand("What did the repairs of the pool in Kettle cost?", NO_FILTERS)


def told(text: str, figure: str, title: str, identity: str) -> Candidate:
    start = text.index(figure)
    return Candidate(hit(text, identity, title=title), (start, start + len(figure)), (0, len(text)), 1.0)


KETTLE = told("The pool of Kettle reopened after repairs that cost 3 million crowns.", "3 million crowns", "Kettle swims", "k")
LANNOCK = told(
    "The pool of Lannock reopened after repairs that cost 4 million crowns.", "4 million crowns", "Lannock swims", "l"
)
LATER = told("Repairs of the pool had cost 5 million crowns, it was said later.", "5 million crowns", "Pool dearer", "p")


def test_a_report_that_names_another_place_is_apart_from_one_that_names_the_place_asked_about() -> None:
    assert are_apart(QUESTION, KETTLE, LANNOCK)
    assert are_apart(QUESTION, LANNOCK, KETTLE)


def test_a_report_that_names_no_other_place_is_not() -> None:
    assert not are_apart(QUESTION, KETTLE, LATER)
    assert not are_apart(QUESTION, KETTLE, KETTLE)


def test_what_is_of_another_place_does_not_stand_beside_the_answer() -> None:
    groups = [AnswerGroup((KETTLE,)), AnswerGroup((LANNOCK,)), AnswerGroup((LATER,))]
    assert [group.best for group in without_apart(QUESTION, groups)] == [KETTLE, LATER]


def test_where_the_answer_is_of_a_place_that_is_not_asked_about_nothing_is_left_out() -> None:
    groups = [AnswerGroup((LANNOCK,)), AnswerGroup((KETTLE,))]
    assert without_apart(QUESTION, groups) == groups


def test_what_is_told_of_adults_is_not_told_of_children() -> None:
    question = understand("What share of cases does the vaccine prevent in children?", NO_FILTERS)
    children = told("In children it prevents 64 per cent of cases.", "64 per cent", "Vaccine", "c")
    adults = told("The vaccine prevents 88 per cent of cases in adults.", "88 per cent", "Vaccine", "a")
    assert are_apart(question, children, adults)
    assert without_apart(question, [AnswerGroup((children,)), AnswerGroup((adults,))]) == [AnswerGroup((children,))]
