"""Turns the HTML of books and letters into blocks of text with their headings. Menus and scripts are left out."""

import re
from typing import TYPE_CHECKING

from index.loaders.documents.blocks import DocumentBlock
from index.loaders.documents.office_xml import local_name
from index.loaders.fields.page_text import page_text
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_MARKUP_BYTES = 2 * 2**20
"""The most bytes of one page: a tree of empty elements takes thirty times as much memory."""
_LEFT_OUT = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head", "title", "form", "button"),
        *("select", "textarea", "nav", "figcaption", "audio", "video", "rt", "rp"),
    )
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "figure", "address", "hr", "ul"),
        *(
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "pre",
            "body",
            "center",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "html"),
    )
)
_HEADINGS = ("h1", "h2", "h3", "h4")


class NoMarkup(Exception):
    """Bytes from which no page can be made. The message is the reason."""


def read_markup(raw: bytes, charset: str = "") -> "_Element":
    """Return the tree of a page. Raises `NoMarkup`."""
    from lxml import etree, html

    if len(raw) > MAX_MARKUP_BYTES:
        raise NoMarkup(f"a page larger than {MAX_MARKUP_BYTES // 2**20} MB")
    text = page_text(raw, charset)
    if not text.strip():
        raise NoMarkup("no page in it")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise NoMarkup("no page in it") from error
    if root is None:
        raise NoMarkup("no page in it")
    if any("depth" in error.message.lower() for error in parser.error_log):
        raise NoMarkup("a page nested too deeply")
    return root


def markup_blocks(root: "_Element", keeps_rows: bool = True) -> list[DocumentBlock]:
    """Return the blocks of a tree in order. Without `keeps_rows`, tables are only a way to lay out a page."""
    writer = _BlockWriter(keeps_rows)
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local_name(element).lower()
        is_left_out = name in _LEFT_OUT or _is_hidden(element)
        if event == "end":
            if not is_left_out:
                writer.finish(name)
            writer.write((element.tail if element is not root else "") or "")
        elif is_left_out:
            walk.skip_subtree()
        else:
            writer.begin(name)
            writer.write(element.text or "")
    writer.end_block()
    return writer.blocks


def _is_hidden(element: "_Element") -> bool:
    """Return whether an element is not shown, as the previews at the top of newsletters are."""
    style = element.get("style") or ""
    return "none" in style and bool(_HIDDEN.search(style)) if style else element.get("hidden") is not None


_HIDDEN = lazy_pattern(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)


_WHITE_SPACE = lazy_pattern(r"\s+")


class _BlockWriter:
    """Collects pieces of text into blocks."""

    def __init__(self, keeps_rows: bool) -> None:
        self.blocks: list[DocumentBlock] = []
        self._keeps_rows = keeps_rows
        self._pieces: list[str] = []
        self._heading = 0
        self._rows = 0
        """Depth of rows of tables."""

    def write(self, text: str) -> None:
        if text:
            self._pieces.append(_WHITE_SPACE.sub(" ", text))

    def begin(self, name: str) -> None:
        if name == "br":
            self._pieces.append("\n")
        elif name in _BLOCKS and not (self._rows and name != "tr"):
            self.end_block()
            self._heading = _HEADINGS.index(name) + 1 if name in _HEADINGS else self._heading
        if name == "tr" and self._keeps_rows:
            self._rows += 1

    def finish(self, name: str) -> None:
        if self._rows:
            self._close_in_row(name)
        elif name in _BLOCKS:
            self.end_block()
            self._heading = 0

    def _close_in_row(self, name: str) -> None:
        if name in ("td", "th"):
            self._pieces.append(" | ")
        elif name == "tr":
            self._rows -= 1
            row = " ".join("".join(self._pieces).split()).removesuffix("|").rstrip()
            self._pieces.clear()
            if row:
                self.blocks.append(DocumentBlock(row, is_row=True))
        elif name in _BLOCKS:
            self._pieces.append(" ")

    def end_block(self) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        self._pieces.clear()
        text = "\n".join(filter(None, lines))
        if text:
            self.blocks.append(DocumentBlock(text, self._heading))
