"""Everything about a page but its story: headline, days, authors, outlet, address, section, language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.loaders.draft import host_name, web_address
from index.loaders.fields.date_order import date_order
from index.loaders.fields.names import Credits
from index.loaders.page.elements import words_of
from index.loaders.page.head_zone import head_zone
from index.loaders.page.json_ld import LinkedArticle, LinkedEntry, linked_article
from index.loaders.page.meta_tags import MetaTags, meta_tags, meta_value
from index.loaders.page.moments import read_moment
from index.loaders.page.page_blocks import page_blocks
from index.loaders.page.page_credits import CreditSources, page_credits
from index.loaders.page.page_dates import DateSources, PageDays, page_days
from index.loaders.page.page_outlet import outlet_in_title, page_outlet, site_names
from index.loaders.page.page_title import headline_element, page_title


@dataclass(frozen=True, slots=True)
class PageFields:
    """What a page says of its article."""

    title: str
    days: PageDays
    credits: Credits
    outlet: str
    url: str
    category: str
    language: str
    """A tag such as “en-GB”, as declared."""
    entries: tuple[LinkedEntry, ...]
    headline: Any
    """The element of the headline, or None."""


def page_fields(tree: Any) -> PageFields:
    """Return the fields of a page. The tree is not changed."""
    tags, linked, blocks = meta_tags(tree), linked_article(tree), page_blocks(tree)
    titles = _titles(tree, tags, linked)
    headline = headline_element(tree, titles)
    url = _url(tree, tags, linked)
    sections = [
        name
        for name in (linked.section, *tags.get("article:section", ()), meta_value(tags, "section", "parsely-section"))
        if name
    ]
    headlines = [words_of(headline)] if headline is not None else titles
    outlet = page_outlet(tags, linked, headlines, sections, url) or outlet_in_title(tree, titles, host_name(url))
    title = page_title(headline, titles, site_names(outlet, tags, linked, url), sections)
    zone = head_zone(blocks, headline)
    language = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or meta_value(tags, "og:locale")
        or linked.language
    )
    near = "\n".join(block.text for block in zone.blocks)
    known = [
        moment.day for name in ("article:modified_time", "og:updated_time") if (moment := read_moment(meta_value(tags, name)))
    ]
    order = date_order(near, language, host_name(url), known)
    dates = DateSources(tree, tags, linked, zone, blocks, headline, url, order)
    return PageFields(
        title,
        page_days(dates),
        page_credits(CreditSources(tree, tags, linked, zone, headline, outlet)),
        outlet,
        url,
        sections[0].split(",")[0] if sections else "",
        language,
        linked.entries,
        headline,
    )


def _titles(tree: Any, tags: MetaTags, linked: LinkedArticle) -> Sequence[str]:
    """Return the titles that a page gives, the likeliest first, each once."""
    head = [" ".join("".join(element.itertext()).split()) for element in tree.iter("title")][:1]
    found = [
        *tags.get("og:title", ()),
        linked.headline,
        *tags.get("twitter:title", ()),
        *tags.get("dc.title", ()),
        *head,
        *tags.get("title", ()),
    ]
    return tuple(dict.fromkeys(title for title in found if title))


def _url(tree: Any, tags: MetaTags, linked: LinkedArticle) -> str:
    canonical = [
        element.get("href") or "" for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"
    ]
    found = (*canonical, *tags.get("og:url", ()), linked.url, *tags.get("twitter:url", ()), *tags.get("parsely-link", ()))
    return next((address for words in found if (address := web_address(words)) and not _is_root(address)), "")


def _is_root(address: str) -> bool:
    return address.split("://", 1)[-1].count("/") == 0
