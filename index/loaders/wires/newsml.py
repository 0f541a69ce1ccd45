"""Loads NewsML-G2: news items, alone or in messages and packages, with their text in NITF, XHTML or plain."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.draft import Draft, default_id
from index.loaders.fields import xml_tree
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.html_text import field_text
from index.loaders.fields.language import language_code
from index.loaders.fields.record_ids import global_id
from index.loaders.fields.tree_text import element_name, tree_text
from index.loaders.fields.wire_dates import first_day, later_day
from index.loaders.source import CorpusFile, Skipped
from index.loaders.wires.nitf import nitf_draft

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOTS = frozenset(("newsitem", "newsmessage", "packageitem", "knowledgeitem", "conceptitem", "planningitem", "catalogitem"))
_NOT_PUBLISHED = ("canceled", "cancelled", "withheld")
_PICTURES = ("picture", "graphic", "video", "audio", "animated", "composite-picture")
_OF_XHTML = frozenset(("html", "body", "div", "section", "article", "p", "h1", "h2", "ul", "table", "main"))
_HEAD_PARAGRAPHS = 8
_LONGEST_KEYWORD = 60
"""Characters of a line above the headline; the story's own lines are longer."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def is_newsml(head: bytes) -> bool:
    """Return whether a file begins as NewsML-G2."""
    return xml_tree.root_name(head) in _ROOTS


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each news item that is a text, in file order."""
    tree = xml_tree.read_xml(source)
    if isinstance(tree, Skipped):
        yield tree
        return
    items = list(tree.root.iter("{*}newsItem"))
    if not items:
        yield Skipped(source.name, _without_items(tree.root))
        return
    is_single = items[0] is tree.root
    for number, item in enumerate(items, start=1):
        draft = _draft(item)
        place = source.name if is_single else default_id(source.name, number)
        if isinstance(draft, str):
            yield Skipped(place, draft)
            continue
        own = draft if is_single else replace(draft, locator=f"record {number}")
        own = replace(own, kind="cut") if tree.breaks_off and number == len(items) else own
        yield own.to_article(source.name, None if is_single else number) or Skipped(place, "a news item without text")


def _without_items(root: "_Element") -> str:
    """Return why a file without news items has no article."""
    references = sum(1 for _ in root.iter("{*}itemRef"))
    if references:
        return f"a package of NewsML-G2 that only refers to other items ({references})"
    return f"no news item of NewsML-G2: its root element is {root.tag.rpartition('}')[2]}"


def _draft(item: "_Element") -> Draft | str:
    """Return the draft of a news item, or the reason why it is no article."""
    status = _code(item, "pubStatus")
    if status in _NOT_PUBLISHED:
        return f"its publisher calls it {status}"
    headline = _first(item, "contentMeta", "headline")
    text, inner = _content(item)
    text = _below_headline(text, headline)
    kind = _code(item, "itemClass")
    if kind in _PICTURES and not text:
        return f"a news item of the class {kind}, without text"
    summary = "" if text else "\n\n".join(_texts(item, "contentMeta", "description"))
    published = _published(item) or inner.published
    return Draft(
        title=headline or inner.title or _first(item, "itemMeta", "title"),
        text=text or summary,
        published=published,
        updated=later_day(first_day(_texts(item, "itemMeta", "versionCreated")), published),
        outlet=_name(item, "itemMeta", "provider") or inner.outlet or _name(item, "rightsInfo", "copyrightHolder"),
        author=_authors(item) or inner.author,
        credit=_first(item, "contentMeta", "creditline") or _name(item, "contentMeta", "infoSource") or inner.credit,
        url=_address(item) or inner.url,
        category=next(_texts(item, "contentMeta", "subject", "name"), "") or inner.category,
        id=global_id(item.get("guid") or ""),
        language=language_code(_attribute(item, "language", "tag") or item.get(_LANGUAGE) or "") or inner.language,
        kind="" if text else "summary",
    )


def _content(item: "_Element") -> tuple[str, Draft]:
    """Return the text of the first content that has one, and what NITF in it says beside."""
    for inline in (*item.iter("{*}inlineXML"), *item.iter("{*}inlineData")):
        nitf = next(iter(inline.iter("{*}nitf")), None)
        draft = nitf_draft(nitf) if nitf is not None else Draft(text=_inline_text(inline))
        if draft.text:
            return draft.text, draft
    return "", Draft()


def _below_headline(text: str, headline: str) -> str:
    """Return the text without what an agency prints above the story: its headline again, and the time and keywords above that."""
    paragraphs = text.split("\n\n")
    wanted = " ".join(headline.split())
    for number, paragraph in enumerate(paragraphs[:_HEAD_PARAGRAPHS]):
        if wanted and " ".join(paragraph.split()) == wanted and len(paragraphs) > number + 1:
            return "\n\n".join(paragraphs[number + 1 :])
        if max(map(len, paragraph.split("\n"))) > _LONGEST_KEYWORD:
            break
    return text


def _inline_text(inline: "_Element") -> str:
    """Return the text of XHTML, or of data that is plain text or escaped HTML."""
    kind = (inline.get("contenttype") or "text/plain").lower()
    if len(inline):
        return tree_text(inline) if any(element_name(child) in _OF_XHTML for child in inline) else ""
    is_text = inline.get("encoding") is None and (kind.startswith("text/") or kind.endswith("xml"))
    return field_text(inline.text or "").strip() if is_text else ""


def _published(item: "_Element") -> date | None:
    """Return the day of the first version; where it is not given, a later version's only if nothing else is."""
    first = list(_texts(item, "itemMeta", "firstCreated"))
    version = list(_texts(item, "itemMeta", "versionCreated"))
    created = list(_texts(item, "contentMeta", "contentCreated"))
    is_first = (item.get("version") or "1").strip() in ("0", "1")
    return first_day([*first, *version, *created] if is_first else [*first, *created, *version])


def _authors(item: "_Element") -> str:
    bylines = list(_texts(item, "contentMeta", "by"))
    return join_authors(bylines or _texts(item, "contentMeta", "creator", "name"))


def _address(item: "_Element") -> str:
    """Return the web address of the item itself: that of its alternate, or its id where it is one."""
    links = (link for link in item.iter("{*}link") if "alternate" in (link.get("rel") or ""))
    return next((href for link in links if (href := link.get("href"))), "") or (item.get("guid") or "")


def _name(item: "_Element", part: str, name: str) -> str:
    """Return the name of a party, else its literal."""
    named = next(_texts(item, part, name, "name"), "")
    return named or next((literal for one in _children(item, part, name) if (literal := one.get("literal") or "")), "")


def _code(item: "_Element", name: str) -> str:
    """Return a code without its vocabulary: "usable" for "stat:usable"."""
    return (_attribute(item, name, "qcode") or _attribute(item, name, "uri").rpartition("/")[2]).rpartition(":")[2].lower()


def _attribute(item: "_Element", name: str, attribute: str) -> str:
    return next((value for element in item.iter("{*}" + name) if (value := element.get(attribute) or "")), "")


def _first(item: "_Element", *path: str) -> str:
    return next(_texts(item, *path), "")


def _texts(item: "_Element", *path: str) -> Iterator[str]:
    return (text for element in _children(item, *path) if (text := tree_text(element)))


def _children(item: "_Element", *path: str) -> "Iterator[_Element]":
    yield from item.iterfind("/".join("{*}" + name for name in path))
