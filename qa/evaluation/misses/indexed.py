"""Finds out whether the archive holds an answer that no passage had: every article is read, once for all questions."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from qa.evaluation.contract import EvaluationArticles
from qa.evaluation.metrics.squad import normalise
from qa.evaluation.prediction import Prediction


def with_index_trace(
    predictions: Sequence[Prediction], articles: EvaluationArticles, check_cancelled: Callable[[], None]
) -> list[Prediction]:
    """Return the predictions with the right `trace.indexed`; no text is read where it is known for all of them.

    `check_cancelled` is called before each article; it may raise `Cancelled`.
    """
    golds = {gold for prediction in predictions if _needs_index(prediction) for gold in _golds(prediction)}
    indexed = _anywhere(golds, articles, check_cancelled) if golds else set()
    return [_with(prediction, indexed) if _needs_index(prediction) else prediction for prediction in predictions]


def _anywhere(golds: set[str], articles: EvaluationArticles, check_cancelled: Callable[[], None]) -> set[str]:
    """Return the gold answers that any text holds as whole tokens."""
    indexed: set[str] = set()
    for article in articles.articles():
        check_cancelled()
        text = f" {normalise(article.text)} "
        indexed |= {gold for gold in golds - indexed if f" {gold} " in text}
        if indexed == golds:
            break
    return indexed


def _needs_index(prediction: Prediction) -> bool:
    """Return True if neither relevant articles nor the passages show whether an answer is indexed."""
    return prediction.trace is not None and not prediction.relevant and not prediction.trace.indexed


def _golds(prediction: Prediction) -> set[str]:
    return {gold for gold in map(normalise, prediction.golds or ()) if gold}


def _with(prediction: Prediction, indexed: set[str]) -> Prediction:
    if prediction.trace is None or indexed.isdisjoint(_golds(prediction)):
        return prediction
    return replace(prediction, trace=replace(prediction.trace, indexed=True))
