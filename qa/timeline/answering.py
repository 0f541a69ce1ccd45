"""Puts the entries of a timeline into an answer."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from index.filters import Filters
from index.store.contract import CatalogueReader
from qa.answer import Answer, TimelineLine
from qa.citations.cite import cite
from qa.evidence.independence import count_independent
from qa.timeline.entries import TimelineEntry

_MOST_SURE = 0.99


def answer_with_timeline(
    answer: Answer, entries: Sequence[TimelineEntry], catalogue: CatalogueReader, filters: Filters
) -> Answer:
    """Return the answer with a line an entry, each of them cited; its words are those of the last line."""
    candidates = [entry.candidate for entry in entries]
    citations = cite(candidates, catalogue, filters)
    lines = tuple(
        TimelineLine(entry.day, citation.quote, citation.n, entry.changed)
        for entry, citation in zip(entries, citations, strict=True)
    )
    return replace(
        answer,
        status="answered",
        confidence=min(_MOST_SURE, mean(entry.coverage for entry in entries)),
        answer=citations[-1].quote,
        cited=tuple(citation.n for citation in reversed(citations)),
        independent_reports=count_independent(candidates),
        citations=citations,
        timeline=lines,
    )
