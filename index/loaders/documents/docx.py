"""Loads Word documents. Deleted text, notes, headers and footers are left out."""

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, open_zip
from index.loaders.documents.blocks import DocumentBlock, draft_of_blocks
from index.loaders.documents.office_xml import BUDGET, local_name, read_part
from index.loaders.source import CorpusFile, Skipped

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MAIN = "/officeDocument"
"""The end of the type of the relation to a document's text."""
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr", "footnoteReference", "object")
)
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a document."""
    try:
        yield from _load(source)
    except ZipRefused as error:
        yield Skipped(source.name, error.reason)


def _load(source: CorpusFile) -> Iterator[Article | Skipped]:
    head = source.head(len(_OLD_WORD))
    if not head:
        yield Skipped(source.name, "empty file")
        return
    if head == _OLD_WORD:
        yield Skipped(source.name, "encrypted, or a document of Word before 2007: save it again as .docx")
        return
    with open_zip(source) as opened:
        budget = ByteBudget(BUDGET)
        root = read_part(opened, _main_part(opened, budget), budget)
        if root is None:
            yield Skipped(source.name, "no Word document: word/document.xml is not in it")
            return
        draft = draft_of_blocks(list(docx_paragraphs(root)), _title(opened, budget))
    yield draft.to_article(source.name) or Skipped(source.name, "no text")


def _main_part(opened: zipfile.ZipFile, budget: ByteBudget) -> str:
    """Return the name of the document's text: most often “word/document.xml”, but its relations say which it is."""
    relations = read_part(opened, "_rels/.rels", budget)
    targets = [
        one.get("Target") or "" for one in (() if relations is None else relations) if (one.get("Type") or "").endswith(_MAIN)
    ]
    return next((name for target in targets if (name := target.lstrip("/")) in opened.NameToInfo), "word/document.xml")


def _title(opened: zipfile.ZipFile, budget: ByteBudget) -> str:
    properties = read_part(opened, "docProps/core.xml", budget)
    return "" if properties is None else next((e.text or "" for e in properties if local_name(e) == "title"), "")


def docx_paragraphs(root: "_Element") -> Iterator[DocumentBlock]:
    """Yield the paragraphs of a document, and the rows of its tables."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start",))
    for _, element in walk:
        name = local_name(element)
        if name in _LEFT_OUT:
            walk.skip_subtree()
        elif name == "tr":
            walk.skip_subtree()
            yield DocumentBlock(" | ".join(_cell(cell) for cell in element if local_name(cell) == "tc"), is_row=True)
        elif name == "p":
            walk.skip_subtree()
            if len(element) == 0:
                continue
            yield DocumentBlock(_text(element), _heading(element))
            yield from (DocumentBlock(_text(p)) for box in _boxes(element) for p in box.iter("{*}p"))


def _boxes(paragraph: "_Element") -> Iterator["_Element"]:
    """Yield the text boxes that hang on a paragraph. Word writes each twice; that for old programs is passed over."""
    for box in paragraph.iter("{*}txbxContent"):
        if not any(local_name(above) in ("Fallback", "txbxContent") for above in box.iterancestors()):
            yield box


def _cell(cell: "_Element") -> str:
    return " ".join(" ".join(_text(paragraph).split()) for paragraph in cell.iter("{*}p"))


def _text(paragraph: "_Element") -> str:
    """Return the text of a paragraph without that of the text boxes on it."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    walk = iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = local_name(element)
        if name in _LEFT_OUT or name == "txbxContent":
            walk.skip_subtree()
        elif name == "t":
            pieces.append(element.text or "")
        else:
            pieces.append(_CHARACTERS.get(name, ""))
    return "".join(pieces).strip()


def _heading(paragraph: "_Element") -> int:
    """Return 1 for “Title” and “Heading1”, 2 for “Heading2”; 0 for text."""
    style = next((value for e in paragraph.iterfind("{*}pPr/{*}pStyle") for value in e.attrib.values()), "").lower()
    if style == "title":
        return 1
    number = style.removeprefix("heading")
    return int(number) if number != style and number.isdecimal() and len(number) == 1 else 0
