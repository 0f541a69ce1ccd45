"""How many independent reports give an answer: whose words they are counts, not how many articles print them."""

from collections.abc import Iterable, Sequence

from index.article import Article
from index.news.agencies import agency_credit, credit_names_of
from qa.answer import Candidate


def count_independent(candidates: Iterable[Candidate]) -> int:
    """Sources of the candidates. Copies are one, so are reports that credit one agency, and those of one outlet."""
    found = list(candidates)
    texts: dict[str, int] = {}
    seen: dict[str, int] = {}
    count = 0
    for candidate, name in zip(found, independent_sources([candidate.hit.article for candidate in found]), strict=True):
        known = texts.get(candidate.hit.clusters.copy_id, seen.get(name))
        if known is None:
            known = count
            count += 1
        texts[candidate.hit.clusters.copy_id] = seen[name] = known
    return count


def independent_sources(articles: Sequence[Article]) -> list[str]:
    """Of each: the agency that it credits or is, else its outlet, else itself.

    An outlet is an agency where another of the articles credits it.
    """
    credits = [agency_credit(article) for article in articles]
    return [_source(article, agency, frozenset(credits)) for article, agency in zip(articles, credits, strict=True)]


def _source(article: Article, agency: str, credited: frozenset[str]) -> str:
    found = agency or min(credit_names_of(article.outlet) & credited, default="")
    if found:
        return f"agency {found}"
    return f"outlet {article.outlet.casefold()}" if article.outlet else f"article {article.id}"
