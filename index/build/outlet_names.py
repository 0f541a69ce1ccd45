"""Names that a person gives to outlets which the articles know only by their host or their folder."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from index.article import Article
from index.patterns import lazy_pattern

_HOST_OR_FOLDER = lazy_pattern(r"[a-z0-9]+(?:[.\-_][a-z0-9]+)*")
"""A host, or the name of a folder, as nobody would print it: in small letters without a space."""


def with_outlet_names(articles: Iterable[Article], names: Mapping[str, str]) -> list[Article]:
    """Return the articles with the outlets named; `names` maps a host or folder, in small letters, to its name."""
    return [
        replace(article, outlet=names[article.outlet.lower()]) if article.outlet.lower() in names else article
        for article in articles
    ]


def lacks_names(outlets: Iterable[str], names: Mapping[str, str]) -> bool:
    """Return True where one of the outlets has another name now."""
    return any(names.get(outlet.lower(), outlet) != outlet for outlet in outlets)


def is_nameless(outlet: str) -> bool:
    """Return True for an outlet that is known by its host or folder alone."""
    return _HOST_OR_FOLDER.fullmatch(outlet) is not None
