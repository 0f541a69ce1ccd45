"""Understands a question: what it takes from the turns before, the days that it means, and what the search prefers for it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.errors import ArticleMissing, UsageError
from index.filters import NO_FILTERS, Filters
from index.search.day_preference import DayPreference
from index.settings import SearchSettings
from index.store.contract import CatalogueReader
from index.text import one_line, terms
from qa.conversation.about_quote import AboutQuote, about_quote
from qa.conversation.answers_told import answers_told
from qa.conversation.exchange import Exchange
from qa.conversation.rewriting import StandaloneQuestion, make_standalone
from qa.conversation.topic_switch import names_something_new
from qa.parts.plan import Plan
from qa.parts.splitting import split_question
from qa.question.article_metadata import MetadataQuestion, metadata_question
from qa.question.operators import QuestionWithOperators, check_days, read_operators
from qa.question.question import Question, understand
from qa.time_words.constraint import TimeConstraint
from qa.time_words.question import time_in_question
from qa.time_words.spelled_out import with_calendar_words
from qa.timeline.asked import timeline_topic

_READ = 50_000
"""Characters of a cited article that are read for what it names: no file's size may hold up a question."""
_TURNS_OF_TOPIC = 3
"""Turns whose articles say whether a question goes on with them."""
_LONG_BEFORE = timedelta(days=14)
"""An archive whose last day lies further back than this is asked as of that day: nothing in it is of this week."""
_NOT_LONG_AGO = timedelta(days=60)
"""Days that a question names which end at most so long before the as-of day are recent: of their reports the latest are preferred."""


TermsOfArticle = Callable[[str], frozenset[str]]


def no_terms(identity: str) -> frozenset[str]:
    """Return no terms for any article, where there is no archive."""
    return frozenset()


def terms_by_article(catalogue: CatalogueReader) -> TermsOfArticle:
    """Return a function from an article's id to the terms of its headline and text; a conversation of before may cite what is gone."""

    def read(identity: str) -> frozenset[str]:
        try:
            article = catalogue.article(identity)
        except ArticleMissing:
            return frozenset()
        return frozenset(terms(f"{article.title} {article.text[:_READ]}"))

    return read


@dataclass(frozen=True, slots=True)
class Query:
    """A question that stands alone, what limits the search for its answer, and what the search prefers."""

    asked: str
    """As typed."""
    question: Question
    """As it is read: with calendar words for “last year” where the day of asking is known, under the filters set by hand and the
    days that its words demand."""
    carried: tuple[str, ...] = ()
    """What came from the turns before, as it stands in the question."""
    offered: str = ""
    """A stand-alone question that may have been meant instead; "" where none is offered."""
    context: str = ""
    """What was asked and answered before, where the question needs it; "" elsewhere."""
    time: TimeConstraint | None = None
    prefer: DayPreference | None = None
    counted_from: date | None = None
    """The archive's last day, where the time words were counted from it; None elsewhere."""
    timeline: str = ""
    """What a timeline is asked of; "" where none is."""
    metadata: MetadataQuestion | None = None
    """What is asked of an article beside its text; None for a question about the news."""
    plan: Plan | None = None
    """The parts of a question that needs more than one quote; None for any other."""
    filters: Filters = NO_FILTERS
    """Those set by hand, the question's operators among them."""
    about: AboutQuote | None = None
    """What is asked about the last quote; None for a question to the articles."""
    turns: tuple[Exchange, ...] = ()
    """The turns before, with their stand-alone questions."""
    standalone: str = ""
    """As it is asked of the archive, in the words of the questions; "" where that is `question.text`."""
    told: tuple[str, ...] = ()
    """What other parts of the same question, or the turns before a follow-up, were answered: no answer to this one."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """Understands the questions of one archive."""

    settings: SearchSettings
    last_day: date | None
    """The latest day of publication in the archive."""
    languages: tuple[str, ...] = ()
    """The languages of the articles that answer; none where all do."""
    terms_of_article: TermsOfArticle = no_terms
    """Returns the terms of the article with an id; none where there is no such article, or nothing is known of articles."""

    def query(self, asked: str, filters: Filters, history: Sequence[Exchange] = (), today: date | None = None) -> Query:
        """Return the question with all that was understood. Raises `EmptyQuestion` or `QuestionTooLong`."""
        understand(asked, filters)  # a bad question is told as such, whatever stands before it
        typed = _typed(asked, filters)
        filters = replace(check_days(typed.filters), languages=self.languages)
        day = self.reference_day(filters, today)
        turns = resolve_history(history, day)
        about = about_quote(asked, turns[-1].answer) if turns else None
        if about is not None:
            return Query(asked, understand(asked, filters), about=about, turns=tuple(turns))
        standalone = _standing_alone(typed, turns, day)
        if standalone.has_topic_alone and names_something_new(typed.text, self._told(turns)):
            standalone = replace(standalone, sure=False)
        text = standalone.text if standalone.sure else typed.text
        time = time_in_question(text, day) if day else None
        is_known = filters.as_of is not None or day == today
        return Query(
            asked,
            understand(with_calendar_words(text, time) if is_known else text, _demanded(filters, time)),
            standalone.carried if standalone.sure else (),
            "" if standalone.sure else standalone.text,
            _context(turns, standalone),
            time,
            self._preference(time, filters),
            day if time is not None and filters.as_of is None and day != today else None,
            timeline=timeline_topic(text) or "",
            metadata=metadata_question(text),
            plan=split_question(text),
            filters=filters,
            turns=tuple(turns),
            standalone=one_line(text),
            told=() if not standalone.carried or not standalone.sure else answers_told(asked, turns),
        )

    def reference_day(self, filters: Filters, today: date | None) -> date | None:
        """Return the day from which “this week” counts: the as-of day; else `today`, or the archive's last day where that is long past."""
        if filters.as_of is not None:
            return filters.as_of
        if today is None or (self.last_day is not None and self.last_day < today - _LONG_BEFORE):
            return self.last_day
        return today

    def _told(self, turns: Sequence[Exchange]) -> frozenset[str]:
        """Return the terms of the last turns and of the articles that they cite; none where they cite none."""
        recent = turns[-_TURNS_OF_TOPIC:]
        if not any(turn.citations for turn in recent):
            return frozenset()
        said = frozenset(terms(" ".join(f"{turn.asked} {turn.answer}" for turn in recent)))
        return said.union(*(self.terms_of_article(cited.source.article) for turn in recent for cited in turn.citations))

    def _preference(self, time: TimeConstraint | None, filters: Filters) -> DayPreference | None:
        """Prefer the days that the question names, and the last days before an as-of day unless those named lie further back."""
        s, as_of = self.settings, filters.as_of
        recent = DayPreference(as_of, as_of, s.recency_weight, s.recency_days) if as_of is not None else None
        if time is None:
            return recent
        if time.strength != "preference":
            return None
        is_recent = as_of is not None and (time.until is None or time.until >= as_of - _NOT_LONG_AGO)
        return DayPreference(time.since, time.until, s.time_weight, s.time_days, recent if is_recent else None)


