"""Questions with which a newcomer may begin: plain, from the articles' own sentences, and answered."""

from datetime import date
from functools import partial

import pytest

from index.article import Article
from qa.answer import Answer
from qa.evaluation.exam.examples import candidate_questions, example_questions
from qa.evaluation.exam.plain_question import fronted, plain_questions
from tests.tui.scripted import RESERVOIR, AnswerParts, answered, cite, not_found

HARBOUR = Article("h", "Harbour", "The head of the Port of Lodd, Ines Marow, opened the quay.", date(2024, 5, 1))
WALL = Article("w", "Wall", "The wall at Lodd Harbour will cost the Tessin council £4 million.", date(2024, 5, 2))


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (HARBOUR.text, "Who is the head of the Port of Lodd?", "Ines Marow"),
        ("Ines Marow, the mayor of Lodd, opened the quay.", "Who is the mayor of Lodd?", "Ines Marow"),
        (WALL.text, "How much money will the wall at Lodd Harbour cost the Tessin council?", "£4 million"),
    ],
)
def test_a_sentence_becomes_a_plain_question(sentence: str, question: str, answer: str) -> None:
    made = next(plain_questions(sentence))
    assert (made.question, made.answer) == (question, answer)


@pytest.mark.parametrize(
    ("in_place", "asked"),
    [
        ("Storm Petra flooded how many homes in Lodd?", "How many homes did Storm Petra flood in Lodd?"),
        ("The Lodd Line carries how many passengers a day?", "How many passengers does the Lodd Line carry a day?"),
        ("The match at Lodd was watched by how many people?", "By how many people was the match at Lodd watched?"),
        ("Storm Petra mangled how many homes?", ""),
    ],
)
def test_the_asked_words_come_first_where_the_verb_is_known(in_place: str, asked: str) -> None:
    assert fronted(in_place) == asked


def test_a_long_sentence_is_no_question_and_costs_nothing() -> None:
    assert list(plain_questions("The head of the Port of " * 5000)) == []


def test_each_article_gives_one_question_at_most() -> None:
    assert len(list(candidate_questions([WALL, HARBOUR, WALL]))) == 2


def always(answer: Answer, _: str) -> Answer:
    return answer


def test_only_questions_that_are_answered_surely_and_rightly_are_shown() -> None:
    right = answered("", 1, cite(HARBOUR, "Ines Marow", 1))
    wrong = answered("", 1, cite(RESERVOIR, "38 per cent", 1))
    unsure = answered("", 1, cite(HARBOUR, "Ines Marow", 1), parts=AnswerParts(0.6))
    for answer, shown in ((right, ["Who is the head of the Port of Lodd?"]), (wrong, []), (unsure, []), (not_found(""), [])):
        assert example_questions([WALL, HARBOUR], partial(always, answer), 3) == shown
