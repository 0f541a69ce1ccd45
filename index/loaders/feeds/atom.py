"""Reads Atom 1.0 and 0.3."""

import base64
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from index.loaders import decode
from index.loaders.decode import Undecodable
from index.loaders.draft import Draft
from index.loaders.feeds.channel import Channel, outlet_of_feed
from index.loaders.feeds.elements import FeedElement
from index.loaders.feeds.entry_text import without_feed_footer
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.html_text import field_text
from index.loaders.fields.language import language_code
from index.loaders.fields.wire_dates import first_day, later_day

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT_TYPES = ("", "text", "html", "xhtml")


def atom_drafts(root: "_Element") -> Iterator[Draft]:
    """Yield a draft of each entry, in file order; a file may also be one entry alone."""
    top = FeedElement(root)
    if str(root.tag).rpartition("}")[2].lower() == "entry":
        yield _entry(top, Channel())
        return
    channel = _channel(top)
    yield from (_entry(entry, channel) for entry in top.all("entry"))


def _channel(feed: FeedElement) -> Channel:
    url = _link(feed)
    return Channel(outlet_of_feed(feed.text("title"), url), language_code(feed.language()), url, _authors(feed))


def _entry(entry: FeedElement, channel: Channel) -> Draft:
    whole, summary, title = _text(entry, "content"), _text(entry, "summary"), _text(entry, "title")
    origin = entry.first("source")
    source = _channel(origin) if origin is not None else Channel()
    published = _day(entry, "published", "issued", "dc:date", "dcterms:issued", "created")
    return Draft(
        title=title,
        text=whole or summary or title,
        published=published,
        updated=later_day(_day(entry, "updated", "modified"), published),
        outlet=source.outlet or channel.outlet,
        author=_authors(entry) or source.author or channel.author,
        url=_link(entry, channel.url),
        category=_category(entry),
        id=entry.text("id"),
        language=language_code(_language(entry)) or source.language or channel.language,
        kind="" if whole else "summary",
    )


def _text(entry: FeedElement, name: str) -> str:
    """Return the text of the first part of this name that is text and stands here, decoded where it is given in base64."""
    for part in entry.all(name):
        kind = part.attribute("type").lower()
        is_text = kind in _TEXT_TYPES or kind.startswith("text/") or kind.endswith("xml")
        is_coded = part.attribute("mode") == "base64" or (kind == "application/octet-stream" and not len(part.element))
        content = _from_base64(part.element.text or "") if is_coded else part.content() if is_text else ""
        if content and not part.attribute("src"):
            return without_feed_footer(content)
    return ""


def _from_base64(coded: str) -> str:
    try:
        text = decode.decode(base64.b64decode(coded, validate=False))
    except ValueError:
        return ""
    return "" if isinstance(text, Undecodable) else field_text(text).strip()


def _language(entry: FeedElement) -> str:
    parts = (part for part in (entry.first("content"), entry.first("summary"), entry) if part is not None)
    return next((part.language() for part in parts), "")


def _authors(element: FeedElement) -> str:
    return join_authors(
        author.text("name") or ("" if len(author.element) else author.content()) for author in element.all("author")
    )


def _link(element: FeedElement, around: str = "") -> str:
    links = [link for link in element.all("link") if link.attribute("rel") in ("", "alternate")]
    links.sort(key=lambda link: link.attribute("type") not in ("", "text/html"))
    origin = element.text("feedburner:origLink")
    href = origin or next((link.attribute("href") for link in links), "")
    return urljoin(element.base() or around, href) if href else ""


def _category(entry: FeedElement) -> str:
    return next((name for one in entry.all("category") if (name := one.attribute("label") or one.attribute("term"))), "")


def _day(entry: FeedElement, *names: str) -> date | None:
    return first_day(child.content() for child in entry.all(*names))
