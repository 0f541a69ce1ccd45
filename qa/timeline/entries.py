"""Chooses the sentences of a timeline: of each story about the topic the one that says most of it, the oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import Span, sentences, stem, terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage

_LEAST_SHARE = 0.55
"""A passage with less than this share of the best one's score is about something else."""
_LEAST_COVERAGE = 0.5
"""Share of the topic's words, weighted, that a passage with its headline must hold."""
MAX_ENTRIES = 15
_NUMBER = lazy_pattern(r"(?<![\w.,-])(\d[\d,.]*\d|\d)(?:\s+(?:million|billion|thousand))?\s+([a-z]{3,})")


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A sentence of one day."""

    day: date
    candidate: Candidate
    coverage: float
    """The share of the topic's words, weighted, that its passage holds with headline."""
    changed: bool = False
    """True where it gives another figure for the same thing than an earlier entry."""


def timeline_entries(topic: str, hits: Sequence[Hit], weight: TermWeight) -> list[TimelineEntry]:
    """Return at most `MAX_ENTRIES` entries, one a story and day, from the passages found for the topic, the best first."""
    wanted = tuple(dict.fromkeys(terms(topic)))
    best = max((hit.score for hit in hits), default=0.0)
    chosen: dict[tuple[str, date], TimelineEntry] = {}
    for hit in hits:
        day = hit.article.published
        covered = coverage(wanted, terms(f"{hit.article.title} {hit.text}"), weight)
        if day is None or hit.score < _LEAST_SHARE * best or covered < _LEAST_COVERAGE:
            continue
        if (hit.clusters.story_id, day) not in chosen and len(chosen) < MAX_ENTRIES:
            candidate = _sentence(wanted, hit, weight)
            if candidate is not None:
                chosen[hit.clusters.story_id, day] = TimelineEntry(day, candidate, covered)
    return _with_changes(sorted(chosen.values(), key=lambda entry: (entry.day, entry.candidate.hit.article.id)))


def _sentence(wanted: Sequence[str], hit: Hit, weight: TermWeight) -> Candidate | None:
    """Return the sentence of the passage that says most of the topic; of two alike, the first."""
    first = hit.passage.start
    spans: list[Span] = [(first + start, first + end) for start, end in sentences(hit.text)]
    if not spans:
        return None
    best = max(spans, key=lambda span: (coverage(wanted, terms(hit.article.text[slice(*span)]), weight), -span[0]))
    return Candidate(hit, best, best, hit.score)


def _with_changes(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """Mark the entries that give another number of the same things than the latest entry before that counts them."""
    known: dict[str, str] = {}
    marked = []
    for entry in entries:
        figures = {stem(thing): number.replace(",", "").rstrip(".") for number, thing in _NUMBER.findall(entry.candidate.text)}
        changed = any(known.get(thing, number) != number for thing, number in figures.items())
        known |= figures
        marked.append(replace(entry, changed=changed))
    return marked
