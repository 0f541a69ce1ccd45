"""Writes rankings and judgements as trec_eval and similar tools read them."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from qa.evaluation.prediction import Prediction, RankedArticle

TAG = "pullquote"
_STEP = 1e-6


def trec_token(name: str) -> str:
    """Percent-encode each white-space character of a name ("a b" → "a%20b"), in both files alike."""
    return re.sub(r"\s", lambda match: quote(match[0]), name)


def trec_run_lines(predictions: Sequence[Prediction]) -> Iterator[str]:
    """Yield `qid Q0 docid rank score tag` for the articles of the rankings, at most 20 per question."""
    for prediction in predictions:
        for rank, (article, score) in enumerate(_falling(prediction.ranking), start=1):
            yield f"{trec_token(prediction.id)} Q0 {trec_token(article)} {rank} {score:.6f} {TAG}"


def trec_qrels_lines(predictions: Sequence[Prediction]) -> Iterator[str]:
    """Yield `qid 0 docid 1` for the relevant articles; a question without judgements has no line."""
    for prediction in predictions:
        for article in prediction.relevant:
            yield f"{trec_token(prediction.id)} 0 {trec_token(article)} 1"


def _falling(ranking: Sequence[RankedArticle]) -> Iterator[tuple[str, float]]:
    """Yield scores that fall by at least 0.000001 per rank: trec_eval sorts by score, and breaks ties by docid."""
    ceiling = float("inf")
    for ranked in ranking:
        ceiling = min(round(ranked.score, 6), ceiling - _STEP)
        yield ranked.article, ceiling
