import math
from dataclasses import replace

import pytest

from qa.evaluation.metrics.table import LOWER_IS_BETTER, metric_names, metric_table
from qa.evaluation.prediction import Prediction, RankedArticle
from tests.qa.evaluation.scripted import right, rightly_refused, wrong, wrongly_answered, wrongly_refused

FIVE = [right(), wrong(), wrongly_refused(), rightly_refused(), wrongly_answered()]


def values(predictions: list[Prediction]) -> dict[str, float]:
    return {name: metric.value() for name, metric in metric_table(predictions).items()}


def test_a_refusal_counts_0_over_the_answerable_questions() -> None:
    metrics = values(FIVE)
    assert metrics["answer.em"] == metrics["answer.f1"] == metrics["answer.correct"] == pytest.approx(1 / 3)


def test_the_best_guess_counts_even_where_it_was_refused() -> None:
    assert values(FIVE)["best_guess.correct"] == pytest.approx(2 / 3)


def test_answered_is_the_share_of_all_questions() -> None:
    assert values(FIVE)["answer.answered"] == pytest.approx(3 / 5)


def test_answered_em_is_over_answerable_questions_that_were_answered() -> None:
    assert values(FIVE)["answer.answered_em"] == pytest.approx(1 / 2)


def test_answered_precision_counts_answers_to_unanswerable_questions_too() -> None:
    assert values(FIVE)["answer.answered_precision"] == pytest.approx(1 / 3)


def test_refusal_takes_an_unanswerable_question_as_the_positive() -> None:
    metrics = values(FIVE)
    assert (metrics["refusal.precision"], metrics["refusal.recall"], metrics["refusal.f1"]) == (0.5, 0.5, 0.5)


def test_refusal_auroc_compares_confidences_of_answerable_with_others() -> None:
    """0.9, 0.9, 0.3 against 0.1, 0.9: three pairs won, two even, one lost."""
    assert values(FIVE)["refusal.auroc"] == pytest.approx((3 + 2 * 0.5) / 6)


def test_the_best_guess_at_an_unanswerable_question_is_never_right() -> None:
    """Right: the first and the third. Brier by hand from confidences 0.9, 0.9, 0.3, 0.1, 0.9."""
    assert values(FIVE)["calibration.brier"] == pytest.approx((0.01 + 0.81 + 0.49 + 0.01 + 0.81) / 5)


def test_retrieval_leaves_out_questions_without_judgements() -> None:
    ranking = (RankedArticle("a2", 0.9), RankedArticle("a1", 0.8))
    metrics = values([replace(right(), relevant=("a1",), ranking=ranking), replace(right(), ranking=ranking)])
    assert (metrics["retrieval.hit@1"], metrics["retrieval.hit@5"], metrics["retrieval.mrr@10"]) == (0.0, 1.0, 0.5)


def test_verbatim_is_the_share_of_quotes_and_not_of_questions() -> None:
    assert values([replace(right(), quotes=9, verbatim=8), right()])["citation.verbatim"] == 0.9


def test_relevant_counts_first_citations_of_answered_questions_and_the_extension_all_guesses() -> None:
    predictions = [replace(p, relevant=("a1",)) for p in (right(), wrongly_refused(), wrongly_answered())]
    predictions += [replace(right(), relevant=("a2",)), right()]
    metrics = values(predictions)
    assert (metrics["citation.relevant"], metrics["citation.relevant_best_guess"]) == pytest.approx((0.5, 2 / 3))


def test_unknown_golds_leave_answers_undefined_and_judge_retrieval() -> None:
    unknown = dict.fromkeys(("golds", "em", "f1", "correct", "best_em", "best_f1", "best_correct"))
    metrics = values([replace(right(), relevant=("a1",), ranking=(RankedArticle("a1", 1.0),), **unknown)])  # type: ignore[arg-type]
    undefined = [name for name, value in metrics.items() if math.isnan(value)]
    assert [name for name in undefined if name.split(".")[0] in ("retrieval", "citation", "latency_ms")] == []
    assert {"answer.em", "answer.answered_precision", "best_guess.f1", "refusal.f1", "calibration.ece"} <= set(undefined)
    assert metrics["answer.answered"] == 1.0


def test_every_metric_is_undefined_without_predictions_and_none_fails() -> None:
    assert all(math.isnan(value) for value in values([]).values())


def test_the_names_are_those_of_the_contract() -> None:
    contract = {
        "answer": "em f1 correct answered answered_em answered_f1 answered_precision",
        "best_guess": "em f1 correct",
        "retrieval": "hit@1 hit@5 hit@10 hit@20 mrr@10 recall@10 ndcg@10",
        "refusal": "precision recall f1 auroc",
        "calibration": "ece brier aurc coverage_at_90",
        "citation": "verbatim relevant relevant_best_guess",
        "latency_ms": "p50 p95",
    }
    assert metric_names() == tuple(f"{group}.{name}" for group, listed in contract.items() for name in listed.split())
    assert set(metric_names()) >= LOWER_IS_BETTER
