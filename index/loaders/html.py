"""Saved web pages. trafilatura finds the story among menus and advertisements."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders import decode, plain
from index.loaders.decode import Undecodable
from index.loaders.draft import Draft, host_name
from index.loaders.fields import dates
from index.loaders.fields.reader_comments import remove_reader_comments
from index.loaders.source import CorpusFile, Skipped

if TYPE_CHECKING:
    from trafilatura.metadata import Document

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Number of bytes that are searched for the declared encoding."""
_KICKER = 4
"""Number of lines in which a repeated headline is looked for."""
_ROW = re.compile(r"\|(.*)\|\s*")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_SEPARATOR = re.compile(r"\s+(?:[|–—»·-]|::)\s+")


class PageMisread(Exception):
    """trafilatura or lxml failed at a page that they were not made for. The message is the name of their exception."""


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a page."""
    raw = source.read()
    declared = _DECLARED.search(raw[:_HEAD])
    page = decode.decode(raw, declared[1].decode() if declared else "")
    if isinstance(page, Undecodable):
        yield Skipped(source.name, page.reason)
        return
    try:
        draft = parse(page)
    except PageMisread as error:
        yield Skipped(source.name, f"no article found in the page ({error})")
        return
    article = draft.to_article(source.name) if draft else None
    yield article or Skipped(source.name, "no article found in the page")


def parse(page: str) -> Draft | None:
    """Return the draft, or None without a story; raise `PageMisread`. Metadata wins over the lines above the story."""
    document = _extract(page)
    if document is None or not document.text:
        return None
    title = _without_outlet(document.title or "", document.sitename or "", document.url or "")
    draft = plain.compose_draft("", _below_headline(_paragraphs(document.text), title))
    return replace(
        draft,
        title=title,
        published=dates.parse_date(document.date or "") or draft.published,
        outlet=document.sitename or draft.outlet,
        author=(document.author or draft.author).replace("; ", ", "),
        url=document.url or draft.url,
        category=_first(document.categories or ()) or draft.category,
    )


_DATES = {"original_date": True, "extensive_search": False}
"""Settings of htmldate. Its own search takes "in 2019 …" in the story for 1 January 2019: no date is better than a false one."""

_PAGES_CACHED = 1000
"""After so many pages trafilatura's caches are emptied: they hold parts of the pages and would only grow."""
_pages = count(1)


def _extract(page: str) -> "Document | None":
    """Extract in balanced mode, with tables, without comments: of 8 option sets the best on 60 news pages (word F1 0.96)."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction, load_html
    from trafilatura.meta import reset_caches

    _silence_libraries()
    if next(_pages) % _PAGES_CACHED == 0:
        reset_caches()
    try:
        tree = load_html(page)
        if tree is None:
            return None
        remove_reader_comments(tree)
        document = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES))
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise PageMisread(type(error).__name__) from error
    return None if isinstance(document, dict) else document


@lru_cache(maxsize=1)
def _silence_libraries() -> None:
    """Give the libraries handlers, or Python prints their warnings to the terminal. The skip reason says enough."""
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())


def _paragraphs(text: str) -> list[str]:
    """Return trafilatura's lines as paragraphs, except that rows of a table stay together. List marks are dropped."""
    lines: list[str] = []
    was_row = False
    for line in text.split("\n"):
        row = _ROW.fullmatch(line)
        if _RULE.fullmatch(line):
            continue
        if lines and not (row and was_row):
            lines.append("")
        lines.append(" | ".join(cell.strip() for cell in row[1].split("|")) if row else line.removeprefix("- "))
        was_row = row is not None
    return lines


def _below_headline(lines: list[str], title: str) -> list[str]:
    """Return the lines after a repeated headline and the kicker above it."""
    numbers = (number for number, line in enumerate(lines[:_KICKER]) if _letters(line) == _letters(title))
    return lines[next(numbers, -1) + 1 :] if title else lines


def _without_outlet(title: str, sitename: str, url: str) -> str:
    """Return "Best tech gadgets" for "Best tech gadgets | ZDNet". Only the name of the site is cut off."""
    *_, last = None, *_SEPARATOR.finditer(title)
    names = {_letters(sitename), _letters(host_name(url)), _letters(host_name(url).rpartition(".")[0])}
    return title[: last.start()] if last and _letters(title[last.end() :]) in names - {""} else title


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _first(categories: Sequence[str]) -> str:
    return categories[0].split(",")[0] if categories else ""
