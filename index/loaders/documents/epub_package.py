"""Reads what an EPUB says of itself: its chapters in order, its names and its day. It opens nothing but members of the file."""

import zipfile
from dataclasses import dataclass
from datetime import date
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, read_named
from index.loaders.documents.office_xml import read_part
from index.loaders.fields import dates

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAKERS = ("calibre", "unknown")
"""Programs that write their own name as the publisher or author."""


@dataclass(frozen=True, slots=True)
class EpubPackage:
    """The chapters' names in the zip file, in reading order, and the fields of the book or issue."""

    chapters: tuple[str, ...]
    outlet: str = ""
    author: str = ""
    published: date | None = None
    language: str = ""


def read_package(opened: zipfile.ZipFile, budget: ByteBudget) -> EpubPackage:
    """Return the package. Raises `ZipRefused` where there is none, or where its chapters are encrypted."""
    container = read_part(opened, "META-INF/container.xml", budget)
    path = "" if container is None else next((e.get("full-path") or "" for e in container.iter("{*}rootfile")), "")
    root = read_part(opened, path, budget) if path else None
    if root is None:
        raise ZipRefused("no EPUB: it does not say where its chapters are")
    chapters = tuple(_chapters(root, dirname(path)))
    if _is_encrypted(read_named(opened, "META-INF/encryption.xml", budget) or b"", chapters):
        raise ZipRefused("encrypted: a shop's copy protection")
    outlet = next((name for name in (_field(root, "publisher"), _issue(_field(root, "title"))) if _is_name(name)), "")
    author = _field(root, "creator")
    return EpubPackage(
        chapters,
        outlet=outlet,
        author=author if _is_name(author) else "",
        published=_issue_day(_field(root, "title"), _field(root, "date")),
        language=_language(_field(root, "language")),
    )


def _chapters(root: "_Element", folder: str) -> list[str]:
    """Return the names of the pages in reading order, each once. A name that leads out of the file is that of no member."""
    hrefs = {
        item.get("id"): item.get("href") or ""
        for item in root.iter("{*}item")
        if "html" in (item.get("media-type") or "") and "nav" not in (item.get("properties") or "").split()
    }
    order = (hrefs.get(item.get("idref"), "") for item in root.iter("{*}itemref"))
    return list(dict.fromkeys(normpath(join(folder, unquote(href.partition("#")[0]))) for href in order if href))


def _is_encrypted(encryption: bytes, chapters: tuple[str, ...]) -> bool:
    """Return whether a chapter is encrypted; fonts often are, and do not matter."""
    return any(chapter.encode() in encryption for chapter in chapters)


def _field(root: "_Element", name: str) -> str:
    """Return the first field of a name, but of several days the one of publication."""
    found = [e for e in root.iter("{http://purl.org/dc/elements/1.1/}" + name) if (e.text or "").strip()]
    events = [e for e in found if any(local in ("publication", "issued") for local in e.attrib.values())]
    modified = [e for e in found if "modification" in e.attrib.values()]
    chosen = next((e for e in (*events, *found) if e not in modified), None)
    return "" if chosen is None else " ".join((chosen.text or "").split())


def _issue(title: str) -> str:
    """Return “Harbour Gazette” for “Harbour Gazette [Mon, 03 Mar 2025]”."""
    return title.partition("[")[0].strip()


def _issue_day(title: str, stamp: str) -> date | None:
    """Return the day in the brackets of a title, else that of publication. A time of the day is that of a program at work."""
    day, _, time = stamp.partition("T")
    return dates.parse_date(title.partition("[")[2].rstrip("]")) or (
        None if time and not time.startswith("00:00") else dates.parse_date(day)
    )


def _is_name(name: str) -> bool:
    return bool(name) and not name.lower().startswith(_MAKERS)


def _language(tag: str) -> str:
    code = tag.lower().partition("-")[0].partition("_")[0]
    return {"eng": "en"}.get(code, code if len(code) == 2 and code.isalpha() else "")
