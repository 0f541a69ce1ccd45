"""Saved web pages. The story comes from trafilatura and the page's own blocks, everything else from what the page says of itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.article import Article
from index.loaders import decode, plain
from index.loaders.decode import Undecodable
from index.loaders.draft import Draft
from index.loaders.fields.reader_comments import remove_reader_comments
from index.loaders.page.page_fields import PageFields, page_fields
from index.loaders.page.page_text import page_lines, silence_libraries
from index.loaders.source import CorpusFile, Skipped

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Number of bytes that are searched for the declared encoding."""


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
    found = _read_page(page)
    if found is None:
        return None
    lines, fields = found
    draft = plain.compose_draft("", lines)
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


def _read_page(page: str) -> tuple[list[str], PageFields] | None:
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from trafilatura import load_html

    silence_libraries()
    try:
        tree = load_html(page)
        if tree is None:
            return None
        remove_reader_comments(tree)
        fields = page_fields(tree)
        lines = page_lines(tree, fields.headline, fields.title)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise PageMisread(type(error).__name__) from error
    return (lines, fields) if any(lines) else None
