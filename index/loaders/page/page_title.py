"""The headline of a page, without the names of the site and of its sections."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from index.loaders.page.elements import BLOCK_TAGS, is_beside, letters_of, name_of, words_of
from index.patterns import lazy_pattern

_LONGEST = 400
_SHARE_OF_WORDS = 0.5
_FEW_WORDS = 4
_SECTION_WORDS = frozenset(
    [
        "news",
        "world",
        "politics",
        "business",
        "sport",
        "sports",
        "opinion",
        "culture",
        "entertainment",
        "technology",
        "tech",
        "science",
        "health",
        "life",
        "lifestyle",
        "local",
        "national",
        "international",
        "uk",
        "us",
        "usa",
        "europe",
        "asia",
        "africa",
        "money",
        "finance",
        "markets",
        "economy",
        "travel",
        "food",
        "style",
        "arts",
        "music",
        "film",
        "tv",
        "books",
        "video",
        "podcasts",
        "photos",
        "home",
        "latest",
        "breaking",
        "editorial",
        "comment",
        "features",
        "analysis",
        "live",
        "environment",
        "education",
        "auto",
        "cars",
        "crime",
        "weather",
        "royal",
        "celebrity",
        "football",
        "nfl",
        "nba",
        "soccer",
        "blog",
        "blogs",
        "article",
        "story",
    ]
)


def headline_element(tree: Any, titles: Sequence[str]) -> Any:
    """Return the `h1` that is the page's headline: one with words of its titles, else the only one that is long enough; else None."""
    found = [(element, words_of(element)) for element in tree.iter("h1")]
    headings = [(element, words) for element, words in found if words and len(words) <= _LONGEST]
    for _, element in sorted(
        ((-_likeness(words, titles), number), element) for number, (element, words) in enumerate(headings)
    ):
        if _likeness(words_of(element), titles) >= _SHARE_OF_WORDS:
            return element
    sites = {letters_of(end) for title in titles for end in title_ends(title)}
    long = [
        element
        for element, words in headings
        if len(words.split()) >= _FEW_WORDS and not is_beside(element) and not _is_site(words, sites)
    ]
    return long[0] if long else _other_heading(tree, titles)


def _is_site(words: str, sites: set[str]) -> bool:
    return any(site and letters_of(words).startswith(site) for site in sites)


def _other_heading(tree: Any, titles: Sequence[str]) -> Any:
    """Return a heading of another level that says just what a title does, up to the name of the site."""
    wanted = {letters_of(words) for title in titles for words in (title, *title_ends(title))}
    for element in tree.iter("h2", "h3", "h4", "div", "span", "p"):
        is_heading = element.tag in ("h2", "h3", "h4") or re.search(r"title|headline|titel", name_of(element))
        if (
            is_heading
            and (words := words_of(element))
            and len(words.split()) >= _FEW_WORDS
            and len(words) <= _LONGEST
            and letters_of(words) in wanted
        ):
            return element
    return None


def _likeness(words: str, titles: Sequence[str]) -> float:
    """Return the share of a heading's words that one of the titles holds; 0 for one or two words of a longer title."""
    own = _words(words)
    best = 0.0
    for title in titles:
        other = _words(title)
        if own and other:
            share = len(own & other) / len(own)
            best = max(best, share if len(own) >= _FEW_WORDS or len(own) >= len(other) / 2 else 0)
            if (
                letters_of(words)
                and letters_of(words) in letters_of(title)
                and len(letters_of(words)) >= len(letters_of(title)) / 3
            ):
                best = max(best, 0.9)
    return best


def page_title(headline: Any, titles: Sequence[str], site_names: Sequence[str], sections: Sequence[str]) -> str:
    """Return the headline as printed; without one, the first title. Names of the site and of sections are cut off at both ends."""
    printed = _headline_words(headline) if headline is not None else ""
    cleaned = [without_names(title, site_names, sections, printed) for title in titles if title]
    if not printed:
        return cleaned[0] if cleaned else ""
    inner = next((title for title in cleaned if len(title.split()) >= _FEW_WORDS and _ends_with(printed, title)), "")
    return inner or without_names(printed, site_names, sections)


def _headline_words(element: Any) -> str:
    """Return the words of a headline; only blocks and line breaks in it stand apart."""
    pieces = []
    for part in element.iter():
        if not isinstance(part.tag, str) or part.tag in ("script", "style"):
            continue
        is_apart = part is not element and (part.tag == "br" or part.tag in BLOCK_TAGS or bool(name_of(part).strip()))
        pieces += [" " if is_apart else "", part.text or ""]
        pieces += [" " if is_apart else "", part.tail or ""] if part is not element else []
    joined = " ".join("".join(pieces).split())
    return joined if letters_of(joined) == letters_of(words_of(element)) else words_of(element)


def _ends_with(printed: str, title: str) -> bool:
    """Return whether a headline is a title with a kicker before it: “Opinion The bridge must stay”."""
    return printed != title and printed.endswith(title) and len(printed.split()) - len(title.split()) <= 2


def without_names(title: str, site_names: Sequence[str], sections: Sequence[str], headline: str = "") -> str:
    """Return “Best tech gadgets” for “Best tech gadgets | Tech | ZDNet”."""
    words = " ".join(title.split())
    if headline and letters_of(headline) and (rest := _around(words, headline)) is not None and rest:
        return headline
    names = {letters_of(name) for name in (*site_names, *sections)} - {""}
    sites = {letters_of(name) for name in site_names} - {""}
    while (last := _last_separator(words)) and _is_name(words[last.end() :], names, sites):
        words = words[: last.start()].rstrip()
    while (
        (first := _SEPARATOR.search(words))
        and _is_name(words[: first.start()], names, sites)
        and len(words[first.end() :].split()) > 2
    ):
        words = words[first.end() :].lstrip()
    return words


def _around(title: str, headline: str) -> str | None:
    """Return what a title has before or behind the headline, if a separator stands between; None if it does not hold it."""
    for match in _SEPARATOR.finditer(title):
        if letters_of(title[: match.start()]) == letters_of(headline):
            return title[match.end() :]
        if letters_of(title[match.end() :]) == letters_of(headline):
            return title[: match.start()]
    return None


def _is_name(words: str, names: set[str], sites: set[str]) -> bool:
    plain = letters_of(words)
    if plain in names or any(
        site in plain and len(words.split()) <= 4 and len(site) >= 3 and plain.startswith(site) for site in sites
    ):
        return True
    return (
        bool(plain)
        and all(word in _SECTION_WORDS for word in re.findall(r"[^\W\d_]+", words.lower()))
        and len(words.split()) <= 3
    )


def _last_separator(words: str) -> re.Match[str] | None:
    return next(iter(list(_SEPARATOR.finditer(words))[::-1]), None)


_SEPARATOR = lazy_pattern(r"\s+(?:[|–—»·•-]|::|--|/)\s+|\s*[|｜»]\s*|:\s+(?=[A-Z]{2,}[ :])")


def title_ends(title: str) -> Iterator[str]:
    """Yield the last part of a title, and the first: one of them may be the name of the site."""
    separators = list(_SEPARATOR.finditer(title))
    if separators:
        yield title[separators[-1].end() :]
        yield title[: separators[0].start()]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
