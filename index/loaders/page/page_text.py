"""The story of a page as lines: by trafilatura, mended by what the page itself shows."""

import logging
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from typing import Any

from index.loaders.page.elements import is_beside, letters_of
from index.loaders.page.page_blocks import PageBlock, page_blocks
from index.loaders.page.page_cleaning import clean_page
from index.loaders.page.story_lines import story_lines
from index.loaders.page.story_repair import story_of_blocks, with_lost_paragraphs, with_whole_paragraphs
from index.patterns import lazy_pattern

_ROW = lazy_pattern(r"\|(.*)\|\s*")
_RULE = lazy_pattern(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_PAGES_CACHED = 1000
"""After so many pages trafilatura's caches are emptied: they hold parts of the pages and would only grow."""
_pages = count(1)
_FEW_WORDS = 60
"""A shorter text may be no story: then the blocks of the page are asked too."""
_MUCH_MORE = 2.0
_KICKER = 4
"""Number of lines in which a repeated headline is looked for."""
_LINKED, _TEASER_WORDS = 0.9, 3
"""The share of a link in a line that is nothing else, and the fewest words of one that may be a headline."""


def page_lines(tree: Any, headline: Any, title: str, host: str = "", is_live: bool = False) -> list[str]:
    """Return the paragraphs of the story with empty lines between them; rows of a table stay together. The tree is changed.

    Of a live blog only what stands above its entries is left, and may be little.
    """
    teasers = clean_page(tree, headline, host)
    blocks = page_blocks(tree)
    if is_live:
        return story_lines(_intro(blocks, headline))
    links = [block.text for block in blocks if block.link_share >= _LINKED and len(block.text.split()) >= _TEASER_WORDS]
    lines = with_whole_paragraphs(_paragraphs(_extracted(tree)), blocks)
    lines = story_lines(_below_headline(lines, title), teasers, links)
    lines = with_lost_paragraphs(lines, blocks, headline) if any(lines) else lines
    return story_lines(_better(lines, blocks, headline), teasers, links)


def _intro(blocks: Sequence[PageBlock], headline: Any) -> list[str]:
    """Return the paragraphs of a live blog's own text, which are too few for trafilatura."""
    own = [block.text for block in blocks if block.is_paragraph and not is_beside(block.element, headline)]
    return [line for text in own for line in (text, "")]


def _below_headline(lines: list[str], title: str) -> list[str]:
    """Return the lines after a repeated headline, or two of them, and the kicker above it."""
    numbers = [number for number, line in enumerate(lines[:_KICKER]) if letters_of(line) == letters_of(title)]
    return lines[numbers[-1] + 1 :] if title and numbers else lines


def _better(lines: list[str], blocks: Sequence[PageBlock], headline: Any) -> list[str]:
    """Return what the page's blocks give where trafilatura found little or nothing, and they hold more than twice as much."""
    words = sum(len(line.split()) for line in lines)
    if words >= _FEW_WORDS:
        return lines
    own = story_of_blocks(blocks, headline)
    if sum(len(text.split()) for text in own) > _MUCH_MORE * words:
        return [line for text in own for line in (text, "")]
    return lines


def _extracted(tree: Any) -> str:
    """Extract in balanced mode, with tables, without comments: of 8 option sets the best on 60 news pages (word F1 0.96)."""
    from trafilatura import bare_extraction
    from trafilatura.meta import reset_caches

    silence_libraries()
    if next(_pages) % _PAGES_CACHED == 0:
        reset_caches()
    document = bare_extraction(tree, with_metadata=False, include_comments=False)
    return "" if document is None or isinstance(document, dict) else document.text or ""


@lru_cache(maxsize=1)
def silence_libraries() -> None:
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
    return lines if text else []
