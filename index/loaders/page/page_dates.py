"""The day on which a page was published, and that of its latest version. The rule stands in docs/formats.md."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from index.loaders.fields.clock_zones import printed_offset
from index.loaders.fields.date_lines import PrintedDate, find_dates, is_date_line
from index.loaders.fields.dates import DateOrder
from index.loaders.page.elements import is_beside, name_of, words_of
from index.loaders.page.head_zone import HeadZone
from index.loaders.page.json_ld import LinkedArticle
from index.loaders.page.meta_tags import MetaTags
from index.loaders.page.moments import Moment, earliest_moment, read_moment
from index.loaders.page.page_blocks import PageBlock
from index.patterns import lazy_pattern

_PUBLISHED = [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "article.published",
    "datepublished",
    "og:pubdate",
    "pubdate",
    "pdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "publicationdate",
    "date_published",
    "date-published",
    "article_date_original",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "originalpublicationdate",
    "dcsext.articlefirstpublished",
    "published_time_telegram",
    "article-publication-date",
    "rnews:datepublished",
    "citation_publication_date",
    "datecreated",
    "article.created",
    "date",
    "shareaholic:article_published_time",
    "ptime",
    "published",
    "publishdate",
]
_MODIFIED = [
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "revision_date",
    "last-modified",
    "lastmod",
    "article.updated",
    "article:modified",
    "updated-date",
    "article_date_updated",
    "date_modified",
    "modified",
    "utime",
    "shareaholic:article_modified_time",
    "datelastpubbed",
    "lastmodified",
    "updated_time",
]
_LONGEST_BLOCK = 300
_MOST_WORDS_BESIDE = 14
"""Most words that stand beside a date in a byline."""
_ADDRESS_DAY = lazy_pattern(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/-]|\b)")


@dataclass(frozen=True, slots=True)
class PageDays:
    """The day of publication and that of the latest version, None where the page does not give it."""

    published: date | None = None
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class DateSources:
    """The parts of a page that may hold its dates."""

    tree: Any
    tags: MetaTags
    linked: LinkedArticle
    zone: HeadZone
    blocks: Sequence[PageBlock]
    headline: Any
    url: str
    order: DateOrder = ""


def page_days(page: DateSources) -> PageDays:
    """Return the days: those for machines before printed ones, printed ones before the address, publication before modification."""
    given = [*_given(page.tags, _PUBLISHED, page.linked.published), *_time_elements(page, "published")]
    changed = [*_given(page.tags, _MODIFIED, page.linked.modified), *_time_elements(page, "updated")]
    printed = list(_printed(page))
    offset = next(
        (offset for block in page.zone.blocks if (offset := printed_offset(block.text[:_LONGEST_BLOCK])) is not None), None
    )
    published = _published(given, changed, printed, offset) or _labelled(page) or _address_day(page.url)
    latest = max((moment.at(offset) if not moment.is_local else moment.day for moment in changed), default=None)
    printed_latest = max((moment.day for found, moment in printed if found.label == "updated"), default=None)
    updated = latest or printed_latest
    return PageDays(published, updated if updated and published and updated >= published else None)


def _published(
    times: Sequence[Moment], changed: Sequence[Moment], printed: Sequence[tuple[PrintedDate, Moment]], offset: timedelta | None
) -> date | None:
    days = [moment for found, moment in printed if found.label == "published"] or [m for found, m in printed if not found.label]
    given = earliest_moment(times)
    if given is None:
        first = days[0] if days else next((moment for _, moment in printed), None)
        return first.day if first else None
    for moment in days:
        if moment.day != given.day and (any(map(moment.is_same, times)) or _is_the_same_day_elsewhere(given, moment, changed)):
            return moment.day
    if not given.is_local and not any(moment.day == given.day for moment in days):
        return given.at(offset)
    return given.day


def _is_the_same_day_elsewhere(given: Moment, printed: Moment, changed: Sequence[Moment]) -> bool:
    """Return whether a printed day is that of the given time on the publisher's clock, and not the day of a change."""
    if abs((printed.day - given.day).days) != 1:
        return False
    if given.is_local or not given.may_be_printed_as(printed.day):
        return False
    return printed.day < given.day or all(moment.day < printed.day or moment.day == given.day for moment in changed)


