"""What the articles lack where they do not answer: facts about the archive, in plain words."""

from collections.abc import Mapping, Sequence
from datetime import date

from index.catalogue import Catalogue
from index.filters import Filters
from index.retriever import Retriever
from index.text import sentences, terms
from qa.kind import WORDS, shown
from qa.question import Question, named

_FEW = 50
"""Articles that are looked through for what a name never stands with."""
_SAID = 3


def missing(question: Question, retriever: Retriever, catalogue: Catalogue) -> tuple[str, ...]:
    """At most three facts, the plainest first; () where nothing plain is lacking and only the evidence is too weak."""
    span, names = catalogue.days(question.filters), named(question.text)
    if not retriever.holding((), question.filters):
        return (_nothing_there(question, catalogue.days(Filters(as_of=question.filters.as_of))),)
    held = {name: retriever.holding(terms(name), question.filters) for name in names}
    facts = [f"no article mentions “{name}”" for name in names if not held[name]]
    if not facts:
        facts += _never_together(held) or _never_with(question, held, catalogue)
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


def _never_together(held: Mapping[str, Sequence[int]]) -> list[str]:
    """Two names that no article holds both of, the rarest first."""
    order = sorted(held, key=lambda name: len(held[name]))
    for place, rare in enumerate(order):
        for other in order[place + 1 :]:
            if not set(held[rare]) & set(held[other]):
                return [f"“{rare}” stands in {_articles(len(held[rare]))}, never together with “{other}”"]
    return []


def _never_with(question: Question, held: Mapping[str, Sequence[int]], catalogue: Catalogue) -> list[str]:
    """The rarest name, where no sentence that holds it shows the kind of answer that is wanted."""
    if question.kind not in WORDS or not held:
        return []
    rare = min(held, key=lambda name: len(held[name]))
    if len(held[rare]) > _FEW:
        return []
    asked = set(terms(rare))
    texts = [article.text for article in catalogue.at(held[rare])]
    near = [text[slice(*span)] for text in texts for span in sentences(text) if asked <= set(terms(text[slice(*span)]))]
    if any(_beside(question, sentence, rare) for sentence in near):
        return []
    return [f"“{rare}” stands in {_articles(len(held[rare]))}, never in a sentence with {WORDS[question.kind]}"]


def _beside(question: Question, sentence: str, name: str) -> bool:
    """Whether the sentence shows what is wanted, the name itself aside."""
    return any(sentence[slice(*span)] not in name for span in shown(question.kind, sentence))


def _not_in_these_years(question: Question, span: tuple[date, date]) -> list[str]:
    late = [year for year in sorted(question.years) if int(year) > span[1].year]
    early = [year for year in sorted(question.years) if int(year) < span[0].year]
    facts = [f"nothing after {_day(span[1])}"] if late else []
    return facts + ([f"the oldest article is of {_day(span[0])}"] if early else [])


def _articles(count: int) -> str:
    return f"{count:,} {'article' if count == 1 else 'articles'}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
