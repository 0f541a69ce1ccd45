"""“Who took the photo?”: proposes the name in the line that credits a picture, which no sentence tells."""

from collections.abc import Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.assertion.teasers import picture_credits
from qa.question.photographers import asks_for_photographer
from qa.question.question import Question

_ADVANTAGE = 0.5
"""Logits in front of the best other candidate. An estimate."""
_HITS = 3


def with_photographer(question: Question, hits: Sequence[Hit], candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the first name that a picture of the passages found is credited to in front."""
    if not asks_for_photographer(question.text):
        return candidates
    named = ((hit, span) for hit in hits[:_HITS] for span in picture_credits(hit.article.text) if _holds(hit, span))
    found = next(named, None)
    if found is None:
        return candidates
    hit, span = found
    score = max((other.score for other in candidates), default=0.0) + _ADVANTAGE
    model = max((other.model_score for other in candidates if other.hit is hit), default=0.0)
    return [Candidate(hit, span, span, score, model), *candidates]


def _holds(hit: Hit, span: tuple[int, int]) -> bool:
    return hit.passage.start <= span[0] and span[1] <= hit.passage.end
