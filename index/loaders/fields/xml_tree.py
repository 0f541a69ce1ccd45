"""Parses XML that strangers wrote: nothing is loaded from outside, no entity is expanded, and depth and size have limits."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.loaders import decode
from index.loaders.decode import Undecodable
from index.loaders.fields.tree_text import element_name
from index.loaders.source import CorpusFile, Skipped
from index.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_XML_BYTES = 64 * 2**20
"""The most bytes of one XML file: its tree takes about five times as much memory."""
MAX_TAGS = 800_000
"""The most tags of one XML file, as each element takes some hundred bytes of memory."""
TOO_DEEP = "XML nested too deeply (256 levels at most)"
TOO_LONG = "XML with a text that is too long (10 MB at most)"
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.-]{1,40})["']""")
_HEAD = 400
_PROLOG = lazy_pattern(r"\s+|<\?|<!--|<!DOCTYPE\b", re.IGNORECASE)
_ROOT = lazy_pattern(r"<(?:[\w.-]{1,40}:)?([\w.-]{1,60})")
_DEFINED = lazy_pattern(r"<!ENTITY\s+([\w.-]{1,60})\s")
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))


@dataclass(frozen=True, slots=True)
class NotXml:
    """The reason why a text gives no tree."""

    reason: str


@dataclass(frozen=True, slots=True)
class XmlTree:
    """A parsed XML text."""

    root: "_Element"
    breaks_off: bool = False
    """The text ends before its root element does: what was last in it is not whole."""


def read_xml(source: CorpusFile) -> XmlTree | Skipped:
    """Return the tree of a file, or the reason why there is none. Raises `OSError`, as reading does."""
    raw = source.read(MAX_XML_BYTES)
    declared = _DECLARED.search(raw[:_HEAD])
    text = decode.decode(raw, declared[1].decode() if declared else "")
    if isinstance(text, Undecodable):
        return Skipped(source.name, text.reason)
    tree = parse_xml(text)
    return Skipped(source.name, tree.reason) if isinstance(tree, NotXml) else tree


def parse_xml(text: str) -> XmlTree | NotXml:
    """Return the tree of an XML text. One that breaks off, or has a stray “&”, is read as far as it goes."""
    if len(text) > MAX_TAGS and text.count("<") > MAX_TAGS:
        return NotXml(f"XML with more than {MAX_TAGS} tags; split it into several files")
    start, doctype = _skip_prolog(text)
    body = _with_windows_characters(text[start:])
    own = _used_entity(doctype, body)
    if own:
        return NotXml(f"XML that defines entities of its own (&{own};), which are not expanded")
    tree = _parse(body, recover=False)
    if isinstance(tree, NotXml) and tree.reason not in (TOO_DEEP, TOO_LONG):
        return _parse(_repaired(body), recover=True)
    return tree


def _with_windows_characters(body: str) -> str:
    """Return the text with the characters that Windows has where XML has controls, such as “’” for `&#146;`."""
    return _WINDOWS_CHARACTER.sub(lambda match: _as_windows(match[1] or match[2] or "", match[0]), body)


def _as_windows(number: str, character: str) -> str:
    code = int(number.lstrip("x"), 16 if number.startswith("x") else 10) if number else ord(character)
    return bytes([code]).decode("cp1252", "replace")


def root_name(head: bytes) -> str:
    """Return the name of the root element in lower case, without its prefix, by the first bytes of a file; "" where none is."""
    text = decode.decode(head)
    if isinstance(text, Undecodable):
        return ""
    match = _ROOT.match(text, _skip_prolog(text)[0])
    return match[1].lower() if match else ""


def _skip_prolog(text: str) -> tuple[int, str]:
    """Return where the root element begins, and the document type before it."""
    place, doctype = 0, ""
    while match := _PROLOG.match(text, place):
        opening = match[0].upper()
        if opening == "<?":
            place = _behind(text, "?>", match.end())
        elif opening == "<!--":
            place = _behind(text, "-->", match.end())
        elif opening == "<!DOCTYPE":
            place = _end_of_doctype(text, match.end())
            doctype = text[match.end() : place]
        else:
            place = match.end()
    return place, doctype


def _behind(text: str, mark: str, start: int) -> int:
    place = text.find(mark, start)
    return len(text) if place < 0 else place + len(mark)


def _end_of_doctype(text: str, start: int) -> int:
    """Return where a document type ends, with the declarations in its brackets."""
    subset, end = text.find("[", start), text.find(">", start)
    if end < 0:
        return len(text)
    if not start <= subset < end:
        return end + 1
    match = _END_OF_SUBSET.search(text, subset)
    return match.end() if match else len(text)


def _used_entity(doctype: str, body: str) -> str:
    """Return the name of an entity that the document type defines and the body uses, or ""."""
    names = set(_DEFINED.findall(doctype)) - _OF_XML
    return next((match[1] for match in _REFERENCE.finditer(body) if match[1] in names), "") if names else ""


def _parse(body: str, recover: bool) -> XmlTree | NotXml:
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root: _Element | None = etree.fromstring(body.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return NotXml(_reason(str(error)))
    if root is None or not element_name(root):
        return NotXml("not XML")
    messages = [error.message for error in parser.error_log]
    limit = next((reason for message in messages if (reason := _reason(message)) in (TOO_DEEP, TOO_LONG)), "")
    return NotXml(limit) if limit else XmlTree(root, breaks_off=any(_is_end(message) for message in messages))


def _is_end(message: str) -> bool:
    return message.startswith(("Premature end", "EndTag: '</' not found", "Couldn't find end"))


def _reason(message: str) -> str:
    """Return the limit that lxml names, or where the XML is broken."""
    if "depth" in message.lower():
        return TOO_DEEP
    if "huge" in message.lower() or "limit" in message.lower():
        return TOO_LONG
    return f"not well-formed XML ({message.partition(' (<string>')[0]})"


def _repaired(body: str) -> str:
    """Return the XML with entities of HTML as characters, and a “&” that begins no reference as `&amp;`."""
    from html import unescape

    def as_character(match: re.Match[str]) -> str:
        if match[1] in _OF_XML:
            return match[0]
        character = unescape(match[0])
        return character if character != match[0] else f"&amp;{match[0][1:]}"

    return _CONTROL.sub("\ufffd", _STRAY.sub("&amp;", _REFERENCE.sub(as_character, body)))


_REFERENCE = lazy_pattern(r"&([A-Za-z][\w.-]{0,60});")


_WINDOWS_CHARACTER = lazy_pattern("&#(12[89]|1[345][0-9]);|&#(x[89][0-9a-fA-F]);|[\x80-\x84\x86-\x9f]")


_STRAY = lazy_pattern(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")


_CONTROL = lazy_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0?[0-8bBcCeEfF]|x1[0-9a-fA-F]|[0-8]|1[124-9]|2\\d|3[01]);"
)


_END_OF_SUBSET = lazy_pattern(r"\]\s{0,1000}>")
