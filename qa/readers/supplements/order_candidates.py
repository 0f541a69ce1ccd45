"""“By whose order?”: proposes who gave an order, which a reader passes over where it is no person: “by court order”."""

import re
from collections.abc import Iterator, Sequence

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.orders import order_givers
from qa.parts.said_otherwise import terms_said_otherwise
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_ASKED = lazy_pattern(
    r"^(?:(?:by|on|at|under|upon) whose (?:orders?|command|instructions?|decree)|who (?:ordered|commanded|"
    r"decreed|gave the orders?))\b(?P<deed>.+)",
    re.IGNORECASE,
)
_HITS = 4
_LEAST_COVERAGE = 0.6
"""Share of the deed's words, weighted, that the sentence must hold."""
_ADVANTAGE = 0.5
"""Logits in front of the best other candidate. An estimate."""


def with_order_giver(
    question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]
) -> list[Candidate]:
    """Return the candidates with whoever gave the order in front, where a sentence about the deed names one."""
    match = _ASKED.match(" ".join(question.text.split()))
    if match is None:
        return candidates
    found = [one for hit in hits[:_HITS] for one in _givers_in(match["deed"], hit, weight)]
    if not found:
        return candidates
    _, lead = max(found, key=lambda one: one[0])
    score = max((other.score for other in candidates), default=0.0) + _ADVANTAGE
    model = max((other.model_score for other in candidates if other.hit is lead.hit), default=0.0)
    return [Candidate(lead.hit, lead.span, lead.sentence, score, model), *candidates]


def _givers_in(deed: str, hit: Hit, weight: TermWeight) -> Iterator[tuple[float, Candidate]]:
    """Yield how much of the deed each sentence holds, with whoever gave the order."""
    first, wanted = hit.passage.start, tuple(dict.fromkeys(terms(deed)))
    for start, end in passage_sentences(hit.text):
        sentence = hit.text[start:end]
        for low, high in order_givers(sentence):
            told = f"{hit.article.title} {sentence}"
            held = [*terms(told), *terms_said_otherwise(deed, frozenset(wanted), told)]
            covered = coverage(wanted, held, weight)
            if covered >= _LEAST_COVERAGE:
                yield covered, Candidate(hit, (first + start + low, first + start + high), (first + start, first + end), 0.0)
