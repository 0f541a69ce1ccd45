"""Tells that a sentence plainly gives the reason that a question asks for: it says “because” of all that the question names, or
goes on about it with what failed."""

from index.patterns import lazy_pattern
from index.text import sentences, terms
from qa.answer import Candidate
from qa.belonging.reasons import clauses_before_reason, continues_subject, names_reason
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.said_otherwise import terms_said_otherwise
from qa.question.kind import Kind
from qa.question.question import Question

_LEAST_COVERAGE = 0.75
"""Share of the question's words, weighted, that the sentence must hold, with those before it where it goes on about the same."""
_LEAST_TERMS = 2
"""Words of the question without which no sentence is plainly about it: “Why did she come?” has one."""
_LEAST_IN_CLAUSE = 0.9
"""Share of them, names aside, that the clause in front of an “after” must hold by itself."""
_BEFORE = 2
"""Sentences in front that are read with one that begins with “the” or “this”."""
_BEFORE_PRONOUN = 4
"""Those of one that begins with “they” or “it”."""
_LONGEST = 1500
"""Characters that are read."""
_PRONOUN = lazy_pattern(r"[“\"]?(?:They|It|He|She)\b")
_FAILED = lazy_pattern(
    r"\b(?:(?:ran|run) out of|(?:gone|went) bankrupt|broke down|lost power|(?:engines?|brakes?|pumps?|power|motors?|valves?|cables?) "
    r"(?:had )?(?:failed|burst|snapped))\b"
)
"""What stops a thing, whatever else the sentence says; of all failures that a sentence may tell, these alone are plain
(on the “why” questions of DCQA the others were wrong each time)."""


def is_plain_reason(question: Question, candidate: Candidate, weight: TermWeight) -> bool:
    """Return True where the sentence of the candidate says “because” or the like of what the question asks, or what failed."""
    text = candidate.hit.article.text
    sentence, quote = text[slice(*candidate.sentence)], text[slice(*candidate.span)]
    goes_on = continues_subject(sentence)
    says_reason = names_reason(text[candidate.sentence[0] : candidate.span[1]]) or (goes_on and bool(_FAILED.search(quote)))
    if question.kind is Kind.REASON and not says_reason and len(question.terms) >= _LEAST_TERMS:
        return _follows_deed(question, sentence, weight)
    if question.kind is not Kind.REASON or len(question.terms) < _LEAST_TERMS or not says_reason:
        return False
    front = _front(candidate, sentence) if goes_on else ""
    told = f"{candidate.hit.article.title} {front} {sentence}"
    held = [*terms(told), *terms_said_otherwise(question.text, frozenset(question.terms), told)]
    return coverage(question.terms, held, weight) >= _LEAST_COVERAGE


def _follows_deed(question: Question, sentence: str, weight: TermWeight) -> bool:
    """Return True for “the town shut its pool after a child fell ill”: the clause in front of “after” is what the question asks of."""
    wanted = [term for term in question.terms if term not in question.names]
    wanted = wanted if len(wanted) >= _LEAST_TERMS else list(question.terms)
    for clause in clauses_before_reason(sentence[:_LONGEST]):
        held = [*terms(clause), *terms_said_otherwise(question.text, frozenset(wanted), clause)]
        if len(wanted) >= _LEAST_TERMS and coverage(wanted, held, weight) >= _LEAST_IN_CLAUSE:
            return True
    return False


def _front(candidate: Candidate, sentence: str) -> str:
    """Return the sentences right in front of the candidate's, inside its passage."""
    first, place = candidate.hit.passage.start, candidate.sentence[0]
    text = candidate.hit.article.text[first:place]
    count = _BEFORE_PRONOUN if _PRONOUN.match(sentence) else _BEFORE
    return " ".join(text[slice(*span)] for span in list(sentences(text))[-count:])
