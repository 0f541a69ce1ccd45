"""How many independent reports give an answer: whose words they are counts, not how many articles print them."""

from collections.abc import Iterable

from index.agencies import credit, initials
from index.article import Article
from qa.answer import Candidate


def independent(candidates: Iterable[Candidate]) -> int:
    """Sources of the candidates. Copies are one, so are reports that credit one agency, and those of one outlet.

    An article without outlet and credit is a source of its own.
    """
    found = list(candidates)
    sources = [source(candidate.hit.article) for candidate in found]
    agencies = {name for name in sources if name.startswith("agency ")}
    texts: dict[str, int] = {}
    count = 0
    seen: dict[str, int] = {}
    for candidate, name in zip(found, (_named(name, agencies) for name in sources), strict=True):
        known = texts.get(candidate.hit.standing.copy, seen.get(name))
        if known is None:
            known = count
            count += 1
        texts[candidate.hit.standing.copy] = seen[name] = known
    return count


def source(article: Article) -> str:
    """The agency that an article credits, else its outlet, else itself."""
    agency = credit(article)
    if agency:
        return f"agency {agency}"
    return f"outlet {article.outlet.casefold()}" if article.outlet else f"article {article.id}"


def _named(name: str, agencies: set[str]) -> str:
    """An outlet is the agency of its name or initials, where another report credits that one."""
    kind, _, rest = name.partition(" ")
    own = {f"agency {rest}", f"agency {initials(rest)}"} & agencies if kind == "outlet" else set()
    return min(own) if own else name
