"""Turns a parsed tree of HTML, XHTML or NITF into text: paragraphs, lists and tables as lines, without scripts, menus and captions."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_WITHOUT_TEXT = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "svg", "canvas", "audio", "video"),
        *("head", "title", "form", "button", "select", "textarea", "nav", "figcaption", "menu"),
        *("media", "media-caption", "media-producer", "media-reference", "media-metadata", "note"),
    )
)
"""Elements of HTML and NITF whose text is no part of a story."""
_BLOCKS = frozenset(
    (
        *(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "bq",
            "block",
            "figure",
            "address",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hr", "ul", "ol", "dl", "table", "thead", "tbody", "pre", "body"),
        *(
            "body.content",
            "body.head",
            "body.end",
            "hedline",
            "abstract",
            "tagline",
            "fieldset",
            "details",
            "summary",
            "center",
        ),
    )
)
_LINES = frozenset(("li", "dt", "dd", "tr", "caption", "nitf-table"))
_CELLS = frozenset(("td", "th"))
_EMPTY_LINES = lazy_pattern(r"\n{2,}")


def tree_text(root: "_Element", keeps_lines: bool = False, without: Collection[str] = ()) -> str:
    """Return the text below an element, paragraphs separated by an empty line.

    `keeps_lines`: a line end in the text is a line end, as where nothing else separates paragraphs.
    `without`: names of further elements that are left out.
    """
    from lxml.etree import iterwalk

    writer = _Writer(keeps_lines)
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        name = element_name(element) if event in ("start", "end") else ""
        is_left_out = element is not root and (not name or name in _WITHOUT_TEXT or name in without)
        if event == "start":
            if is_left_out:
                walk.skip_subtree()
                continue
            writer.begin(name)
            writer.write(element.text or "")
            continue
        if not is_left_out:
            writer.end(name)
        if element is not root:
            writer.write(element.tail or "")
    return writer.finish()


def element_name(element: Any) -> str:
    """Return the name without its namespace, in lower case; "" for a comment or an entity."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


class _Writer:
    """Collects pieces of text into lines and paragraphs."""

    def __init__(self, keeps_lines: bool) -> None:
        self._keeps_lines = keeps_lines
        self._pieces: list[str] = []
        self._written: list[str] = []
        self._gap = ""

    def write(self, text: str) -> None:
        """Add text; a run of white space counts as one space."""
        if text:
            self._pieces.append(text if self._keeps_lines else _one_spaced(text))

    def begin(self, name: str) -> None:
        """Begin an element."""
        if name == "br":
            self._pieces.append("\n")
        else:
            self._end(name)

    def end(self, name: str) -> None:
        """End an element."""
        if name in _CELLS:
            self._pieces.append(" | ")
        else:
            self._end(name)

    def finish(self) -> str:
        """Return all that was written."""
        self._flush("")
        return "".join(self._written)

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush("\n\n")
        elif name in _LINES:
            self._flush("\n")

    def _flush(self, gap: str) -> None:
        line = self._line()
        self._pieces.clear()
        if line:
            self._written.append(self._gap + line if self._written else line)
            self._gap = gap
        else:
            self._gap = max(self._gap, gap, key=len)

    def _line(self) -> str:
        lines = "\n".join(" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        return _EMPTY_LINES.sub("\n\n", lines).strip().removesuffix("|").rstrip()


def _one_spaced(text: str) -> str:
    """Return the text with every run of white space as one space; `re.sub` takes ten times as long."""
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