def _given(tags: MetaTags, names: Sequence[str], linked: str) -> Iterator[Moment]:
    """Yield the times that JSON-LD and `<meta>` elements give. Others than ISO are read day first only where the month is a word."""
    for words in (linked, *(content for name in names for content in tags.get(name, ()))):
        if words and (moment := read_moment(words)):
            yield moment


def _time_elements(page: DateSources, label: str) -> Iterator[Moment]:
    """Yield the times of `<time datetime>` and `itemprop` near the headline, or marked as those of the article."""
    for element in page.tree.iter("time", "span", "abbr", "meta", "div", "p", "li"):
        words = element.get("datetime") or (element.get("content") if element.get("itemprop") else "") or ""
        if not words or element.tag == "meta" or _label_of(element) != label:
            continue
        is_marked = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
        if (is_marked or page.zone.holds(element)) and not is_beside(element, page.headline) and (moment := read_moment(words)):
            yield moment


def _label_of(element: Any) -> str:
    """Return whether an element with a time is called, or says, “updated”; else it is the time of publication."""
    name = f"{name_of(element)} {(element.get('itemprop') or '').lower()}"
    if "publi" in name or "created" in name or "posted" in name:
        return "published"
    if "modif" in name or "updat" in name:
        return "updated"
    before = f"{(element.getprevious().tail or '') if element.getprevious() is not None else (element.getparent().text or '')} "
    above = words_of(element.getparent())[:_LONGEST_BLOCK] if element.getparent() is not None else ""
    own = words_of(element)
    start = above.find(own) if own else -1
    labels = [found.label for found in find_dates(f"{above[:start] if start > 0 else before} {own}")]
    return "updated" if labels and labels[-1] == "updated" else "published"


def _printed(page: DateSources) -> Iterator[tuple[PrintedDate, Moment]]:
    """Yield the dates that are printed near the headline, in lines of their own or in a byline."""
    for block in page.zone.blocks:
        text = block.text
        if (
            len(text) > _LONGEST_BLOCK
            or block.is_paragraph
            or (page.headline is not None and _is_inside(block.element, page.headline))
        ):
            continue
        dates = find_dates(text, page.order)
        if not dates or not (is_date_line(text) or _is_byline_with(dates, text)):
            continue
        for number, found in enumerate(dates):
            beside = (
                text
                if len(dates) == 1
                else text[found.start : dates[number + 1].start if number + 1 < len(dates) else len(text)]
            )
            if found.day and (moment := read_moment(beside, page.order)):
                yield found, Moment(found.day, moment.instant, moment.offset)


def _is_inside(element: Any, other: Any) -> bool:
    return element is other or any(above is other for above in element.iterancestors())


def _is_byline_with(dates: Sequence[PrintedDate], text: str) -> bool:
    """Return whether these are the dates of a byline, and not of a sentence: few words beside them, and no full stop."""
    others = len(text.split()) - sum(len(text[found.start : found.end].split()) for found in dates)
    before = text[: dates[0].start].rstrip()
    is_sentence = text.rstrip().endswith((".", "?", "!")) and not text.rstrip().lower().endswith(("a.m.", "p.m."))
    return others <= _MOST_WORDS_BESIDE and not is_sentence and not re.search(r"\b(?:on|in|until|since|from|by|of)$", before)


def _labelled(page: DateSources) -> date | None:
    """Return the day of a short block elsewhere that says “Published”: below the story, or in a box beside it."""
    for block in page.blocks:
        if len(block.text) <= _LONGEST_BLOCK // 2 and not is_beside(block.element, page.headline):
            for found in find_dates(block.text, page.order):
                if found.label == "published" and found.day and len(block.text.split()) <= _MOST_WORDS_BESIDE:
                    return found.day
    return None


def _address_day(url: str) -> date | None:
    match = _ADDRESS_DAY.search(url)
    moment = read_moment(f"{match['year']}-{match['month']}-{match['day']}") if match else None
    return moment.day if moment else None
