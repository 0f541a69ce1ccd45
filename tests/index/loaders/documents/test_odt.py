from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file
from tests.sample_files import make_odt, make_zip

HEAD = "<text:p>By Jane Roe</text:p><text:p>March 4, 2025</text:p>"
STORY = "<text:p>The bridge over the Lome is closed.</text:p>"


def only(content: bytes) -> Article | Skipped:
    [found] = load_file(CorpusFile(Path("none"), "a.odt", data=content))
    return found


def text(body: str) -> str:
    article = only(make_odt(f"<text:h>T</text:h>{body}"))
    assert isinstance(article, Article)
    return article.text


def test_title_byline_and_date_are_read_from_the_first_lines() -> None:
    article = only(make_odt(f'<text:h text:outline-level="1">Bridge closed</text:h>{HEAD}{STORY}'))
    assert isinstance(article, Article)
    assert (article.title, article.author, article.published) == ("Bridge closed", "Jane Roe", date(2025, 3, 4))
    assert article.text == "The bridge over the Lome is closed."


def test_a_title_is_known_by_its_style() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    article = only(make_odt(f'<text:p>NEWS</text:p><text:p text:style-name="P1">Bridge closed</text:p>{STORY}', styles=styles))
    assert isinstance(article, Article)
    assert article.title == "Bridge closed"


def test_spaces_tabs_breaks_and_spans_are_joined() -> None:
    assert text(
        '<text:p>The <text:span>bridge</text:span><text:s text:c="2"/>is<text:tab/>now<text:line-break/>closed.</text:p>'
    ) == ("The bridge  is now\nclosed.")


def test_deleted_text_notes_and_remarks_are_left_out() -> None:
    note = "<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note>"
    assert (
        text(f"<text:tracked-changes><text:p>Old</text:p></text:tracked-changes><text:p>It is{note} open.</text:p>")
        == "It is open."
    )


def test_rows_of_a_table_are_lines() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = "<table:table-row>" + cell.format("Monday") + cell.format("12") + "</table:table-row>"
    assert text(f"{STORY}<table:table>{row}{row}</table:table>").endswith("Monday | 12\nMonday | 12")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty file"),
        (b"x", "not a zip file, damaged or cut off"),
        (make_odt(STORY, manifest="<m><encryption-data/></m>"), "encrypted: it needs a password"),
        (make_zip({"a": "b"}), "no OpenDocument text: content.xml is not in it"),
        (make_odt("<text:span>" * 300 + "</text:span>" * 300), "XML nested too deeply"),
        (make_odt('<text:p><text:s text:c="999999999999"/></text:p>'), "no text"),
    ],
    ids=["empty", "text", "encrypted", "other zip", "deep", "blank"],
)
def test_what_is_no_document_says_why(content: bytes, says: str) -> None:
    assert only(content) == Skipped("a.odt", says)
