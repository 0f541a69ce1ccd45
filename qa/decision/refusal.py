"""What the articles lack where they do not answer: facts about the archive, in plain words."""

import re
from collections.abc import Mapping
from datetime import date

from index.day_words import full_day
from index.filters import Filters
from index.search.retriever import Retriever
from index.store.catalogue import Catalogue
from index.text import sentences, stem, terms, words
from qa.question.kind import KIND_WORDS, spans_of_kind
from qa.question.question import Question, names_in

_FEW = 20
"""Articles that are looked through for what a name never stands with."""
_SAID = 3


def refusal_reasons(question: Question, retriever: Retriever, catalogue: Catalogue) -> tuple[str, ...]:
    """At most three facts, the plainest first; () where nothing plain is lacking and only the evidence is too weak."""
    span, names = catalogue.days(question.filters), names_in(question.text)
    if not retriever.articles_matching_all((), question.filters):
        return (_nothing_there(question, catalogue.days(Filters(as_of=question.filters.as_of))),)
    held = {name: set(retriever.articles_matching_all(terms(name), question.filters)) for name in names}
    facts = [f"no article mentions “{name}”" for name in names if not held[name]]
    if not facts and held:
        facts += _of_the_rarest(question, held, catalogue)
    if span:
        facts += _not_in_these_years(question, span)
    return tuple(facts[:_SAID])


def _nothing_there(question: Question, days: tuple[date, date] | None) -> str:
    """`days`: of all that exists on the as-of day."""
    filters = question.filters
    if not days and filters.as_of:
        return f"no article is of {_day(filters.as_of)} or before"
    if days and filters.since and filters.since > days[1]:
        return f"the newest article is of {_day(days[1])}"
    if days and filters.last_day and filters.last_day < days[0]:
        return f"the oldest article is of {_day(days[0])}"
    return "no article passes the filters"


def _of_the_rarest(question: Question, held: Mapping[str, set[int]], catalogue: Catalogue) -> list[str]:
    """What the rarest name never stands with: another name, or else the kind of answer that is wanted."""
    rare, *others = sorted(held, key=lambda name: len(held[name]))
    if len(held[rare]) > _FEW:
        return []
    naming = [
        article for article in catalogue.articles_by_row(sorted(held[rare])) if _names(rare, f"{article.title}\n{article.text}")
    ]
    if not naming:
        return [f"no article names “{rare}” in full"] if " " in rare else []
    stands = f"“{rare}” stands in {_articles(len(naming))}, never"
    apart = next((other for other in others if not held[rare] & held[other]), None)
    if apart:
        return [f"{stands} together with “{apart}”"]
    if question.kind not in KIND_WORDS or any(_shows(question, rare, article.text) for article in naming):
        return []
    return [f"{stands} in a sentence with {KIND_WORDS[question.kind]}"]


def _names(name: str, text: str) -> bool:
    """Whether the name's words stand side by side in the text, in any form of theirs: “Russia's”, “Russia”."""
    asked, said = ([stem(word) for word in words(part)] for part in (name, text))
    return f" {' '.join(asked)} " in f" {' '.join(said)} "


def _shows(question: Question, name: str, text: str) -> bool:
    """Whether a sentence that holds the name shows what is wanted, the name itself aside."""
    written = re.compile(re.escape(name), re.IGNORECASE)
    found = (text[slice(*span)] for span in sentences(text))
    return any(spans_of_kind(question.kind, written.sub(" ", sentence)) for sentence in found if _names(name, sentence))


def _not_in_these_years(question: Question, span: tuple[date, date]) -> list[str]:
    late = [year for year in sorted(question.years) if int(year) > span[1].year]
    early = [year for year in sorted(question.years) if int(year) < span[0].year]
    facts = [f"nothing after {_day(span[1])}"] if late else []
    return facts + ([f"the oldest article is of {_day(span[0])}"] if early else [])


def _articles(count: int) -> str:
    return f"{count:,} {'article' if count == 1 else 'articles'}"


def _day(day: date) -> str:
    return full_day(day)