def resolve_history(history: Sequence[Exchange], today: date | None) -> list[Exchange]:
    """Return the turns with their stand-alone questions; those that have one keep it.

    A question about a quote leaves the conversation at the question that was answered with the quote.
    """
    turns: list[Exchange] = []
    for turn in history:
        if turns and about_quote(turn.question, turns[-1].answer) is not None:
            turns.append(replace(turn, standalone=turns[-1].standalone))
            continue
        standalone = turn.standalone or make_standalone(_without_operators(turn.question), turns, today).text
        turns.append(replace(turn, standalone=standalone))
    return turns


def _standing_alone(typed: QuestionWithOperators, turns: Sequence[Exchange], day: date | None) -> StandaloneQuestion:
    """Return the question with what it lacks; exact words in quotation marks stay as they are, and count as a name."""
    text, kept = typed.text, list[tuple[str, str]]()
    for number, phrase in enumerate(typed.filters.phrases):
        name, words = f"Quotation{number}", re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
        if phrase and words.search(text):
            kept.append((name, phrase))
            text = words.sub(name, text, count=1)
    found = make_standalone(text, turns, day)
    for name, phrase in reversed(kept):
        found = replace(found, text=found.text.replace(name, phrase, 1))
    return found


def _without_operators(question: str) -> str:
    """Return the words of a question of the past; all of them where an operator of it was none."""
    try:
        return read_operators(question, NO_FILTERS).text
    except UsageError:
        return question


def _typed(asked: str, filters: Filters) -> QuestionWithOperators:
    """Return the question without its operators; a headline in quotation marks, of whose article something is asked, is none."""
    named = metadata_question(asked)
    return QuestionWithOperators(asked, filters) if named is not None and named.is_title else read_operators(asked, filters)


def _demanded(filters: Filters, time: TimeConstraint | None) -> Filters:
    """Return the filters with the days of publication that the words demand."""
    if time is None or time.strength != "filter":
        return filters
    since = max((day for day in (filters.since, time.since) if day), default=None)
    until = min((day for day in (filters.until, time.until) if day), default=None)
    return replace(filters, since=since, until=until)


def _context(turns: Sequence[Exchange], standalone: StandaloneQuestion) -> str:
    """Return what the search may also be about: the last question with its answer, where the question needs the turns before."""
    if not turns or not (standalone.carried or standalone.lacks_something):
        return ""
    return f"{turns[-1].asked} {turns[-1].likely_answer}".strip()
