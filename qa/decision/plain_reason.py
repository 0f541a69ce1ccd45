"""Tells that a sentence plainly gives the reason that a question asks for: it says “because” of all that the question names."""

from index.text import sentences, terms
from qa.answer import Candidate
from qa.belonging.reasons import continues_subject, names_reason
from qa.evidence.coverage import TermWeight, coverage
from qa.question.kind import Kind
from qa.question.question import Question

_LEAST_COVERAGE = 0.75
"""Share of the question's words, weighted, that the sentence must hold, with those before it where it goes on about the same."""
_BEFORE = 2
"""Sentences in front that are read with one that begins with “they” or “it”."""


def is_plain_reason(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    """Return True where the sentence of the candidate says “because” or the like of what the question asks."""
    text = candidate.hit.article.text
    sentence = text[slice(*candidate.sentence)]
    if question.kind is not Kind.REASON or not names_reason(text[slice(*candidate.span)]):
        return False
    front = _front(candidate) if continues_subject(sentence) else ""
    return coverage(question.terms, terms(f"{candidate.hit.article.title} {front} {sentence}"), weight) >= _LEAST_COVERAGE


def _front(candidate: Candidate) -> str:
    """Return the sentences right in front of the candidate's, inside its passage."""
    first, place = candidate.hit.passage.start, candidate.sentence[0]
    text = candidate.hit.article.text[first:place]
    return " ".join(text[slice(*span)] for span in list(sentences(text))[-_BEFORE:])
