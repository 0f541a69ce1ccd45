"""“Who scored for City?”: proposes the scorers that their clauses plainly give to that side."""

from collections.abc import Iterator, Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.belonging.belonging import belongs
from qa.belonging.sides import asks_for_scorer
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_HITS = 3
_ADVANTAGE = 0.5
"""Logits in front of the best other candidate. An estimate."""
_MAX_TRIED = 30
"""Names of a passage that are looked at."""


def with_scorer(question: Question, hits: Sequence[Hit], candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the first scorer in front whom a clause plainly gives to the side that is asked for."""
    if not asks_for_scorer(question.text):
        return candidates
    found = next((one for hit in hits[:_HITS] for one in _scorers_in(question, hit)), None)
    if found is None:
        return candidates
    score = max((other.score for other in candidates), default=0.0) + _ADVANTAGE
    others = [one for one in candidates if one.span != found.span or one.hit is not found.hit]
    model = max((other.model_score for other in candidates if other.hit is found.hit), default=0.0)
    return [Candidate(found.hit, found.span, found.sentence, score, model), *others]


def _scorers_in(question: Question, hit: Hit) -> Iterator[Candidate]:
    first, tried = hit.passage.start, 0
    for start, end in passage_sentences(hit.text):
        sentence = (first + start, first + end)
        for low, high in spans_of_kind(Kind.PERSON, hit.text[start:end]):
            tried += 1
            span = (first + start + low, first + start + high)
            if tried <= _MAX_TRIED and belongs(question.text, hit.article.text, span, sentence) == "yes":
                yield Candidate(hit, span, sentence, 0.0)
