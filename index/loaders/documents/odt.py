"""Loads OpenDocument texts. Deleted text, notes and remarks are left out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.article import Article
from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, open_zip, read_named
from index.loaders.documents.blocks import DocumentBlock, draft_of_blocks
from index.loaders.documents.office_xml import BUDGET, local_name, read_part
from index.loaders.source import CorpusFile, Skipped

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LEFT_OUT = frozenset(("tracked-changes", "annotation", "note", "sequence-decls", "table-of-content", "forms", "ruby-text"))
_MOST_SPACES = 100


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the one article of a document."""
    try:
        yield from _load(source)
    except ZipRefused as error:
        yield Skipped(source.name, error.reason)


def _load(source: CorpusFile) -> Iterator[Article | Skipped]:
    if not source.head(1):
        yield Skipped(source.name, "empty file")
        return
    with open_zip(source) as opened:
        budget = ByteBudget(BUDGET)
        if b"encryption-data" in (read_named(opened, "META-INF/manifest.xml", budget) or b""):
            yield Skipped(source.name, "encrypted: it needs a password")
            return
        root = read_part(opened, "content.xml", budget)
        if root is None:
            yield Skipped(source.name, "no OpenDocument text: content.xml is not in it")
            return
        draft = draft_of_blocks(list(odt_paragraphs(root)))
    yield draft.to_article(source.name) or Skipped(source.name, "no text")


def odt_paragraphs(root: "_Element") -> Iterator[DocumentBlock]:
    """Yield the paragraphs of a document, and the rows of its tables."""
    from lxml.etree import iterwalk

    titles = _title_styles(root)
    walk = iterwalk(root, events=("start",))
    for _, element in walk:
        name = local_name(element)
        if name in _LEFT_OUT:
            walk.skip_subtree()
        elif name == "table-row":
            walk.skip_subtree()
            cells = (cell for cell in element if local_name(cell) == "table-cell")
            yield DocumentBlock(" | ".join(_cell(cell) for cell in cells), is_row=True)
        elif name in ("p", "h") and element.tag.startswith(_TEXT):
            walk.skip_subtree()
            if len(element) == 0 and not element.text:
                continue
            yield DocumentBlock(_text(element), _heading(element, titles))
            yield from (DocumentBlock(_text(p)) for box in element.iter("{*}text-box") for p in box.iter(f"{_TEXT}p"))


def _title_styles(root: "_Element") -> set[str]:
    """Return the names of the styles of titles: the one that is called so, and those that were made from it in the text."""
    made = (style for style in root.iter("{*}style") if _attribute(style, "parent-style-name") == "Title")
    return {"Title", *(_attribute(style, "name") for style in made)}


def _heading(element: "_Element", titles: set[str]) -> int:
    if _attribute(element, "style-name") in titles:
        return 1
    level = _attribute(element, "outline-level")
    return (int(level) if level.isdecimal() and len(level) == 1 else 1) if local_name(element) == "h" else 0


def _attribute(element: "_Element", name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _cell(cell: "_Element") -> str:
    return " ".join(" ".join(_text(paragraph).split()) for paragraph in cell.iter(f"{_TEXT}p"))


def _text(paragraph: "_Element") -> str:
    """Return the text of a paragraph without that of the boxes on it."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    walk = iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        is_left_out = name in _LEFT_OUT or name == "text-box"
        if event == "start":
            pieces.append("" if is_left_out else _character(element, name) + (element.text or ""))
            if is_left_out:
                walk.skip_subtree()
        elif element is not paragraph:
            pieces.append(element.tail or "")
    return "".join(pieces).strip()


def _character(element: "_Element", name: str) -> str:
    if name == "s":
        count = _attribute(element, "c")
        return " " * min(int(count) if count.isdecimal() and len(count) < 4 else 1, _MOST_SPACES)
    return {"tab": " ", "line-break": "\n"}.get(name, "")
