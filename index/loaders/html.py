"""Saved web pages. The story comes from trafilatura and the page's own blocks, everything else from what the page says of itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.article import Article
from index.loaders import decode, plain
from index.loaders.decode import Undecodable
from index.loaders.draft import Draft, host_name
from index.loaders.fields.byline import parse_byline
from index.loaders.fields.name_shapes import without_role
from index.loaders.fields.names import Credits, read_credits, without_addresses
from index.loaders.fields.reader_comments import remove_reader_comments
from index.loaders.page.live_entries import PageEntry, is_live_blog, linked_entries, marked_entries, remove_entries
from index.loaders.page.moments import read_moment
from index.loaders.page.page_fields import PageFields, page_fields
from index.loaders.page.page_text import page_lines, silence_libraries
from index.loaders.source import CorpusFile, Skipped

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Number of bytes that are searched for the declared encoding."""
_LAST_LINES, _LONGEST_BYLINE = 3, 120
"""Lines at the end of a story in which its author may be named, and the most characters of such a line."""


class PageMisread(Exception):
    """trafilatura or lxml failed at a page that they were not made for. The message is the name of their exception."""


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of a page. A live blog gives each of its entries too, after what stands above them."""
    raw = source.read()
    declared = _DECLARED.search(raw[:_HEAD])
    page = decode.decode(raw, declared[1].decode() if declared else "")
    if isinstance(page, Undecodable):
        yield Skipped(source.name, page.reason)
        return
    try:
        drafts = parse_page(page)
    except PageMisread as error:
        yield Skipped(source.name, f"no article found in the page ({error})")
        return
    numbers = (
        None if not draft.kind else number
        for number, draft in enumerate(drafts, start=0 if drafts and not drafts[0].kind else 1)
    )
    articles = [
        article for draft, number in zip(drafts, numbers, strict=False) if (article := draft.to_article(source.name, number))
    ]
    yield from articles
    if not articles:
        yield Skipped(source.name, "no article found in the page")


def parse_page(page: str) -> list[Draft]:
    """Return the draft of the page, if it has text of its own, and one for each entry of a live blog. Raises `PageMisread`."""
    found = _read_page(page)
    if found is None:
        return []
    lines, fields, entries = found
    draft = _draft(lines, fields)
    own = [draft] if any(lines) or not entries else []
    return [*own, *(_entry_draft(entry, draft, number) for number, entry in enumerate(entries, start=1))]


def parse(page: str) -> Draft | None:
    """Return the draft of the page, or None without a story. Raises `PageMisread`."""
    return next(iter(parse_page(page)), None)


def _draft(lines: list[str], fields: PageFields) -> Draft:
    """Return the draft of the page. Metadata wins over the lines above the story, and those over the lines below it."""
    draft = plain.compose_draft("", lines)
    below = _byline_below(lines) if not fields.credits and not draft.author else Credits()
    return replace(
        draft,
        title=fields.title,
        published=fields.days.published or draft.published,
        updated=fields.days.updated or draft.updated,
        outlet=fields.outlet or draft.outlet,
        author=fields.credits.author or draft.author or below.author,
        credit=fields.credits.credit or draft.credit or below.credit,
        url=fields.url or draft.url,
        category=fields.category or draft.category,
        language=fields.language[:2].lower(),
    )


def _byline_below(lines: list[str]) -> Credits:
    """Return who is named in the last lines of a story: “By Jane Roe”, “Jane Roe, staff writer”, with an e-mail address or not."""
    last = [line for line in lines if line.strip()][-_LAST_LINES:]
    for line in [without_addresses(line) for line in last if len(line) <= _LONGEST_BYLINE]:
        if found := parse_byline(line) or (read_credits(line) if without_role(line) != line else Credits()):
            return found
    return Credits()


def _entry_draft(entry: PageEntry, page: Draft, number: int) -> Draft:
    """Return the draft of an entry: its own day and headline, and else what is said of the page."""
    moment = read_moment(entry.moment) if entry.moment else None
    return replace(
        page,
        title=entry.headline or page.title,
        text=entry.text,
        published=moment.day if moment else page.published,
        updated=None,
        url=entry.url if entry.url.startswith("http") else page.url,
        kind="entry",
        locator=f"entry {number}, {entry.time}" if entry.time else f"entry {number}",
    )


def _read_page(page: str) -> tuple[list[str], PageFields, list[PageEntry]] | None:
    from lxml.etree import LxmlError
    from trafilatura import load_html

    silence_libraries()
    try:
        tree = load_html(page)
        if tree is None:
            return None
        remove_reader_comments(tree)
        fields = page_fields(tree)
        entries = linked_entries(fields.entries)
        if not entries and is_live_blog(fields.title, fields.url):
            entries = marked_entries(tree, fields.headline)
        if entries:
            remove_entries(tree, fields.headline, entries)
        lines = page_lines(tree, fields.headline, fields.title, host_name(fields.url), is_live=bool(entries))
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise PageMisread(type(error).__name__) from error
    return (lines, fields, entries) if any(lines) or entries else None
