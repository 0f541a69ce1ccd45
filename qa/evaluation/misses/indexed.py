"""Whether the archive holds an answer that no passage showed: every article's text is read, once for all questions."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from qa.evaluation.contract import EvaluationArticles
from qa.evaluation.metrics.squad import normalise
from qa.evaluation.prediction import Prediction


def with_index_trace(
    predictions: Sequence[Prediction], articles: EvaluationArticles, heed: Callable[[], None]
) -> list[Prediction]:
    """The predictions with `trace.indexed` as it is; no text is read where none of them leaves that open.

    `heed` is called before each article; it may raise `Cancelled`.
    """
    wanted = {gold for prediction in predictions if _needs_index(prediction) for gold in _golds(prediction)}
    found = _anywhere(wanted, articles, heed) if wanted else set()
    return [_with(prediction, found) if _needs_index(prediction) else prediction for prediction in predictions]


def _anywhere(wanted: set[str], articles: EvaluationArticles, heed: Callable[[], None]) -> set[str]:
    """Those that any text holds as whole tokens."""
    found: set[str] = set()
    for article in articles.articles():
        heed()
        text = f" {normalise(article.text)} "
        found |= {gold for gold in wanted - found if f" {gold} " in text}
        if found == wanted:
            break
    return found


def _needs_index(prediction: Prediction) -> bool:
    """Whether neither relevant articles nor the passages tell."""
    return prediction.trace is not None and not prediction.relevant and not prediction.trace.indexed


def _golds(prediction: Prediction) -> set[str]:
    return {gold for gold in map(normalise, prediction.golds or ()) if gold}


def _with(prediction: Prediction, found: set[str]) -> Prediction:
    if prediction.trace is None or found.isdisjoint(_golds(prediction)):
        return prediction
    return replace(prediction, trace=replace(prediction.trace, indexed=True))
