"""Computes every number of the report by its dotted name. The names and their meanings are the public contract."""

from collections.abc import Callable, Sequence

import numpy as np

from qa.evaluation.metrics import calibration, ranking, refusal
from qa.evaluation.metrics.auroc import auroc
from qa.evaluation.metrics.metric import Metric, MetricValues, Percentile, Ratio, Statistic, mean
from qa.evaluation.prediction import Prediction

Predictions = Sequence[Prediction]

LOWER_IS_BETTER = frozenset(("calibration.ece", "calibration.brier", "calibration.aurc", "latency_ms.p50", "latency_ms.p95"))


def metric_table(predictions: Predictions) -> dict[str, Metric]:
    """Return all metrics, in the order of the report, whether defined for these predictions or not."""
    groups = {
        "answer": _answer(predictions),
        "best_guess": _best_guess(predictions),
        "retrieval": _retrieval(predictions),
        "refusal": _refusal(predictions),
        "calibration": _calibration(predictions),
        "citation": _citation(predictions),
        "latency_ms": _latency(predictions),
    }
    return {f"{group}.{name}": metric for group, metrics in groups.items() for name, metric in metrics.items()}


def metric_names() -> tuple[str, ...]:
    return tuple(metric_table(()))


def _column(predictions: Predictions, value: Callable[[Prediction], float | None]) -> MetricValues:
    """Return one number per question; None is 0."""
    return np.array([value(p) or 0.0 for p in predictions], dtype=np.float64)


def _answer(predictions: Predictions) -> dict[str, Metric]:
    """Judge the shown answers. `answered` is over all questions, `answered_precision` over those answered whose golds are known."""
    answerable = _column(predictions, lambda p: p.answerable)
    answered = _column(predictions, lambda p: p.answered)
    judged = _column(predictions, lambda p: p.answered and p.golds is not None)
    em, f1 = _column(predictions, lambda p: p.em), _column(predictions, lambda p: p.f1)
    correct = _column(predictions, lambda p: p.correct)
    return {
        "em": mean(em, answerable),
        "f1": mean(f1, answerable),
        "correct": mean(correct, answerable),
        "answered": mean(answered, np.ones_like(answered)),
        "answered_em": mean(em, answerable * answered),
        "answered_f1": mean(f1, answerable * answered),
        "answered_precision": mean(correct, judged),
    }


def _best_guess(predictions: Predictions) -> dict[str, Metric]:
    answerable = _column(predictions, lambda p: p.answerable)
    return {
        "em": mean(_column(predictions, lambda p: p.best_em), answerable),
        "f1": mean(_column(predictions, lambda p: p.best_f1), answerable),
        "correct": mean(_column(predictions, lambda p: p.best_correct), answerable),
    }


def _retrieval(predictions: Predictions) -> dict[str, Metric]:
    """Judge the rankings of the questions with relevance judgements, answerable or not."""
    judged = _column(predictions, lambda p: bool(p.relevant))
    return {
        name: mean(_column(predictions, _measure_predictions(measure)), judged)
        for name, measure in ranking.RANKING_MEASURES.items()
    }


def _measure_predictions(measure: ranking.Measure) -> Callable[[Prediction], float]:
    return lambda p: measure([r.article for r in p.ranking], p.relevant) if p.relevant else 0.0


def _refusal(predictions: Predictions) -> dict[str, Metric]:
    """Judge refusals where it is known whether an answer exists. `auroc` measures whether its questions have higher confidence."""
    refused = _column(predictions, lambda p: not p.answered and p.golds is not None)
    unanswerable = _column(predictions, lambda p: p.unanswerable)
    return {
        "precision": refusal.refusal_precision(refused, unanswerable),
        "recall": refusal.refusal_recall(refused, unanswerable),
        "f1": refusal.refusal_f1(refused, unanswerable),
        "auroc": Statistic(confidences(predictions), _labels(predictions, lambda p: p.answerable), auroc),
    }


def _calibration(predictions: Predictions) -> dict[str, Metric]:
    """Judge the confidence in the best guess, shown or refused, over the questions known to have an answer or none."""
    formulas = {
        "ece": calibration.ece,
        "brier": calibration.brier,
        "aurc": calibration.aurc,
        "coverage_at_90": calibration.coverage_at_90,
    }
    confidence, right = confidences(predictions), rights(predictions)
    return {name: Statistic(confidence, right, formula) for name, formula in formulas.items()}


def _citation(predictions: Predictions) -> dict[str, Metric]:
    """Judge citations: `verbatim` is over all quotes of all questions, nearest evidence included.

    `relevant` is the share of answered questions whose first citation is from a relevant article, over those with relevance
    judgements that are not known to lack an answer; `relevant_best_guess` also counts refused questions (no guess counts 0).
    """
    judged = _column(predictions, lambda p: bool(p.relevant) and not p.unanswerable)
    relevant_guess = _column(predictions, lambda p: p.best_guess_article in p.relevant)
    return {
        "verbatim": Ratio(_column(predictions, lambda p: p.verbatim), _column(predictions, lambda p: p.quotes)),
        "relevant": mean(relevant_guess, judged * _column(predictions, lambda p: p.answered)),
        "relevant_best_guess": mean(relevant_guess, judged),
    }


def _latency(predictions: Predictions) -> dict[str, Metric]:
    latency = _column(predictions, lambda p: p.latency_ms)
    return {"p50": Percentile(latency, 50.0), "p95": Percentile(latency, 95.0)}


def confidences(predictions: Predictions) -> MetricValues:
    return _column(predictions, lambda p: p.confidence)


def rights(predictions: Predictions) -> MetricValues:
    """Return 1 where the best guess is correct on a question with an answer, else 0; NaN where golds are unknown."""
    return _labels(predictions, lambda p: p.answerable and bool(p.best_correct))


def _labels(predictions: Predictions, value: Callable[[Prediction], bool]) -> MetricValues:
    return np.array([float("nan") if p.golds is None else float(value(p)) for p in predictions], dtype=np.float64)
