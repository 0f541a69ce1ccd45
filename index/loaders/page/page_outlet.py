"""The name of the outlet that a page belongs to: a name, no address, headline or section."""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from index.loaders.draft import host_name
from index.loaders.page.elements import letters_of
from index.loaders.page.json_ld import LinkedArticle
from index.loaders.page.meta_tags import MetaTags
from index.loaders.page.page_title import title_ends

_MOST_WORDS = 7
_LONGEST = 60
_SECTIONS = frozenset(
    [
        "news",
        "politics",
        "world",
        "business",
        "sport",
        "sports",
        "opinion",
        "technology",
        "science",
        "health",
        "culture",
        "entertainment",
        "lifestyle",
        "home",
        "blog",
        "article",
    ]
)
_MOST_LINKS = 3000


def page_outlet(tags: MetaTags, linked: LinkedArticle, headlines: Sequence[str], sections: Sequence[str], url: str) -> str:
    """Return the first name given for the site that can be that of an outlet, or ""."""
    host = host_name(url)
    for words in _candidates(tags, linked):
        name = _name(words, host)
        if name and _is_outlet(name, headlines, sections):
            return name
    return ""


def site_names(outlet: str, tags: MetaTags, linked: LinkedArticle, url: str) -> list[str]:
    """Return every name under which the site may stand in a title."""
    host = host_name(url)
    labels = host.split(".")
    return [
        outlet,
        *_candidates(tags, linked),
        host,
        *(label for label in labels[:-1] if len(label) > 3),
        host.rpartition(".")[0],
    ]


def _candidates(tags: MetaTags, linked: LinkedArticle) -> Iterator[str]:
    for name in ("og:site_name", "article:publisher_name", "twitter:app:name:iphone"):
        yield from tags.get(name, ()) if name == "og:site_name" else ()
    yield linked.publisher
    for name in (
        "application-name",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "apple-mobile-web-app-title",
        "copyright",
        "cre",
    ):
        yield from tags.get(name, ())


def _name(words: str, host: str) -> str:
    """Return the part of “Lome Post | News from the coast” that is the name: the one like the host, else the first."""
    parts = [part.strip() for part in re.split(r"\s+[|–—»·:-]\s+|\s*[|]\s*", words) if part.strip()]
    alike = [part for part in parts if letters_of(part) and letters_of(part) in letters_of(host)]
    return (alike or parts or [""])[0].strip(" _-–—|:©")


def _is_outlet(name: str, titles: Sequence[str], sections: Sequence[str]) -> bool:
    plain = letters_of(name)
    if (
        not plain
        or "/" in name
        or "@" in name
        or len(name) > _LONGEST
        or len(name.split()) > _MOST_WORDS
        or name.lower() in _SECTIONS
    ):
        return False
    if any(plain == letters_of(section) for section in sections):
        return False
    return not any(plain == letters_of(title) or (len(name.split()) > 4 and plain in letters_of(title)) for title in titles)


def outlet_in_title(tree: Any, titles: Sequence[str], host: str) -> str:
    """Return the end of a title that is called like the host of the page, or one to which it links; else a copyright line's name."""
    hosts = {letters_of(host)} if host else _linked_hosts(tree)
    for title in titles:
        for words in title_ends(title):
            name = words.strip().removeprefix("www.")
            plain = letters_of(name)
            if (
                len(plain) >= 3
                and len(name.split()) <= 4
                and any(plain in other or (other and other in plain) for other in hosts)
            ):
                return name
    return "" if host else _copyright(tree)


def _copyright(tree: Any) -> str:
    """Return “Lome Post” for “© 2019 Lome Post. All rights reserved.”."""
    for element in tree.iter("p", "div", "span", "small", "li", "footer", "td"):
        text = (element.text or "")[:300] if "©" in (element.text or "") else ""
        match = re.search(
            r"©\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–]\s*\d{4})?,?)?\s*(?P<name>[^\d.|,©]{2,40})", text, re.IGNORECASE
        )
        name = (
            re.sub(r"\s*(?:all rights reserved|inc|ltd|llc|gmbh).*$", "", match["name"].strip(), flags=re.IGNORECASE)
            if match
            else ""
        )
        if name and _is_outlet(name, (), ()):
            return name
    return ""


def _linked_hosts(tree: Any) -> set[str]:
    hosts = set()
    for number, element in enumerate(tree.iter("a", "img", "link", "form")):
        if number == _MOST_LINKS:
            break
        address = element.get("href") or element.get("src") or element.get("action") or ""
        try:
            host = (urlsplit(address).hostname or "").removeprefix("www.")
        except ValueError:
            continue
        if host:
            hosts.add(letters_of(host))
    return hosts
