"""“Why?”: puts the sentence that says “because” in front, where the reader took the one that only tells what happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.search.retriever import Hit
from index.text import Span, terms
from qa.answer import Candidate
from qa.belonging.reasons import continues_subject, may_name_reason, names_reason, tells_failure
from qa.belonging.turned_reasons import is_given_as_reason
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.said_otherwise import terms_said_otherwise
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_ADVANTAGE = 0.5
"""Logits in front of the sentence that gives no reason. An estimate."""
_HITS = 5
_FOLLOWING = 5
"""Sentences behind the one that tells what happened in which its reason is looked for."""
_NEARLY_AS_GOOD = 1.0
"""Logits behind the best within which a sentence that the reader chose itself and that gives a reason goes in front of it."""
_LEAST_COVERAGE = 0.6
"""Share of the question's words, weighted, that a sentence of its own must hold."""
_FOUND = 0.4
"""What a sentence of its own ranks at before its coverage is added, and 1 for “because” itself."""
_PLAIN_RANK = _FOUND + 0.75 + 1.0
"""From which rank on it goes in front of what a network found, which reads most reasons rightly."""


@dataclass(frozen=True, slots=True)
class _ReasonSentence:
    hit: Hit
    span: Span
    """In the article."""
    rank: float


def with_reason(question: Question, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with a sentence of the reason in front, where the best of them names none and one is found.

    In front of what a network found goes only a sentence that says “because” of nearly all that the question names.
    """
    if question.kind is not Kind.REASON or not candidates or _names_reason(candidates[0]):
        return candidates
    best = candidates[0]
    own_sentences = _of_its_own(question, hits[:_HITS], weight)
    if best.model_score:
        found = [one for one in own_sentences if one.rank >= _PLAIN_RANK]
    else:
        found = [*_behind(question, best), *own_sentences, *_chosen(candidates)]
    if not found:
        return candidates
    reason = max(found, key=lambda one: one.rank)
    own = next(
        (one for one in candidates if one.hit.article.id == reason.hit.article.id and _holds(reason.span, one.span)), None
    )
    lead = Candidate(reason.hit, reason.span, reason.span, best.score + _ADVANTAGE, (own or best).model_score)
    return [lead, *(one for one in candidates if one is not own)]


def _names_reason(candidate: Candidate) -> bool:
    sentence = candidate.hit.article.text[slice(*candidate.sentence)]
    return names_reason(sentence) or may_name_reason(sentence)


def _behind(question: Question, best: Candidate) -> Iterator[_ReasonSentence]:
    """Yield the sentences close behind that of what happened which speak of the same and give a reason."""
    first, matter = best.hit.passage.start, set(question.terms)
    spans = [(first + start, first + end) for start, end in passage_sentences(best.hit.text)]
    behind = [span for span in spans if span[0] >= best.sentence[1]][:_FOLLOWING]
    for distance, span in enumerate(behind):
        sentence = best.hit.article.text[slice(*span)]
        is_same = continues_subject(sentence) or bool(matter & set(terms(sentence)))
        is_same = is_same and not is_given_as_reason(question.text, sentence)
        if is_same and names_reason(sentence):
            yield _ReasonSentence(best.hit, span, 2.0 - 0.1 * distance)
        elif is_same and tells_failure(sentence):
            yield _ReasonSentence(best.hit, span, 0.5 - 0.1 * distance)


def _of_its_own(question: Question, hits: Sequence[Hit], weight: TermWeight) -> Iterator[_ReasonSentence]:
    """Yield the sentences that hold most of the question's words and give a reason."""
    for hit in hits:
        first = hit.passage.start
        for start, end in passage_sentences(hit.text):
            sentence = hit.text[start:end]
            if not (names_reason(sentence) or may_name_reason(sentence)) or is_given_as_reason(question.text, sentence):
                continue
            otherwise = terms_said_otherwise(question.text, frozenset(question.terms), sentence)
            covered = coverage(question.terms, [*terms(sentence), *otherwise], weight)
            if covered >= _LEAST_COVERAGE:
                yield _ReasonSentence(hit, (first + start, first + end), _FOUND + covered + names_reason(sentence))


def _chosen(candidates: Sequence[Candidate]) -> Iterator[_ReasonSentence]:
    """Yield the sentences that give a reason among those which the reader found nearly as good as its best."""
    for one in candidates[1:]:
        if one.score > candidates[0].score - _NEARLY_AS_GOOD and names_reason(one.text):
            yield _ReasonSentence(one.hit, one.sentence, 1.0)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
