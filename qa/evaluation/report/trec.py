"""Rankings and judgements as trec_eval and its kin read them."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from qa.evaluation.prediction import Prediction, RankedArticle

TAG = "pullquote"
_STEP = 1e-6


def trec_token(name: str) -> str:
    """A name without white space: each such character is percent-encoded ("a b" → "a%20b"), in both files alike."""
    return re.sub(r"\s", lambda match: quote(match[0]), name)


def trec_run_lines(predictions: Sequence[Prediction]) -> Iterator[str]:
    """`qid Q0 docid rank score tag` for the articles found, at most 20 a question."""
    for prediction in predictions:
        for rank, (article, score) in enumerate(_falling(prediction.ranking), start=1):
            yield f"{trec_token(prediction.id)} Q0 {trec_token(article)} {rank} {score:.6f} {TAG}"


def trec_qrels_lines(predictions: Sequence[Prediction]) -> Iterator[str]:
    """`qid 0 docid 1` for the relevant articles; a question without judgements has no line."""
    for prediction in predictions:
        for article in prediction.relevant:
            yield f"{trec_token(prediction.id)} 0 {trec_token(article)} 1"


def _falling(ranking: Sequence[RankedArticle]) -> Iterator[tuple[str, float]]:
    """Scores made to fall by at least 0.000001 a rank: trec_eval sorts by score, and breaks ties by docid."""
    ceiling = float("inf")
    for found in ranking:
        ceiling = min(round(found.score, 6), ceiling - _STEP)
        yield found.article, ceiling
