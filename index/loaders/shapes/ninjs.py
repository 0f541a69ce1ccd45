"""IPTC ninjs 1.x to 3.x: news items of agencies. Names are compared in lower case, as version 3 writes them otherwise."""

from collections.abc import Iterator

from index.loaders.fields import xml_tree
from index.loaders.fields.html_text import html_text
from index.loaders.fields.json_value import JsonValue
from index.loaders.fields.record_values import Record, value_line, value_names, value_text
from index.loaders.fields.wire_dates import parse_wire_date
from index.loaders.fields.xml_tree import NotXml
from index.loaders.shapes.shape import ContractRecord, NoArticle
from index.loaders.wires.nitf import nitf_draft

_SIGNS = frozenset(
    ("versioncreated", "pubstatus", "representationtype", "usageterms", "body_xhtml", "eventdetails", "renditions")
)
_OWN_LISTS = ("bodies", "headlines", "descriptions")
_PICTURES = frozenset(("picture", "graphic", "video", "audio", "animation"))
_NOT_PUBLISHED = frozenset(("canceled", "cancelled", "withheld"))
_LEADS = frozenset(("lead", "standfirst", "intro"))
_NOT_SAID = frozenset(("creditline", "writer", "usageterms", "slugline", "ednote"))
"""Roles of descriptions that describe something else than the story."""


def is_ninjs_record(record: Record) -> bool:
    """Return whether an object is a news item of ninjs."""
    names = {name.lower() for name in record}
    return bool(names & _SIGNS) or any(_has_roles(record.get(name)) for name in _OWN_LISTS) or _says_ninjs(record)


def ninjs_fields(record: Record) -> ContractRecord | NoArticle:
    """Return the news item with the names of the contract."""
    item = {name.lower(): value for name, value in record.items()}
    status, kind = value_line(item.get("pubstatus")).lower(), value_line(item.get("type")).lower()
    if status in _NOT_PUBLISHED:
        return NoArticle(f"its publisher calls it {status}")
    if kind in _PICTURES:
        return NoArticle(f"ninjs of the type {kind}, not an article")
    dates = _dates(item)
    return {
        "id": item.get("uri") or item.get("guid"),
        "title": _headline(item),
        "text": _body(item),
        "summary": _description(item),
        "date": next(dates, None),
        "updated": item.get("versioncreated"),
        "source": item.get("copyrightholder") or item.get("provider") or item.get("source"),
        "url": item.get("canonicalurl") or item.get("url") or item.get("uri"),
        "author": item.get("byline") or item.get("by"),
        "credit": _role(item.get("descriptions"), "creditline") or next(iter(value_names(item.get("infosources"))), None),
        "category": _category(item),
        "language": item.get("language"),
    }


def _dates(item: Record) -> Iterator[JsonValue]:
    """Yield the moments of publication: of the first version before that of this one."""
    is_first = value_line(item.get("version")) in ("", "0", "1")
    later = ("versioncreated", "contentcreated") if is_first else ("contentcreated", "versioncreated")
    for name in ("firstpublished", "published", "firstcreated", *later):
        value = item.get(name)
        if isinstance(value, str) and parse_wire_date(value):
            yield value


def _headline(item: Record) -> JsonValue:
    return _role(item.get("headlines"), "main") or _any_role(item.get("headlines")) or item.get("headline") or item.get("title")


def _body(item: Record) -> str:
    """Return the body, from HTML if there is some, as it keeps the paragraphs; with the lead that stands apart from it."""
    markup = next((value for name, value in item.items() if name.startswith(("body_xhtml", "body_html")) and value), None)
    plain = next((value for name, value in item.items() if name.startswith("body") and isinstance(value, str) and value), None)
    text = _best_body(item.get("bodies")) or (html_text(markup) if isinstance(markup, str) else "") or value_text(plain)
    lead = next((text for role, text in _roles(item.get("descriptions")) if role in _LEADS), "")
    return f"{lead}\n\n{text}" if text and lead and _flat(lead) not in _flat(text) else text


def _best_body(bodies: JsonValue) -> str:
    """Return the best of several bodies: HTML, then NITF, then plain text."""
    ranked = sorted(_objects(bodies), key=_body_rank)
    return next((text for body in ranked if (text := _body_text(body))), "")


def _body_rank(body: Record) -> int:
    kind = _content_type(body)
    return 0 if "html" in kind else 1 if "nitf" in kind else 3 if kind.endswith("xml") else 2


def _body_text(body: Record) -> str:
    value, kind = body.get("value"), _content_type(body)
    if not isinstance(value, str):
        return ""
    if "html" in kind:
        return html_text(value)
    if "nitf" in kind:
        tree = xml_tree.parse_xml(value)
        return "" if isinstance(tree, NotXml) else nitf_draft(tree.root).text
    return "" if kind.endswith("xml") else value_text(value)


def _content_type(body: Record) -> str:
    return (value_line(body.get("contenttype") or body.get("contentType")) or value_line(body.get("role"))).lower()


def _description(item: Record) -> str:
    listed = [text for role, text in _roles(item.get("descriptions")) if role not in _NOT_SAID]
    named = (
        value for name, value in item.items() if name.startswith("description") and isinstance(value, str) and value.strip()
    )
    return next(iter(listed), "") or value_text(next(named, None))


def _category(item: Record) -> JsonValue:
    return next(iter(value_names(item.get("subjects") or item.get("subject"))), None)


def _role(values: JsonValue, role: str) -> str:
    return next((text for name, text in _roles(values) if name == role), "")


def _any_role(values: JsonValue) -> str:
    return next((text for _, text in _roles(values)), "")


def _roles(values: JsonValue) -> Iterator[tuple[str, str]]:
    for one in _objects(values):
        if text := value_text(one.get("value")):
            yield value_line(one.get("role")).lower(), text


def _objects(values: JsonValue) -> Iterator[Record]:
    return (one for one in values if isinstance(one, dict)) if isinstance(values, list) else iter(())


def _has_roles(values: JsonValue) -> bool:
    return any("role" in one and "value" in one for one in _objects(values))


def _says_ninjs(record: Record) -> bool:
    standard = record.get("$standard") or record.get("standard")
    return isinstance(standard, dict) and value_line(standard.get("name")).lower() == "ninjs"


def _flat(text: str) -> str:
    return " ".join(text.split())
