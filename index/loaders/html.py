"""Saved web pages. trafilatura finds the story among menus and advertisements."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import count
from index.article import Article
from index.loaders import decode, plain
from index.loaders.decode import Undecodable
from index.loaders.draft import Draft
from index.loaders.fields.reader_comments import remove_reader_comments
from index.loaders.page.page_fields import PageFields, page_fields
from index.loaders.source import CorpusFile, Skipped

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Number of bytes that are searched for the declared encoding."""
_KICKER = 4
"""Number of lines in which a repeated headline is looked for."""
_ROW = re.compile(r"\|(.*)\|\s*")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")


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
    found = _extract(page)
    if found is None:
        return None
    text, fields = found
    draft = plain.compose_draft("", _below_headline(_paragraphs(text), fields.title))
    return replace(
        draft,
        title=fields.title,
        published=fields.days.published or draft.published,
        updated=fields.days.updated or draft.updated,
        outlet=fields.outlet or draft.outlet,
        author=fields.credits.author or draft.author,
        credit=fields.credits.credit or draft.credit,
        url=fields.url or draft.url,
        category=fields.category or draft.category,
        language=fields.language[:2].lower(),
    )


_PAGES_CACHED = 1000
"""After so many pages trafilatura's caches are emptied: they hold parts of the pages and would only grow."""
_pages = count(1)


def _extract(page: str) -> tuple[str, PageFields] | None:
    """Extract in balanced mode, with tables, without comments: of 8 option sets the best on 60 news pages (word F1 0.96)."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
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
        fields = page_fields(tree)
        document = bare_extraction(tree, with_metadata=False, include_comments=False)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise PageMisread(type(error).__name__) from error
    return None if document is None or isinstance(document, dict) or not document.text else (document.text, fields)


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


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))

