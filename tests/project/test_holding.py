"""The benchmark “strong and wrong” is what it says: its data are those of its matters, and each answer stands in an article."""

import json
import re
from collections import Counter
from datetime import date

from benchmarks.holding.judging import judge_held
from benchmarks.holding.make import is_verbatim_in, make_files
from benchmarks.holding.question import ARTICLES_FILE, KINDS, QUESTIONS_FILE, HeldQuestion, held_questions
from index.filters import Filters
from index.text import sentences
from qa.answer import Answer, Disagreement

ARTICLES = {row["id"]: row for row in map(json.loads, ARTICLES_FILE.read_text(encoding="utf-8").splitlines())}
QUESTIONS = held_questions()


def given(answer: str | None, confidence: float = 0.9, **fields: object) -> Answer:
    """Return an answer with that text, or a refusal."""
    empty = Answer("Who?", "Who?", Filters(), confidence, "deep", 1)
    status = "answered" if answer else "not_found"
    values = {
        name: getattr(empty, name) for name in ("question", "standalone", "filters", "confidence", "reader", "generation")
    }
    return Answer(**{**values, "status": status, "answer": answer, **fields})


def asked(**fields: object) -> HeldQuestion:
    """Return a question with two right answers and a wrong one, any field of which may be given."""
    row = {
        "id": "q",
        "kind": "votes",
        "control": False,
        "question": "How many?",
        "answers": ["34", "34 votes"],
        "never": ["61"],
    }
    rest = {"status_wanted": "answered", "says": None, "beside": [], "reports": None, "relevant": ["a"], "asked_on": None}
    return HeldQuestion.model_validate({**row, **rest, **fields})


def test_the_files_are_those_that_the_matters_make() -> None:
    assert make_files() == (ARTICLES_FILE.read_text(encoding="utf-8"), QUESTIONS_FILE.read_text(encoding="utf-8"))


def test_there_are_enough_articles_and_questions_of_every_kind_and_half_are_controls() -> None:
    assert len(ARTICLES) == len(ARTICLES_FILE.read_text(encoding="utf-8").splitlines()) >= 120
    assert (
        len({question.id for question in QUESTIONS})
        == len({question.question for question in QUESTIONS})
        == len(QUESTIONS)
        >= 300
    )
    assert sum(question.control for question in QUESTIONS) >= len(QUESTIONS) / 2
    for control in (False, True):
        assert {question.kind for question in QUESTIONS if question.control is control} == set(KINDS)


def test_every_answer_stands_in_a_relevant_article_and_every_wrong_one_in_some_article() -> None:
    for question in QUESTIONS:
        relevant = [ARTICLES[name] for name in question.relevant]
        assert all(
            any(is_verbatim_in(answer, row) or row["date"] == answer for row in relevant) for answer in question.answers
        ), question.id
        others = (*question.never, *question.beside)
        assert all(any(is_verbatim_in(value, row) for row in ARTICLES.values()) for value in others), question.id
        assert not {*question.answers} & {*question.never}, question.id


def test_the_articles_are_short_and_of_half_a_year() -> None:
    days = sorted(date.fromisoformat(row["date"]) for row in ARTICLES.values())
    assert 150 <= (days[-1] - days[0]).days <= 200
    assert {row["id"]: n for row in ARTICLES.values() if not 60 <= (n := len(row["text"].split())) <= 180} == {}


def test_no_sentence_stands_in_two_articles_but_in_copies_and_in_what_programs_write() -> None:
    plain = [row["text"] for row in ARTICLES.values() if row["category"] != "automated" and row["id"] != "tunnel-post"]
    counted = Counter(text[slice(*span)].strip() for text in plain for span in sentences(text))
    assert [sentence for sentence, n in counted.items() if n > 1 and len(sentence.split()) > 4] == []
    assert len(plain) >= 2 / 3 * len(ARTICLES)


def test_every_address_and_id_is_of_an_invented_outlet() -> None:
    assert all(re.fullmatch(rf"https://\w+\.example/[\d/]+/{row['id']}", row["url"]) for row in ARTICLES.values())


def test_an_answer_is_right_shown_wrong_or_refused() -> None:
    outcomes = [judge_held(asked(), given(answer)) for answer in ("34", "61", None)]
    assert [(one.right, one.shown_wrong, one.refused) for one in outcomes] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert judge_held(asked(answers=[]), given(None)).right


def test_a_wrong_answer_is_strong_only_where_its_probability_is_high_and_means_something() -> None:
    assert judge_held(asked(), given("61")).strong_and_wrong
    assert not judge_held(asked(), given("61", confidence=0.7)).strong_and_wrong
    assert not judge_held(asked(), given("61", calibrated=False)).strong_and_wrong


def test_a_conclusion_is_judged_by_what_it_says() -> None:
    assert judge_held(asked(says="no"), given("61", computed="no")).right
    assert not judge_held(asked(says="no"), given("34", computed="yes")).right


def test_a_whole_sentence_answers_why_and_yes_or_no_but_not_how_many() -> None:
    sentence = "The council turned the plan down on Monday by 34 votes to 61, after a debate of more than seven hours."
    assert judge_held(asked(question="Why was it turned down?"), given(sentence)).right
    assert judge_held(asked(says="no"), given(sentence)).right
    assert judge_held(asked(), given(sentence)).shown_wrong


def test_a_claim_that_is_marked_is_right_where_that_is_wanted() -> None:
    plain = asked(answers=[], status_wanted="qualified")
    assert judge_held(plain, given("61")).strong_and_wrong
    assert judge_held(plain, given(None)).right


def test_a_value_beside_the_answer_is_seen_among_the_disagreements() -> None:
    question = asked(beside=["29"])
    assert judge_held(question, given("34", disagreements=(Disagreement("29 people", (2,)),))).shows_beside
    assert not judge_held(question, given("34")).shows_beside
