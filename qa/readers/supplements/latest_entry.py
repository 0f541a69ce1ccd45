"""“How many died?”: in a live blog, puts the number of the latest entry that gives one in front."""

from collections.abc import Iterator

from index.search.retriever import Hit
from index.text import Span, sentences
from qa.answer import Candidate
from qa.assertion.live_entries import LiveEntry, entry_at, live_entries, time_asked
from qa.belonging.belonging import belongs
from qa.belonging.casualties import fate_asked
from qa.belonging.nobody import nobody_spans
from qa.question.kind import Kind, spans_of_kind
from qa.question.question import Question

_ADVANTAGE = 0.5
"""Logits in front of the number of an earlier entry. An estimate."""


def with_latest_entry(question: Question, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with what a later entry of the same live blog plainly says in front of the best."""
    if not candidates or fate_asked(question.text) is None or time_asked(question.text) is not None:
        return candidates
    best = candidates[0]
    own = entry_at(best.hit.article.text, best.span[0])
    later = [entry for entry in live_entries(best.hit.article.text) if own is not None and entry.minute > own.minute]
    for entry in sorted(later, reverse=True):
        for span, sentence in _said_in(question.text, best.hit, entry):
            lead = Candidate(best.hit, span, sentence, best.score + _ADVANTAGE, best.model_score)
            return [lead, *(one for one in candidates if one.span != span or one.hit is not best.hit)]
    return candidates


def _said_in(question: str, hit: Hit, entry: LiveEntry) -> Iterator[tuple[Span, Span]]:
    """Yield what an entry plainly says of those asked for, with its sentence."""
    text = hit.article.text
    for start, end in sentences(text[entry.start : entry.end]):
        sentence = (entry.start + start, entry.start + end)
        words = text[slice(*sentence)]
        for low, high in (*nobody_spans(question, words), *spans_of_kind(Kind.AMOUNT, words)):
            span = (sentence[0] + low, sentence[0] + high)
            if belongs(question, text, span, sentence) == "yes":
                yield span, sentence
