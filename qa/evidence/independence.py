"""Counts independent reports: the sources that give an answer, not the articles that print their words."""

from collections.abc import Iterable, Sequence

from index.article import Article
from index.news.agencies import agency_credit, credit_names_of
from qa.answer import Candidate


def count_independent(candidates: Iterable[Candidate]) -> int:
    """Count the candidates' sources: copies are one source, so are reports that credit one agency, and those of one outlet."""
    reports = list(candidates)
    texts: dict[str, int] = {}
    names: dict[str, int] = {}
    count = 0
    for candidate, name in zip(reports, independent_sources([candidate.hit.article for candidate in reports]), strict=True):
        number = texts.get(candidate.hit.clusters.copy_id, names.get(name))
        if number is None:
            number = count
            count += 1
        texts[candidate.hit.clusters.copy_id] = names[name] = number
    return count


def independent_sources(articles: Sequence[Article]) -> list[str]:
    """Return each article's source: the agency that it credits or is, else its outlet, else the article itself.

    An outlet is an agency where another of the articles credits it.
    """
    credits = [agency_credit(article) for article in articles]
    return [_source(article, agency, frozenset(credits)) for article, agency in zip(articles, credits, strict=True)]


def _source(article: Article, agency: str, agencies: frozenset[str]) -> str:
    name = agency or min(credit_names_of(article.outlet) & agencies, default="")
    if name:
        return f"agency {name}"
    return f"outlet {article.outlet.casefold()}" if article.outlet else f"article {article.id}"
