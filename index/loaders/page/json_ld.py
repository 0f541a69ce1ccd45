"""The article that a page describes in JSON-LD (schema.org), as far as it is one."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from index.loaders.fields.json_value import JsonValue
from index.patterns import lazy_pattern

_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 3000
_DEEPEST = 12
_ARTICLE = lazy_pattern(r"(?:\w*Article|Report|\w*Posting|Review|ClaimReview|Recipe|VideoObject|WebPage|ItemPage)\Z")
_RANKS = ("LiveBlogPosting", "Article", "Posting", "Report", "Review", "WebPage", "ItemPage", "VideoObject")


@dataclass(frozen=True, slots=True)
class LinkedAuthor:
    """An author as JSON-LD names one."""

    name: str
    is_organisation: bool = False


@dataclass(frozen=True, slots=True)
class LinkedEntry:
    """An entry of a live blog."""

    headline: str
    text: str
    published: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """What JSON-LD says of the page's article, "" where it says nothing."""

    headline: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[LinkedAuthor, ...] = ()
    publisher: str = ""
    section: str = ""
    language: str = ""
    url: str = ""
    entries: tuple[LinkedEntry, ...] = ()


def linked_article(tree: Any) -> LinkedArticle:
    """Return what the page's JSON-LD says of its article; an empty one where there is none, or it cannot be read."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script, 0)][:_MOST_NODES]
    by_id = {identity: node for node in reversed(nodes) if isinstance(identity := node.get("@id"), str) and len(node) > 1}
    articles = sorted((node for node in nodes if _rank(node) < len(_RANKS)), key=_rank)
    if not articles:
        return _from_broken_script(tree)
    best = articles[0]
    peers = [node for node in articles if _is_same(node, best)]
    return LinkedArticle(
        headline=_first_words(peers, "headline", "name") if _rank(best) < 5 else "",
        published=_first_words(peers, "datePublished") or _first_words(peers, "dateCreated"),
        modified=_first_words(peers, "dateModified"),
        authors=_authors(peers, by_id),
        publisher=next((name for node in peers if (name := _names(_resolved(node.get("publisher"), by_id)))), ""),
        section=_first_words(peers, "articleSection"),
        language=_first_words(peers, "inLanguage"),
        url=_first_words(peers, "url"),
        entries=tuple(_entries(best.get("liveBlogUpdate"), by_id)),
    )


def _scripts(tree: Any) -> Iterator[JsonValue]:
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            text = (element.text or "").strip()[:_LONGEST_SCRIPT]
            text = re.sub(
                r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*;?\s*$",
                "",
                text,
            )
            try:
                yield json.loads(text.rstrip(";"), strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(value: JsonValue, depth: int) -> Iterator[Mapping[str, JsonValue]]:
    """Yield the objects at the top, in lists, in `@graph`, and those that a page says it is about."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)


def _rank(node: Mapping[str, JsonValue]) -> int:
    kinds = [kind for kind in _texts(node.get("@type")) if _ARTICLE.match(kind)]
    ranks = [number for number, name in enumerate(_RANKS) for kind in kinds if kind.endswith(name)]
    return min(ranks, default=len(_RANKS))


def _is_same(node: Mapping[str, JsonValue], best: Mapping[str, JsonValue]) -> bool:
    """Return whether two objects describe one article: the same headline, or the page itself around the article."""
    if node is best:
        return True
    one, other = _first_words([node], "headline"), _first_words([best], "headline")
    return one == other or (not one and _rank(node) >= 5)


def _texts(value: JsonValue) -> list[str]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _first_words(nodes: Sequence[Mapping[str, JsonValue]], *names: str) -> str:
    return next((words for name in names for node in nodes if (words := _words(node.get(name)))), "")


def _words(value: JsonValue) -> str:
    text = next(iter(_texts(value)), "")
    return " ".join(unescape(unescape(text)).split())


def _resolved(value: JsonValue, by_id: Mapping[str, Mapping[str, JsonValue]]) -> list[JsonValue]:
    """Return the parts of a value, with objects in place of references to them."""
    parts = value if isinstance(value, list) else [value]
    return [by_id.get(str(part.get("@id")), part) if isinstance(part, dict) else part for part in parts]  # type: ignore[misc]


def _names(parts: Sequence[JsonValue]) -> str:
    return next((name for part in parts if (name := _words(part.get("name") if isinstance(part, dict) else part))), "")


def _authors(
    nodes: Sequence[Mapping[str, JsonValue]], by_id: Mapping[str, Mapping[str, JsonValue]]
) -> tuple[LinkedAuthor, ...]:
    for node in nodes:
        found = []
        for part in _resolved(node.get("author") or node.get("creator"), by_id):
            names = _texts(part.get("name")) if isinstance(part, dict) else _texts(part)
            kinds = _texts(part.get("@type")) if isinstance(part, dict) else []
            found += [
                LinkedAuthor(words, "Organization" in kinds or "NewsMediaOrganization" in kinds)
                for name in names
                if (words := _words(name))
            ]
        if found:
            return tuple(found)
    return ()


def _entries(value: JsonValue, by_id: Mapping[str, Mapping[str, JsonValue]]) -> Iterator[LinkedEntry]:
    for part in _resolved(value, by_id):
        if isinstance(part, dict) and (text := _paragraphs(part.get("articleBody")) or _paragraphs(part.get("text"))):
            yield LinkedEntry(_words(part.get("headline")), text, _words(part.get("datePublished")), _words(part.get("url")))


def _paragraphs(value: JsonValue) -> str:
    return "\n".join(" ".join(line.split()) for line in unescape(next(iter(_texts(value)), "")).split("\n")).strip()


def _from_broken_script(tree: Any) -> LinkedArticle:
    """Return dates and headline from a script that is no valid JSON, as many are."""
    for element in tree.iter("script"):
        text = (element.text or "")[:_LONGEST_SCRIPT] if "ld+json" in (element.get("type") or "").lower() else ""
        if re.search(r'"@type"\s*:\s*"\w*(?:Article|BlogPosting)"', text):
            found = dict(re.findall(r'"(datePublished|dateModified|headline)"\s*:\s*"([^"\\]{1,300})"', text))
            name = re.search(r'"author"\s*:\s*[\[{]{1,2}[^\]}]{0,200}"name"\s*:\s*"([^"\\]{1,100})"', text)
            authors = (LinkedAuthor(unescape(name[1])),) if name else ()
            return LinkedArticle(
                unescape(found.get("headline", "")), found.get("datePublished", ""), found.get("dateModified", ""), authors
            )
    return LinkedArticle()
