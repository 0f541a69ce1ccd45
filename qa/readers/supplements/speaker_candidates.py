"""“Who said that …?”: proposes whoever the articles say so of, since a reader that looks for words mistakes listeners for speakers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import Span, terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage
from qa.readers.passage_sentences import passage_sentences
from qa.speakers.finding import speaker_of
from qa.speakers.speaker import Speaker
from qa.speakers.word_lists import NARRATORS, PRONOUNS, RELATIVES

_ASKED = lazy_pattern(
    r"(?:(?:and|but|so)\s+)?who\s+(?:has\s+|had\s+|was\s+it\s+(?:that|who)\s+)?"
    r"(?:(?:said|says|claimed|claims|stated|states|argued|argues|warned|warns|insisted|insists)(?:\s+that)?|(?:told|tells)\s+(?:\S+\s+){1,4}?that)\s+"
    r"(?P<content>.+)",
    re.IGNORECASE,
)
_LEAST_TERMS = 2
_LEAST_COVERAGE = 0.5
"""Share of the content's words, weighted, that a sentence must hold to be taken for it."""
_SHARE_WEIGHT = 0.3
"""What the retriever's share counts beside the coverage, where several passages hold such a sentence."""
_ADVANTAGE = 1.0
"""Logits in front of the best other candidate: of 250 quoted contents of PolNeAR, with a third of their words left out, the
speaker found is right in 0.93, the small reader's best words in 0.78 (`benchmarks/speaker_questions.py`)."""
_NO_NAMES = PRONOUNS | RELATIVES | NARRATORS
"""A speaker of whom the passage gives no name."""
_LONGEST = 600
"""Characters from the name to the end of what was said that are shown as one passage."""


@dataclass(frozen=True, slots=True)
class _SaidSentence:
    """A sentence that says what is asked about."""

    hit: Hit
    span: Span
    """In the article."""
    rank: float


def asked_content(question: str) -> str:
    """Return what somebody is asked to have said; "" for another question."""
    match = _ASKED.fullmatch(question.strip().rstrip("?"))
    return match["content"] if match and len(set(terms(match["content"]))) >= _LEAST_TERMS else ""


def with_speaker(
    question: str, hits: Sequence[Hit], weight: TermWeight, candidates: list[Candidate], phrases: Sequence[str] = ()
) -> list[Candidate]:
    """Return the candidates with the speaker in front of them, where the question asks for one and an article names one.

    `phrases` stand in quotation marks in the question: the sentence that holds one of them is the one meant.
    """
    content = asked_content(question)
    said = _sentence_with(phrases, hits) if phrases and _ASKED.fullmatch(question.strip().rstrip("?")) else None
    if said is None and content:
        said = _best_sentence(tuple(dict.fromkeys(terms(content))), hits, weight)
    if said is None:
        return candidates
    text = said.hit.article.text
    speaker = speaker_of(text, *said.span, said.span)
    if speaker is None or speaker.name.lower() in _NO_NAMES:
        return candidates
    span = (speaker.start, speaker.end)
    of_passage = [other for other in candidates if other.hit is said.hit]
    return [
        Candidate(
            said.hit,
            span,
            _evidence(said, speaker),
            max((other.score for other in candidates), default=0.0) + _ADVANTAGE,
            max((other.model_score for other in of_passage), default=0.0),
        ),
        *candidates,
    ]


def _sentence_with(phrases: Sequence[str], hits: Sequence[Hit]) -> _SaidSentence | None:
    """Return the first sentence that holds one of the phrases, spaces and case aside."""
    patterns = [re.compile(r"\s+".join(map(re.escape, phrase.split())), re.IGNORECASE) for phrase in phrases]
    for hit in hits:
        first = hit.passage.start
        for start, end in passage_sentences(hit.text):
            if any(pattern.search(hit.text, start, end) for pattern in patterns):
                return _SaidSentence(hit, (first + start, first + end), 1.0)
    return None


def _best_sentence(content: Sequence[str], hits: Sequence[Hit], weight: TermWeight) -> _SaidSentence | None:
    best = max((hit.score for hit in hits), default=0.0)
    figures = {term for term in content if term[:1].isdigit()}
    found = []
    for hit in hits:
        first = hit.passage.start
        for start, end in passage_sentences(hit.text):
            held = terms(hit.text[start:end])
            covered = coverage(content, held, weight)
            if covered >= _LEAST_COVERAGE and figures <= set(held):
                share = hit.score / best if best > 0 else 0.0
                found.append(_SaidSentence(hit, (first + start, first + end), covered + _SHARE_WEIGHT * share))
    return max(found, key=lambda sentence: sentence.rank, default=None)


def _evidence(said: _SaidSentence, speaker: Speaker) -> Span:
    """Return the span from the name to what was said; only the name where they stand far apart."""
    start, end = min(speaker.start, said.span[0]), max(speaker.end, said.span[1])
    return (start, end) if end - start <= _LONGEST else (speaker.start, speaker.end)
