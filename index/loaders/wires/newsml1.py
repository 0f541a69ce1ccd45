"""Loads NewsML 1.0 to 1.2, the forerunner of NewsML-G2, in which many agencies still send: text in NITF, XHTML or plain."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.draft import Draft, default_id
from index.loaders.fields import xml_tree
from index.loaders.fields.author_names import join_authors
from index.loaders.fields.html_text import field_text
from index.loaders.fields.language import language_code
from index.loaders.fields.tree_text import tree_text
from index.loaders.fields.wire_dates import first_day, later_day
from index.loaders.source import CorpusFile, Skipped
from index.loaders.wires.nitf import nitf_draft

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_PUBLISHED = ("canceled", "cancelled", "withheld")
_STORY_ROLES = ("", "main", "text", "story", "article")
"""Roles of components that hold a whole story."""
_PART_ROLES = ("lead", "intro", "body", "body text")
"""Roles of components that together are the story of the component around them."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_PARTS = 20


@dataclass(frozen=True, slots=True)
class _Story:
    """A component that is a story, and the contents that its text stands in."""

    component: "_Element"
    contents: tuple["_Element", ...]


def is_newsml1(head: bytes) -> bool:
    """Return whether a file begins as NewsML 1."""
    return xml_tree.root_name(head) == "newsml"


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of each story, in file order."""
    tree = xml_tree.read_xml(source)
    if isinstance(tree, Skipped):
        yield tree
        return
    drafts = [draft for item in tree.root.iter("{*}NewsItem") for draft in _drafts(item)]
    if not drafts:
        yield Skipped(source.name, "no news item of NewsML 1 in it")
    is_single = len(drafts) == 1
    for number, draft in enumerate(drafts, start=1):
        where = source.name if is_single else default_id(source.name, number)
        if isinstance(draft, str):
            yield Skipped(where, draft)
            continue
        own = draft if is_single else replace(draft, locator=f"record {number}")
        own = replace(own, kind="cut") if tree.breaks_off and number == len(drafts) else own
        yield own.to_article(source.name, None if is_single else number) or Skipped(where, "a news item without text")


def _drafts(item: "_Element") -> list[Draft | str]:
    """Return the draft of each story of a news item, or the reason why it has none."""
    status = _formal_name(item, "NewsManagement", "Status").lower()
    if status in _NOT_PUBLISHED:
        return [f"its publisher calls it {status}"]
    stories = _stories(item)
    drafts = [draft for story in stories if (draft := _draft(item, story)).text]
    identity = _identity(item) if len(drafts) == 1 else ""
    return [replace(draft, id=identity) for draft in drafts] or ["a news item without text"]


def _stories(item: "_Element") -> list[_Story]:
    """Return the stories of a news item. Pictures, captions, headlines and whatever else has a role of its own are none."""
    contents: dict[int, list[_Element]] = {}
    components: dict[int, _Element] = {}
    for content in item.iter("{*}DataContent"):
        holder = next(content.iterancestors("{*}NewsComponent"), None)
        if holder is None:
            continue
        role = _formal_name(holder, "Role").lower()
        story = next(holder.iterancestors("{*}NewsComponent"), holder) if role in _PART_ROLES else holder
        if role in _STORY_ROLES or role in _PART_ROLES:
            components[id(story)] = story
            contents.setdefault(id(story), []).append(content)
    return [_Story(components[key], tuple(parts[:_MOST_PARTS])) for key, parts in contents.items()]


def _draft(item: "_Element", story: _Story) -> Draft:
    """Return what the story says, its components around it, and what NITF in it says beside."""
    component = story.component
    inner = next((nitf_draft(nitf) for content in story.contents for nitf in content.iter("{*}nitf")), Draft())
    published = first_day(
        (*_texts(item, "NewsManagement", "FirstCreated"), *_texts(item, "Identification", "NewsIdentifier", "DateId"))
    )
    published = published or inner.published
    return Draft(
        title=_nearest(component, "NewsLines", "HeadLine") or inner.title,
        text=inner.text or "\n\n".join(text for content in story.contents if (text := _content_text(content))),
        published=published,
        updated=later_day(first_day(_texts(item, "NewsManagement", "ThisRevisionCreated")), published),
        outlet=_party(component, "Provider") or _party(component, "Source") or inner.outlet or _provider(item),
        author=join_authors(_bylines(component)) or inner.author,
        credit=_nearest(component, "NewsLines", "CreditLine") or inner.credit,
        category=inner.category,
        language=language_code(_language(component)) or inner.language,
    )


def _content_text(content: "_Element") -> str:
    """Return the text of XHTML, or of data that is plain text or escaped HTML; nothing of other XML."""
    if len(content):
        return tree_text(content)
    return "\n".join(line.strip() for line in field_text(content.text or "").split("\n")).strip()


def _identity(item: "_Element") -> str:
    """Return the identifier as the standard composes it; some agencies give one and the same for all."""
    provider = _text(item, "Identification", "NewsIdentifier", "ProviderId")
    day, name, revision = (
        _text(item, "Identification", "NewsIdentifier", part) for part in ("DateId", "NewsItemId", "RevisionId")
    )
    return f"urn:newsml:{provider}:{day}:{name}:{revision or '1'}" if provider and name else ""


def _provider(item: "_Element") -> str:
    return _text(item, "Identification", "NewsIdentifier", "ProviderId")


def _around(component: "_Element") -> Iterator["_Element"]:
    """Yield a component and those around it."""
    yield component
    yield from component.iterancestors("{*}NewsComponent")


def _nearest(component: "_Element", *path: str) -> str:
    """Return a text of the component, else of one around it."""
    return next((text for one in _around(component) if (text := _text(one, *path))), "")


def _bylines(component: "_Element") -> list[str]:
    return next((lines for one in _around(component) if (lines := list(_texts(one, "NewsLines", "ByLine")))), [])


def _party(component: "_Element", role: str) -> str:
    around = (_formal_name(one, "AdministrativeMetadata", role, "Party") for one in _around(component))
    return next((name for name in around if name), "")


def _language(component: "_Element") -> str:
    """Return the language as it is declared nearest to the story."""
    declared = (one.get(_LANGUAGE) or _formal_name(one, "DescriptiveMetadata", "Language") for one in _around(component))
    return next((language for language in declared if language), "")


def _formal_name(element: "_Element", *path: str) -> str:
    """Return the first `FormalName` that is not empty."""
    return next((name for child in _children(element, *path) if (name := (child.get("FormalName") or "").strip())), "")


def _text(element: "_Element", *path: str) -> str:
    return next(_texts(element, *path), "")


def _texts(element: "_Element", *path: str) -> Iterator[str]:
    return (text for child in _children(element, *path) if (text := tree_text(child)))


def _children(element: "_Element", *path: str) -> "Iterator[_Element]":
    yield from element.iterfind("/".join("{*}" + name for name in path))
