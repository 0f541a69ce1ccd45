"""Loads NITF, and reads it where NewsML-G2 or ninjs carry it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.draft import Draft
from index.loaders.fields import xml_tree
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.language import language_code
from index.loaders.fields.record_ids import global_id
from index.loaders.fields.tree_text import element_name, tree_text
from index.loaders.fields.wire_dates import first_day
from index.loaders.source import CorpusFile, Skipped
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_PUBLISHED = ("canceled", "cancelled", "withheld")
_RIGHTS = lazy_pattern(r"[\s.,;]{0,3}\b(?:all rights|tous droits|alle rechte)\b.{0,200}", re.IGNORECASE)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WHOLE = "full_text"
"""The class of a block that repeats the lead and goes on, in the archive of The New York Times."""


def is_nitf(head: bytes) -> bool:
    """Return whether a file begins as NITF."""
    return xml_tree.root_name(head) == "nitf"


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a file."""
    tree = xml_tree.read_xml(source)
    if isinstance(tree, Skipped):
        yield tree
        return
    if element_name(tree.root) != "nitf":
        yield Skipped(source.name, f"not NITF: its root element is {element_name(tree.root)}")
        return
    status = nitf_attribute(tree.root, "docdata", "management-status").lower()
    if status in _NOT_PUBLISHED:
        yield Skipped(source.name, f"its publisher calls it {status}")
        return
    draft = nitf_draft(tree.root)
    yield (replace(draft, kind="cut") if tree.breaks_off else draft).to_article(source.name) or Skipped(source.name, "no text")


def nitf_draft(root: "_Element") -> Draft:
    """Return the draft of an `nitf` element, of any namespace."""
    holder = _RIGHTS.sub("", nitf_attribute(root, "doc.copyright", "holder"))
    distributor = _text(root, "distributor")
    return Draft(
        title=_text(root, "hl1") or _text(root, "headline") or _head_title(root),
        text=_body(root),
        published=first_day(_days(root)),
        outlet=nitf_attribute(root, "pubdata", "name") or holder or _text(root, "rights.owner"),
        author=_authors(root),
        credit=distributor or _text(root, "byttl"),
        url=nitf_attribute(root, "pubdata", "ex-ref"),
        category=nitf_attribute(root, "pubdata", "position.section")
        or nitf_attribute(root, "tobject.subject", "tobject.subject.type"),
        id=_id(root),
        language=language_code(root.get(_LANGUAGE) or ""),
    )


def nitf_attribute(root: "_Element", name: str, attribute: str) -> str:
    """Return an attribute of the first element of this name that has it, or ""."""
    return next((value for element in _all(root, name) if (value := (element.get(attribute) or "").strip())), "")


def _all(root: "_Element", name: str) -> "Iterator[_Element]":
    return (element for element in root.iter("{*}" + name))


def _text(root: "_Element", name: str) -> str:
    return next((text for element in _all(root, name) if (text := tree_text(element))), "")


def _head_title(root: "_Element") -> str:
    return next((tree_text(title) for head in _all(root, "head") for title in _all(head, "title")), "")


def _days(root: "_Element") -> Iterator[str]:
    """Yield the days of publication, the printed one first."""
    yield nitf_attribute(root, "pubdata", "date.publication")
    yield nitf_attribute(root, "date.issue", "norm")
    yield nitf_attribute(root, "date.release", "norm")
    yield nitf_attribute(root, "story.date", "norm") or _text(root, "story.date")


def _authors(root: "_Element") -> str:
    """Return the authors: those of the printed byline where there is also a normalised one."""
    bylines = list(_all(root, "byline"))
    printed = [byline for byline in bylines if "normalized" not in (byline.get("class") or "")] or bylines
    return join_authors(tree_text(byline, without=("byttl", "virtloc")) for byline in printed)


def _id(root: "_Element") -> str:
    name, registrar = nitf_attribute(root, "doc-id", "id-string"), nitf_attribute(root, "doc-id", "regsrc")
    return global_id(name) or (f"{registrar}:{name}" if registrar and name else "")


def _body(root: "_Element") -> str:
    """Return the story, with the abstract above it unless the story repeats it."""
    story = "\n\n".join(text for content in _contents(root) if (text := tree_text(content)))
    abstract = _text(root, "abstract")
    return story if not abstract or " ".join(abstract.split()) in " ".join(story.split()) else f"{abstract}\n\n{story}"


def _contents(root: "_Element") -> "list[_Element]":
    whole = [block for block in _all(root, "block") if block.get("class") == _WHOLE]
    return whole[:1] or list(_all(root, "body.content"))
