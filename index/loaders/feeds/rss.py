"""Reads RSS 0.9 to 2.0 and RSS in RDF, with Dublin Core and content modules, and the export files of WordPress."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from index.loaders.draft import Draft, web_address
from index.loaders.feeds.channel import Channel, outlet_of_feed
from index.loaders.feeds.elements import FeedElement
from index.loaders.feeds.entry_text import without_feed_footer, without_shortcodes
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.language import language_code
from index.loaders.fields.wire_dates import first_day, later_day

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDPRESS_TYPES = ("", "post", "page")
_WORDPRESS_STATES = ("", "publish")


def rss_drafts(root: "_Element") -> Iterator[Draft]:
    """Yield a draft of each item, in file order. In RDF the items stand beside the channel, elsewhere in it."""
    top = FeedElement(root)
    channel_element = top.first("channel") or top
    channel = _channel(channel_element)
    for item in chain(channel_element.all("item"), top.all("item") if channel_element is not top else ()):
        if _is_published(item):
            yield _item(item, channel)


def _channel(element: FeedElement) -> Channel:
    url = _link(element)
    title = element.text("title")
    return Channel(
        outlet=element.text("dc:source") or outlet_of_feed(title, url) or _name(element.text("dc:publisher")),
        language=language_code(element.text("language", "dc:language") or element.language()),
        url=url,
    )


def _item(item: FeedElement, channel: Channel) -> Draft:
    whole = without_feed_footer(
        item.text("content:encoded", "atom:content", "fullitem", "xhtml:body", "xhtml:div", "body", "fulltext")
    )
    summary = without_feed_footer(
        item.text("description", "dc:description", "atom:summary", "summary", "itunes:summary", "media:description")
    )
    if item.first("wp:post_type") is not None:
        whole, summary = without_shortcodes(whole), without_shortcodes(summary)
    title = item.text("title", "dc:title", "media:title")
    published = _day(item, "pubDate", "dc:date", "dcterms:issued", "dcterms:available", "atom:published", "dcterms:created")
    outlet = item.text("source") or channel.outlet
    return Draft(
        title=title,
        text=whole or summary or title,
        published=published,
        updated=later_day(_day(item, "dcterms:modified", "atom:updated"), published),
        outlet=outlet,
        author=join_authors((author.content() for author in _authors(item)), outlet),
        url=urljoin(channel.url, _link(item)),
        category=next((name for name in (entry.content() for entry in item.all("category", "dc:subject")) if name), ""),
        id=item.text("guid") or item.attribute("about"),
        language=language_code(item.text("dc:language", "language")) or channel.language,
        kind="" if whole else "summary",
    )


def _authors(item: FeedElement) -> Iterator[FeedElement]:
    creators = list(item.all("dc:creator"))
    return iter(creators) if creators else item.all("author", "atom:author")


def _link(element: FeedElement) -> str:
    """Return the address of the page; feeds of FeedBurner keep it apart, others only as a permanent link."""
    guid = element.first("guid")
    permanent = guid.content() if guid is not None and guid.attribute("isPermaLink").lower() != "false" else ""
    atom = (link.attribute("href") for link in element.all("atom:link") if link.attribute("rel") in ("", "alternate"))
    found = (element.text("feedburner:origLink"), element.text("link"), next(atom, ""), web_address(permanent))
    return next((address for address in found if address), "") or web_address(element.attribute("about"))


def _day(item: FeedElement, *names: str) -> date | None:
    return first_day(child.content() for child in item.all(*names))


def _is_published(item: FeedElement) -> bool:
    """Return whether an item of a WordPress export is a published text: it also holds pictures, menus and drafts."""
    return item.text("wp:post_type") in _WORDPRESS_TYPES and item.text("wp:status") in _WORDPRESS_STATES


def _name(publisher: str) -> str:
    return "" if "@" in publisher else publisher
