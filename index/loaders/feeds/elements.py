"""Reads the elements of feeds by their usual names, such as "dc:creator", whatever prefix a feed has chosen."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from index.loaders.fields.html_text import field_text
from index.loaders.fields.tree_text import tree_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML = "{http://www.w3.org/XML/1998/namespace}"
_PREFIXES = (
    ("purl.org/rss/1.0/modules/content", "content:"),
    ("purl.org/dc/elements/", "dc:"),
    ("purl.org/dc/terms", "dcterms:"),
    ("wordpress.org/export/", "wp:"),
    ("rssnamespace.org/feedburner", "feedburner:"),
    ("www.w3.org/1999/xhtml", "xhtml:"),
    ("www.itunes.com/dtds", "itunes:"),
    ("search.yahoo.com/mrss", "media:"),
    ("purl.org/rss/", ""),
    ("my.netscape.com/rdf/", ""),
    ("channel.netscape.com/rdf/", ""),
    ("www.w3.org/2005/atom", "atom:"),
    ("purl.org/atom/ns", "atom:"),
    ("backend.userland.com/", ""),
    ("www.w3.org/1999/02/22-rdf", "rdf:"),
)
"""A part of a namespace → the prefix that we call it by. Elements of other namespaces say nothing that is read."""


class FeedElement:
    """An element of a feed with its children by name. Atom's own have no prefix inside Atom."""

    def __init__(self, element: "_Element") -> None:
        self.element = element
        self._home = _prefix_of(element)
        self._children: dict[str, list[_Element]] = {}
        for child in element:
            name = self._name(child)
            if name:
                self._children.setdefault(name, []).append(child)

    def all(self, *names: str) -> "Iterator[FeedElement]":
        """Yield the children of these names, by name and then in order."""
        return (FeedElement(child) for name in names for child in self._children.get(name, ()))

    def first(self, *names: str) -> "FeedElement | None":
        """Return the first child of the first of these names that there is."""
        return next(self.all(*names), None)

    def text(self, *names: str) -> str:
        """Return the text of the first child of these names that has one, its markup and entities resolved."""
        return next((text for child in self.all(*names) if (text := child.content())), "")

    def content(self) -> str:
        """Return the element's own text; HTML in it may be escaped or stand as elements."""
        if len(self.element):
            return tree_text(self.element).strip()
        return field_text(self.element.text or "").strip()

    def attribute(self, name: str) -> str:
        """Return an attribute, of whatever namespace, or ""."""
        own = self.element.get(name)
        if own is not None:
            return str(own).strip()
        return next((str(value).strip() for key, value in self.element.attrib.items() if str(key).endswith("}" + name)), "")

    def language(self) -> str:
        """Return `xml:lang` here or at the nearest element around, or ""."""
        return self._inherited("lang")

    def base(self) -> str:
        """Return `xml:base` here or at the nearest element around, or ""."""
        return self._inherited("base")

    def _inherited(self, name: str) -> str:
        around = (element.get(_XML + name) for element in (self.element, *self.element.iterancestors()))
        return next((str(value) for value in around if value), "")

    def _name(self, child: "_Element") -> str | None:
        prefix = _prefix_of(child)
        if prefix is None:
            return None
        local = str(child.tag).rpartition("}")[2]
        return local if prefix == self._home else prefix + local


def _prefix_of(element: "_Element") -> str | None:
    """Return the prefix of an element's namespace, "" for that of RSS, None for one that is not read."""
    if not isinstance(element.tag, str):
        return None
    return _prefix_of_namespace(element.tag[1:].partition("}")[0].lower() if element.tag.startswith("{") else "")


@lru_cache(maxsize=256)
def _prefix_of_namespace(namespace: str) -> str | None:
    return next((prefix for part, prefix in _PREFIXES if part in namespace), None) if namespace else ""
