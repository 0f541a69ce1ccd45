"""Whoever left a post holds it no more; whoever came after is named instead."""

from datetime import date

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.evidence.grouping import AnswerGroup
from qa.evidence.left_post import has_left_post, with_holder_first
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

_OPENS = "Rita Sand, the mayor of Corvale, opened a pool on Monday."
_LATER = date(2025, 3, 18)


def holder() -> Candidate:
    return candidate(_OPENS, "Rita Sand")


def has_left(question: str, text: str, day: date = _LATER) -> bool:
    return has_left_post(understand(question, NO_FILTERS), holder(), [hit(text, "later", day=day)])


@pytest.mark.parametrize(
    "text",
    [
        "Rita Sand stepped down as mayor of Corvale on Monday.",
        "Corvale: Sand, mayor since 2011, has resigned.",
        "Emil Tork was elected mayor of Corvale after beating Rita Sand by nine votes.",
        "Mayor Sand of Corvale was voted out on Sunday.",
        "Rita Sand resigned as mayor of Corvale, a week after she admitted that she had not declared a gift.",
        "In Corvale mayor Emil Tork, who replaced Rita Sand, opened the fair.",
    ],
)
def test_a_later_report_says_that_she_left(text: str) -> None:
    assert has_left("Who is the mayor of Corvale?", text)


@pytest.mark.parametrize(
    ("question", "text", "day"),
    [
        ("Who was the mayor of Corvale?", "Rita Sand stepped down as mayor of Corvale.", _LATER),
        ("Who is the former mayor of Corvale?", "Rita Sand stepped down as mayor of Corvale.", _LATER),
        ("Who is the mayor of Corvale?", "Rita Sand stepped down as mayor of Corvale.", date(2020, 1, 1)),
        ("Who is the mayor of Corvale?", "Rita Sand, the mayor of Corvale, will not resign.", _LATER),
        ("Who is the mayor of Corvale?", "Rita Sand, the mayor of Corvale, said the baker had resigned.", _LATER),
        ("Who is the mayor of Corvale?", "The mayor of Corvale, Rita Sand, retired to her garden. ", date(2020, 1, 1)),
        ("Who is the mayor of Corvale?", "In Corvale Rita Sand left the choir.", _LATER),
        ("Who is the mayor of Corvale?", "Rita Sand stepped down as mayor of Velm.", _LATER),
    ],
)
def test_nothing_says_so(question: str, text: str, day: date) -> None:
    assert not has_left(question, text, day)


def test_who_was_sworn_in_to_succeed_her_is_named_first() -> None:
    text = "Rita Sand stepped down as mayor of Corvale. Her deputy, Emil Tork, has been sworn in to succeed her."
    place = text.index("Her")
    start = text.index("Emil")
    successor = Candidate(hit(text, "later", day=_LATER), (start, start + 9), (place, len(text)), -2.0)
    groups = [AnswerGroup((holder(),)), AnswerGroup((successor,))]
    ordered, is_succeeded = with_holder_first(understand("Who is the mayor of Corvale?", NO_FILTERS), groups, [successor.hit])
    assert ([group.best.text for group in ordered], is_succeeded) == (["Emil Tork", "Rita Sand"], True)


def test_who_was_sworn_in_in_a_later_report_is_named_first() -> None:
    left = hit("Rita Sand resigned as mayor of Corvale on Tuesday.", "left", day=_LATER)
    text = "Emil Tork, a teacher, was sworn in as mayor of Corvale on Tuesday."
    new = Candidate(hit(text, "new", day=date(2025, 4, 8)), (0, 9), (0, len(text)), 0.5)
    groups, is_changed = with_holder_first(
        understand("Who is the mayor of Corvale?", NO_FILTERS), [AnswerGroup((holder(),)), AnswerGroup((new,))], [left]
    )
    assert (groups[0].best.text, is_changed) == ("Emil Tork", True)
