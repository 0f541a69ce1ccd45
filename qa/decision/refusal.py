"""Explains a refusal with facts about the archive, in plain words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from index.day_words import MONTHS, full_day
from index.filters import Filters
from index.patterns import lazy_pattern
from index.search.retriever import Retriever
from index.store.contract import CatalogueReader
from index.text import sentences, stem, terms, words
from qa.decision.near_names import is_other_transcription, near_name
from qa.decision.undated import undated_facts
from qa.decision.unread import unread_mentions, unread_nearest
from qa.question.kind import KIND_WORDS, spans_of_kind
from qa.question.question import Question, names_in

_MAX_ARTICLES_READ = 20
"""The most articles with a name that are searched for what never occurs together with it."""
_MAX_REASONS = 3
_MONTHS = "|".join(MONTHS)
_DAY_OR_CLOCK = lazy_pattern(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?=(?:{_MONTHS})\b)|(?<=[a-z] )\d{{1,2}}(?:st|nd|rd|th)?\b(?=,? (?:19|20)\d\d\b)|"
    r"\b\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?"
)
"""The 5 of “5 March”, and “9.15”: no name that an article would mention."""


def refusal_reasons(question: Question, retriever: Retriever, catalogue: CatalogueReader) -> tuple[str, ...]:
    """Return at most three facts, the plainest first; () where nothing plain is lacking and only the evidence is too weak."""
    span, names = catalogue.days(question.filters), names_in(_DAY_OR_CLOCK.sub(" ", question.text))
    if not retriever.has_articles(question.filters):
        return unread_nearest(question, retriever) or (
            _why_no_article_passes(question, catalogue.days(Filters(as_of=question.filters.as_of)), retriever.has_articles),
        )
    rows_by_name = {name: set(retriever.scope(question.filters).articles_matching_all(terms(name))) for name in names}
    lacking = _without_outlets([name for name in names if not rows_by_name[name]], catalogue)
    undated = undated_facts(lacking, question.filters, retriever, catalogue)
    unread = unread_mentions(lacking, question.filters, retriever)
    facts = [
        undated.get(name) or unread.get(name) or _not_mentioned(name, question.filters, retriever, catalogue)
        for name in lacking
    ]
    if not facts and rows_by_name:
        facts += _missing_beside_rarest_name(question, rows_by_name, catalogue)
    if span:
        facts += _years_not_covered(question, span)
    return tuple(facts[:_MAX_REASONS]) or unread_nearest(question, retriever)


def _why_no_article_passes(question: Question, days: tuple[date, date] | None, passes: Callable[[Filters], bool]) -> str:
    """Explain why no article passes the filters; `days` spans all articles that exist on the as-of day."""
    filters, known = question.filters, Filters(as_of=question.filters.as_of)
    lacking = [
        f"no article holds the words “{phrase}”" for phrase in filters.phrases if not passes(replace(known, phrases=(phrase,)))
    ]
    lacking += [
        f"no article is of the section “{name}”" for name in filters.sections if not passes(replace(known, sections=(name,)))
    ]
    lacking += [f"no article is from “{name}”" for name in filters.outlets if not passes(replace(known, outlets=(name,)))]
    lacking += [f"no article is by “{name}”" for name in filters.authors if not passes(replace(known, authors=(name,)))]
    if lacking:
        return lacking[0]
    if not days and filters.as_of:
        return f"no article is of {_day(filters.as_of)} or before"
    if days and filters.since and filters.since > days[1]:
        return f"the newest article is of {_day(days[1])}"
    if days and filters.last_day and filters.last_day < days[0]:
        return f"the oldest article is of {_day(days[0])}"
    return "no article passes the filters"


def _without_outlets(names: list[str], catalogue: CatalogueReader) -> list[str]:
    """Return the names that are no outlet of the archive: of an outlet it would be false that nothing mentions it."""
    outlets = {outlet.casefold().removeprefix("the ") for outlet in catalogue.outlets()} if names else set()
    return [name for name in names if name.casefold() not in outlets]


def _not_mentioned(name: str, filters: Filters, retriever: Retriever, catalogue: CatalogueReader) -> str:
    """Return the fact that no article mentions the name as typed, with the name that may have been meant."""
    near = near_name(name, filters, retriever, catalogue)
    if near and is_other_transcription(name, near):
        return f"the articles write “{name}” as “{near}”"
    return f"no article mentions “{name}”" + (f"; did you mean “{near}”?" if near else "")


def _missing_beside_rarest_name(
    question: Question, rows_by_name: Mapping[str, set[int]], catalogue: CatalogueReader
) -> list[str]:
    """State what never occurs together with the rarest name: another name, or else the kind of answer that is wanted."""
    rare, *others = sorted(rows_by_name, key=lambda name: len(rows_by_name[name]))
    if len(rows_by_name[rare]) > _MAX_ARTICLES_READ:
        return []
    naming = [
        article
        for article in catalogue.articles_by_row(sorted(rows_by_name[rare]))
        if _holds_name(rare, f"{article.title}\n{article.text}")
    ]
    if not naming:
        return [f"no article names “{rare}” in full"] if " " in rare else []
    beginning = f"“{rare}” stands in {_articles(len(naming))}, never"
    apart = next((other for other in others if not rows_by_name[rare] & rows_by_name[other]), None)
    if apart:
        return [f"{beginning} together with “{apart}”"]
    if question.kind not in KIND_WORDS or any(_holds_answer_kind(question, rare, article.text) for article in naming):
        return []
    return [f"{beginning} in a sentence with {KIND_WORDS[question.kind]}"]


def _holds_name(name: str, text: str) -> bool:
    """Return True if the text has the name's words side by side, in any form of theirs: “Russia's”, “Russia”."""
    name_stems, text_stems = ([stem(word) for word in words(part)] for part in (name, text))
    return f" {' '.join(name_stems)} " in f" {' '.join(text_stems)} "


def _holds_answer_kind(question: Question, name: str, text: str) -> bool:
    """Return True if a sentence with the name also has, outside the name, a span of the wanted kind."""
    pattern = re.compile(re.escape(name), re.IGNORECASE)
    texts = (text[slice(*span)] for span in sentences(text))
    return any(spans_of_kind(question.kind, pattern.sub(" ", sentence)) for sentence in texts if _holds_name(name, sentence))


def _years_not_covered(question: Question, span: tuple[date, date]) -> list[str]:
    late = [year for year in sorted(question.years) if int(year) > span[1].year]
    early = [year for year in sorted(question.years) if int(year) < span[0].year]
    facts = [f"nothing after {_day(span[1])}"] if late else []
    return facts + ([f"the oldest article is of {_day(span[0])}"] if early else [])


def _articles(count: int) -> str:
    return f"{count:,} {'article' if count == 1 else 'articles'}"


def _day(day: date) -> str:
    return full_day(day)
