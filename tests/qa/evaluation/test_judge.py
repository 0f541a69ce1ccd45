from dataclasses import replace

import pytest

from index.article import SourceRef
from qa.evaluation.cases.case import Case
from qa.evaluation.judge import judge, ranked_articles, score_answer
from tests.qa.evaluation.scripted import DAM, PORT, Shelf, answered, hit, refused

SHELF = Shelf([DAM, PORT])
CASE = Case("1", "How full?", ("38 per cent",), ("a1",))


def test_a_right_answer_is_marked_as_shown_and_as_best_guess() -> None:
    prediction = judge(CASE, answered(DAM, "38 per cent"), [], SHELF)
    assert (prediction.em, prediction.f1, prediction.correct, prediction.best_em, prediction.best_correct) == (
        1.0,
        1.0,
        True,
        1.0,
        True,
    )
    assert (prediction.prediction, prediction.citations, prediction.best_guess_article) == ("38 per cent", ("a1",), "a1")


def test_a_refusal_counts_0_and_its_nearest_quote_is_the_best_guess() -> None:
    prediction = judge(CASE, refused(DAM, "38 per cent"), [], SHELF)
    assert (prediction.prediction, prediction.em, prediction.f1, prediction.correct) == (None, 0.0, 0.0, False)
    assert (prediction.best_guess, prediction.best_em, prediction.best_guess_article) == ("38 per cent", 1.0, "a1")


def test_a_refusal_without_evidence_has_no_guess() -> None:
    prediction = judge(CASE, replace(refused(DAM, "38"), nearest=()), [], SHELF)
    assert (prediction.best_guess, prediction.best_correct, prediction.quotes) == (None, False, 0)


@pytest.mark.parametrize(("text", "score"), [(None, 1.0), ("38", 0.0)])
def test_a_question_without_an_answer_wants_silence(text: str | None, score: float) -> None:
    prediction = score_answer(text, ())
    assert (prediction.em, prediction.f1, prediction.correct) == (score, score, bool(score))


def test_unknown_golds_give_no_marks() -> None:
    prediction = score_answer("38", None)
    assert (prediction.em, prediction.f1, prediction.correct) == (None, None, None)


def test_a_refusal_is_never_right_even_where_the_gold_normalises_to_nothing() -> None:
    assert score_answer(None, ("The",)).em == 0.0


@pytest.mark.parametrize("shift", [{"start": 0}, {"quote": "39 per cent"}, {"source": SourceRef("gone")}, {"start": -60}])
def test_a_quote_that_the_archive_does_not_hold_is_not_verbatim(shift: dict[str, object]) -> None:
    answer = answered(DAM, "38 per cent")
    answer_with_false_quote = replace(answer, citations=(*answer.citations, replace(answer.citations[0], **shift)))  # type: ignore[arg-type]
    prediction = judge(CASE, answer_with_false_quote, [], SHELF)
    assert (prediction.quotes, prediction.verbatim) == (2, 1)


def test_an_article_ranks_once_at_its_first_passage() -> None:
    hits = [hit(PORT, 0.9), hit(DAM, 0.8), hit(PORT, 0.7)]
    assert [(r.article, r.score) for r in ranked_articles(hits)] == [("a2", 0.9), ("a1", 0.8)]


def test_a_ranking_keeps_twenty_articles() -> None:
    assert len(ranked_articles([hit(replace(DAM, id=str(n)), 1.0) for n in range(30)])) == 20
