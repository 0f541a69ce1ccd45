import time

import pytest

from index.loaders.documents.blocks import DocumentBlock, draft_of_blocks
from index.loaders.documents.markup import MAX_MARKUP_BYTES, NoMarkup, markup_blocks, read_markup


def blocks(body: str, keeps_rows: bool = True) -> list[tuple[str, int]]:
    return [(block.text, block.heading) for block in markup_blocks(read_markup(body.encode()), keeps_rows)]


def test_blocks_and_headings() -> None:
    assert blocks("<h2>A <i>head</i></h2><p>One\n two&nbsp;&amp; three.<br>Four</p><div>Five<p>Six</p></div>") == [
        ("A head", 2),
        ("One two & three.\nFour", 0),
        ("Five", 0),
        ("Six", 0),
    ]


def test_scripts_menus_and_what_is_hidden_are_left_out() -> None:
    page = "<nav>Menu</nav><script>x</script><div style='display: none'>Preview</div><p hidden>No</p><p>Yes<style>a</style> sir</p>"
    assert blocks(page) == [("Yes sir", 0)]


def test_a_table_keeps_its_rows_or_only_lays_out_a_page() -> None:
    table = "<table><tr><td><p>Day</p></td><td>Ferries</td></tr><tr><td>Monday</td><td>12</td></tr></table>"
    assert [text for text, _ in blocks(table)] == ["Day | Ferries", "Monday | 12"]
    assert [text for text, _ in blocks(table, keeps_rows=False)] == ["Day", "Ferries", "Monday", "12"]


@pytest.mark.parametrize("raw", [b"", b"   ", b"\x89PNG\r\n", b"<!-- -->"])
def test_bytes_without_a_page_are_refused(raw: bytes) -> None:
    with pytest.raises(NoMarkup):
        read_markup(raw)


@pytest.mark.parametrize("unit", ["<b>x</b>", "<table><tr><td>a</td></tr></table>", "<p>a", "<tr>", "&amp;", "<br>"])
def test_a_page_of_the_greatest_size_is_read_in_seconds(unit: str) -> None:
    started = time.process_time()
    markup_blocks(read_markup((unit * (MAX_MARKUP_BYTES // 4 // len(unit))).encode()))
    assert time.process_time() - started < 10


def test_the_headline_is_the_first_heading_near_the_top() -> None:
    story = [DocumentBlock("Local"), DocumentBlock("Bridge closed", 2), DocumentBlock("By Jane Roe"), DocumentBlock("It is.")]
    draft = draft_of_blocks(story)
    assert (draft.title, draft.author, draft.text) == ("Bridge closed", "Jane Roe", "It is.")
