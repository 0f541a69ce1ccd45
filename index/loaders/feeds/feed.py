"""Loads RSS, RDF and Atom feeds: every entry is an article, whole where the feed gives its content, else its summary."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.draft import Draft, default_id
from index.loaders.feeds.atom import atom_drafts
from index.loaders.feeds.rss import rss_drafts
from index.loaders.fields import xml_tree
from index.loaders.fields.record_ids import global_id
from index.loaders.fields.tree_text import element_name
from index.loaders.skipping import at_most
from index.loaders.source import CorpusFile, Skipped

if TYPE_CHECKING:
    from lxml.etree import _Element

_READERS: "dict[str, Callable[[_Element], Iterator[Draft]]]" = {
    "rss": rss_drafts,
    "rdf": rss_drafts,
    "feed": atom_drafts,
    "entry": atom_drafts,
}
"""Root element → what reads it."""


def is_rss(head: bytes) -> bool:
    """Return whether a file begins as RSS, in RDF or not."""
    return xml_tree.root_name(head) in ("rss", "rdf")


def is_atom(head: bytes) -> bool:
    """Return whether a file begins as Atom."""
    return xml_tree.root_name(head) in ("feed", "entry")


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield each entry, in file order."""
    tree = xml_tree.read_xml(source)
    if isinstance(tree, Skipped):
        yield tree
        return
    read = _READERS.get(element_name(tree.root))
    if read is None:
        yield Skipped(source.name, f"neither RSS nor Atom: its root element is {element_name(tree.root)}")
        return
    yield from at_most(_articles(read(tree.root), tree.breaks_off, source), source.name)


def _articles(drafts: Iterator[Draft], breaks_off: bool, source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the articles of drafts; the last is cut where the feed breaks off."""
    draft = next(drafts, None)
    if draft is None:
        yield Skipped(source.name, "a feed without entries")
    number = 0
    while draft is not None:
        number += 1
        following = next(drafts, None)
        yield _article(replace(draft, kind="cut") if breaks_off and following is None else draft, source, number)
        draft = following


def _article(draft: Draft, source: CorpusFile, number: int) -> Article | Skipped:
    own = replace(draft, id=global_id(draft.id), locator=f"record {number}")
    return own.to_article(source.name, number) or Skipped(default_id(source.name, number), "an entry without text")
