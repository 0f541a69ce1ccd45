from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from index.article import Article
from index.loaders.documents import docx
from index.loaders.documents.docx import load
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file
from tests.sample_files import docx_paragraph, make_docx, make_zip

HEAD = docx_paragraph("By Jane Roe") + docx_paragraph("March 4, 2025")
STORY = docx_paragraph("The bridge over the Lome is closed.")


def only(content: bytes) -> Article:
    [article] = load(CorpusFile(Path("none"), "a.docx", data=content))
    assert isinstance(article, Article)
    return article


def reason(content: bytes) -> str:
    [skipped] = load_file(CorpusFile(Path("none"), "a.docx", data=content))
    assert isinstance(skipped, Skipped)
    return skipped.reason


def test_title_byline_and_date_are_read_from_the_first_lines() -> None:
    article = only(make_docx(docx_paragraph("Bridge closed", "Heading1") + HEAD + STORY))
    assert (article.title, article.author, article.published) == ("Bridge closed", "Jane Roe", date(2025, 3, 4))
    assert article.text == "The bridge over the Lome is closed."


def test_without_a_heading_the_first_line_is_the_title() -> None:
    assert only(make_docx(docx_paragraph("Bridge closed") + HEAD + STORY)).title == "Bridge closed"


def test_the_files_own_title_counts_only_where_a_line_says_the_same() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></p>'
    body = docx_paragraph("NEWS DESK") + docx_paragraph("Bridge closed") + HEAD + STORY
    assert only(make_docx(body, {"docProps/core.xml": core.format("Bridge closed")})).title == "Bridge closed"
    assert only(make_docx(body, {"docProps/core.xml": core.format("Template 3")})).title == "NEWS DESK"


def test_runs_tabs_and_line_breaks_are_joined() -> None:
    run = "<w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>bridge</w:t><w:tab/><w:t>is</w:t><w:br/><w:t>closed.</w:t></w:r></w:p>"
    assert only(make_docx(docx_paragraph("T") + run)).text == "The bridge is\nclosed."


def test_deleted_text_notes_and_field_codes_are_left_out() -> None:
    odd = (
        "<w:p><w:r><w:t>It is</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:ins><w:r><w:t> now</w:t></w:r></w:ins>"
        '<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:r><w:t> open.</w:t></w:r></w:p>'
    )
    assert only(make_docx(docx_paragraph("T") + odd)).text == "It is now open."


def test_rows_of_a_table_are_lines() -> None:
    cells = [f"<w:tc>{docx_paragraph(text)}</w:tc>" for text in ("Day", "Ferries", "Monday", "12")]
    table = f"<w:tbl><w:tr>{cells[0]}{cells[1]}</w:tr><w:tr>{cells[2]}{cells[3]}</w:tr></w:tbl>"
    assert only(make_docx(docx_paragraph("T") + STORY + table)).text.endswith("closed.\n\nDay | Ferries\nMonday | 12")


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{docx_paragraph('In a box.')}</w:txbxContent>"
    both = f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    assert only(make_docx(docx_paragraph("T") + STORY + both)).text.count("In a box.") == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty file"),
        (b"plain text", "not a zip file, damaged or cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted, or a document of Word before 2007: save it again as .docx"),
        (make_zip({"a.txt": "x"}), "no Word document: word/document.xml is not in it"),
        (make_docx(STORY)[:-30], "not a zip file, damaged or cut off"),
        (make_zip({"word/document.xml": "<w"}), "damaged: its XML is broken"),
        (make_zip({"word/document.xml": "<a>" * 5000 + "</a>" * 5000}), "XML nested too deeply"),
        (make_docx(""), "no text"),
    ],
    ids=["empty", "text", "old", "other zip", "cut off", "broken", "deep", "blank"],
)
def test_what_is_no_document_says_why(content: bytes, says: str) -> None:
    assert reason(content) == says


def test_the_relations_say_which_part_is_the_document() -> None:
    with ZipFile(BytesIO(make_docx(STORY))) as document:
        text = document.read("word/document.xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = f'<Relationships><Relationship Type="{kind}" Target="/word/document2.xml"/></Relationships>'
    assert only(make_zip({"_rels/.rels": relations, "word/document2.xml": text})).text.startswith("The bridge")
    lost = relations.replace("document2", "gone")
    assert only(make_zip({"_rels/.rels": lost, "word/document.xml": text})).text.startswith("The bridge")


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = f'{bomb}<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Open &b;&f;text</w:t></w:r></w:p></w:body></w:document>'
    article = only(make_zip({"word/document.xml": body}))
    assert "aaaa" not in article.text
    assert "root:" not in article.text


def test_a_bomb_is_refused_by_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason(make_zip({"word/document.xml": " " * 5 * 2**20})) == "larger than 4 MB, unpacked"
    monkeypatch.setattr(docx, "BUDGET", 10)
    assert reason(make_docx(STORY)) == "larger, unpacked, than the budget of its archive"
