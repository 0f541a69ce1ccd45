"""Reads for the day of an event: the sentences that plainly report it, with the words in them that say when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.search.retriever import Hit
from index.text import Span, sentences, terms
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight, coverage
from qa.parts.days import read_days
from qa.parts.event_claim import event_claim
from qa.parts.event_report import reports_event
from qa.question.kind import Kind
from qa.question.question import Question, understand
from qa.readers.contract import Reader, ReadProgress, ignore_progress
from qa.readers.sentence.clauses import clause_runs
from qa.time_words.expressions import NamedDays, named_days

_LEAST_COVERAGE = 0.5
"""Share of the question's words, weighted, that the sentence with its headline must hold."""
_AS_GOOD = 0.7
"""Logits behind the best dated sentence within which one that names other days leaves the question undecided."""
_DAYS_APART = 3
"""Days that two reports of one event may differ by."""
_OPENING = 3
"""Sentences at the beginning of an article that report what is new on its day."""
_RUNS = 40


class EventDayReader:
    """Chooses among what another reader finds; it answers only when something was."""

    name, calibrator = "event-day", "claim"
    kinds = frozenset({Kind.TIME})

    def __init__(self, sentence_reader: Reader) -> None:
        """`sentence_reader` proposes sentences: the baseline."""
        self._sentences = sentence_reader

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        """Return the days that plain reports of the event name; none where as good reports name others, or none names any."""
        claim = event_claim(question.text)
        dated = [one for report in self._reports(question, hits, weight) if (one := _with_day(claim, report)) is not None]
        rivals = [one for one in dated if one.score > dated[0].score - _AS_GOOD]
        if any(not _is_same_time(dated[0], one) for one in rivals):
            return []
        return [one for one in dated if _is_same_time(dated[0], one)]

    def first_report(self, question: Question, hits: Sequence[Hit], weight: TermWeight) -> list[Candidate]:
        """Return the plain report of the event that was published first and opens its article, or nothing.

        It names no day: its article's own day tells when the event was at the latest.
        """
        reports = [one for one in self._reports(question, hits, weight) if _opens_article(one) and _is_undated(one)]
        first = min(reports, key=lambda report: report.hit.article.published or date.max, default=None)
        return [replace(first, span=_plain_runs(event_claim(question.text), first)[0])] if first else []

    def _reports(self, question: Question, hits: Sequence[Hit], weight: TermWeight) -> list[Candidate]:
        claim = event_claim(question.text)
        if not claim:
            return []
        asked = understand(claim, question.filters)
        return [one for one in self._sentences.read(asked, hits, weight) if _reports_event(asked, one, weight)]


def _reports_event(claim: Question, candidate: Candidate, weight: TermWeight) -> bool:
    sentence = _sentence(candidate)
    held = terms(f"{candidate.hit.article.title} {sentence}")
    return coverage(claim.terms, held, weight) >= _LEAST_COVERAGE and reports_event(claim.text, sentence)


def _with_day(claim: str, candidate: Candidate) -> Candidate | None:
    """Return the words of the sentence that say when, as a candidate; None where they say nothing, or several things."""
    published = candidate.hit.article.published
    if published is None:
        return None
    for run in _plain_runs(claim, candidate):
        times = _times(candidate.hit.article.text[slice(*run)], published)
        if times:
            named = _closest(times)
            return replace(candidate, span=(run[0] + named.start, run[0] + named.atom.end)) if named else None
    return None


def _plain_runs(claim: str, candidate: Candidate) -> list[Span]:
    """Return the runs of clauses that report the event, the shortest first; the whole sentence is the last."""
    text = candidate.hit.article.text
    runs = clause_runs(text, candidate.sentence)[:_RUNS]
    return [*(run for run in runs if reports_event(claim, text[slice(*run)])), candidate.sentence]


def _times(text: str, published: date) -> list[NamedDays]:
    return [named for named in named_days(text, published, in_article=True) if not named.atom.vague and not named.ahead]


def _closest(times: Sequence[NamedDays]) -> NamedDays | None:
    """Return the time that lies within all others: the Tuesday of “won the 2017 prize on Tuesday”; None where they differ."""
    inner = min(times, key=lambda named: named.days.until - named.days.since)
    is_inside = all(one.days.since <= inner.days.since and inner.days.until <= one.days.until for one in times)
    return inner if is_inside else None


def _is_undated(report: Candidate) -> bool:
    """Return whether the sentence names no time of its own, and its article has a day."""
    published = report.hit.article.published
    return published is not None and not named_days(_sentence(report), published, in_article=True)


def _opens_article(report: Candidate) -> bool:
    text = report.hit.article.text
    return report.hit.is_headline or report.sentence in sentences(text[: report.sentence[1] + 1])[:_OPENING]


def _is_same_time(first: Candidate, second: Candidate) -> bool:
    days = [read_days(one.text, one.hit.article.published, "") for one in (first, second)]
    if days[0] is None or days[1] is None:
        return False
    return (days[0][0] - days[1][1]).days <= _DAYS_APART and (days[1][0] - days[0][1]).days <= _DAYS_APART


def _sentence(candidate: Candidate) -> str:
    return candidate.hit.article.text[slice(*candidate.sentence)]
