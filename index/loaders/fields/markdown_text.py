"""Turns Markdown into the paragraphs that a reader sees, without marks, link targets, pictures or HTML tags."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from index.loaders.fields import links
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST = 100
"""Most levels of quotes and lists inside each other. By default, markdown-it drops the content below level 20."""
_UNSEEN = lazy_pattern(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = lazy_pattern(r"</?[a-z][^<>]*>|<[!?][^<>]*>", re.IGNORECASE)
_BREAK = lazy_pattern(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """A paragraph, a list item, a table (one line per row, cells between " | ") or a heading of some level (0: none)."""

    text: str
    heading: int = 0


def markdown_blocks(markdown: str) -> list[MarkdownBlock]:
    """Return the blocks with words in them, in order. Items of numbered lists keep their number."""
    return [block for block in _blocks(_parser().parse(markdown)) if block.text.strip()]


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])


def _blocks(tokens: Sequence["Token"]) -> Iterator[MarkdownBlock]:
    heading, number, rows = 0, "", list[list[str]]()
    for token in tokens:
        match token.type:
            case "heading_open" | "paragraph_open":
                heading = int(token.tag[1:]) if token.tag != "p" else 0
            case "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else ""
            case "tr_open":
                rows.append([])
            case "table_close":
                yield MarkdownBlock("\n".join(" | ".join(row) for row in rows))
                rows = []
            case "inline" if rows:
                rows[-1].append(_inline(token))
            case "inline" if not links.is_related_link(token.content):
                yield MarkdownBlock(number + _inline(token), heading)
                number = ""
            case "fence" | "code_block":
                yield MarkdownBlock(token.content)
            case "html_block":
                yield MarkdownBlock(without_tags(token.content))


def _inline(token: "Token") -> str:
    return re.sub(" {2,}", " ", "".join(_piece(child) for child in token.children or ())).strip()


def _piece(token: "Token") -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if _BREAK.fullmatch(token.content) else ""
        case _:
            return ""


def without_tags(html: str) -> str:
    """Return the words of a piece of HTML, without scripts, styles and comments."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", _UNSEEN.sub("", html))))
