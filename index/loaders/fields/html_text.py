"""Makes text of a field that may hold HTML or entities. A text without markup, such as “a < b”, is left as it is."""

import re
from typing import TYPE_CHECKING

from index.loaders.fields.tree_text import tree_text
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK_TAGS = "p|div|br|li|ul|ol|h[1-6]|table|tr|td|blockquote|section|article|figure|html|body|hr|pre|header|footer"
_PARAGRAPH_TAGS = "p|br|div|section|article|table|html|body"
"""Where none of these is used, the line ends of the markup are what separates paragraphs."""
_INLINE_TAGS = (
    "a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|iframe|script|style"
    "|object|param|embed|applet|meta|link|area|map|blink|marquee|nobr|frame|frameset|wbr|kbd|samp|var|dfn|bdi|bdo|svg|video|audio|noscript|figcaption|label|input|form|button|center|dl|dt|dd|th|thead|tbody"
)
_ATTRIBUTES = r"""(?:\s[^<>]{0,5000}|/)?"""
_BODY_CLASSES = frozenset(("bodytext", "body-text", "articlebody", "article-body", "entry-content"))
_LEAST_SHARE = 0.5
"""The share of a document's words that a container must hold to be taken for the story alone."""


def field_text(value: str) -> str:
    """Return the text of a field that may hold HTML, entities, or neither."""
    if "&" not in value and "<" not in value:
        return value
    if has_markup(value):
        return _text_with_lines(value)
    text = resolve_entities(value)
    return _text_with_lines(text) if has_markup(text) and _CLOSING_TAG.search(text) else resolve_entities(text)


def html_text(markup: str) -> str:
    """Return the text of HTML: a fragment or a document. Broken HTML is read as browsers do, as far as possible.

    Where no tag separates paragraphs, empty lines do.
    """
    return _parsed_text(markup if _PARAGRAPH_TAG.search(markup) else _EMPTY_LINE.sub("<br><br>", markup))


def _text_with_lines(value: str) -> str:
    """Return the text of a field that holds some tags, and perhaps lines that no tag ends."""
    return _parsed_text(value, keeps_lines=not _PARAGRAPH_TAG.search(value))


def _parsed_text(markup: str, keeps_lines: bool = False) -> str:
    root = parse_html(markup)
    if root is None:
        return resolve_entities(_TAG.sub(" ", markup)).strip()
    return tree_text(_story(root), keeps_lines)


def has_markup(value: str) -> bool:
    """Return whether a tag of HTML or a comment is in a text."""
    return "<" in value and bool(_TAG.search(value))


def resolve_entities(value: str) -> str:
    """Return the text with its references to characters resolved, such as `&pound;` and `&#8217;`; others stay."""
    from html import unescape

    return _ENTITY.sub(lambda match: unescape(match[0]), value) if "&" in value else value


def parse_html(markup: str) -> "_Element | None":
    """Return the root of an HTML tree, None where there is nothing in it or it is nested too deeply for lxml."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        closed = _SELF_CLOSED.sub(r"<\1\2></\1>", markup.replace("\0", "\ufffd"))
        root: _Element | None = etree.fromstring(closed.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if any("depth" in error.message.lower() for error in parser.error_log) else root


def _story(root: "_Element") -> "_Element":
    """Return the container that a page calls its body, if at least half of the words stand in it, else the root."""
    for element in root.iter("div", "section", "article"):
        if _BODY_CLASSES.isdisjoint((element.get("class") or "").lower().split()):
            continue
        if len(tree_text(element)) >= _LEAST_SHARE * len(tree_text(root)):
            return element
        return root
    return root


_TAG = lazy_pattern(
    rf"<(?=[a-z/!])(?:/?(?:{_BLOCK_TAGS}|{_INLINE_TAGS}){_ATTRIBUTES}>|!--|!\[CDATA\[|!DOCTYPE\s)", re.IGNORECASE
)


_PARAGRAPH_TAG = lazy_pattern(rf"<(?=[a-z])(?:{_PARAGRAPH_TAGS}){_ATTRIBUTES}>", re.IGNORECASE)


_CLOSING_TAG = lazy_pattern(rf"</(?:{_BLOCK_TAGS}|{_INLINE_TAGS})>|<(?:br|p)\s?/?>", re.IGNORECASE)


_SELF_CLOSED = lazy_pattern(
    r"<(iframe|script|style|video|audio|noscript|textarea|title|select)(\s[^<>]{0,5000})?/>", re.IGNORECASE
)
"""Elements as XML closes them; to HTML they are open, and all that follows would be in them."""


_EMPTY_LINE = lazy_pattern(r"\n[ \t\r]{0,200}\n")


_ENTITY = lazy_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
