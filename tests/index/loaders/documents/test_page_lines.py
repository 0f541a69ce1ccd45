import time

import pytest

from index.loaders.documents.page_lines import Line, Piece, column_edges, reading_order, rows_of_page, text_width

LONG = "a line that fills its whole column"


def line(x: float, y: float, text: str = LONG, size: float = 10) -> Line:
    return Line(x, y, size, text, x + text_width(text, size))


def read(*lines: Line) -> list[str]:
    return [one.text for one in reading_order([[one] for one in lines])]


def test_pieces_of_one_row_make_a_line() -> None:
    row = [Piece(50, 700, 10, "The "), Piece(68, 700.5, 10, "bridge"), Piece(96, 700, 10, " is closed.\n")]
    assert [[one.text for one in lines] for lines in rows_of_page(row)] == [["The bridge is closed."]]


def test_pieces_from_different_places_of_the_file_are_parted_by_a_space() -> None:
    pieces = [Piece(50, 700, 10, "bridge"), Piece(50, 600, 10, "below"), Piece(78, 700, 10, "closed")]
    assert rows_of_page(pieces)[0][0].text == "bridge closed"


def test_a_wide_gap_parts_the_lines_of_a_row() -> None:
    assert [one.text for one in rows_of_page([Piece(50, 700, 10, "left"), Piece(300, 700, 10, "right")])[0]] == [
        "left",
        "right",
    ]


def test_rows_come_from_top_to_bottom() -> None:
    assert [row[0].text for row in rows_of_page([Piece(50, 600, 10, "b"), Piece(50, 700, 10, "a")])] == ["a", "b"]


def test_columns_are_read_one_after_the_other() -> None:
    rows = [one for y in (700, 688, 676) for one in (line(50, y, f"left {y} {LONG}"), line(300, y, f"right {y} {LONG}"))]
    assert [text[:5].strip() for text in read(*rows)] == ["left", "left", "left", "right", "right", "right"]


def test_a_line_across_the_columns_parts_what_stands_above_it_and_below() -> None:
    above = [one for y in (700, 688, 676) for one in (line(50, y, f"1 {LONG}"), line(300, y, f"2 {LONG}"))]
    across = line(50, 660, "A headline that goes over both of the columns of this page and on", 14)
    below = [one for y in (640, 628, 616) for one in (line(50, y, f"3 {LONG}"), line(300, y, f"4 {LONG}"))]
    assert "".join(text[0] for text in read(*above, across, *below)) == "111222A333444"


def test_indented_first_lines_make_no_column() -> None:
    assert len(column_edges([line(50 + 10 * (number % 3 == 0), 700 - 12 * number) for number in range(12)])) == 1


def test_cells_of_a_table_make_no_column() -> None:
    rows = [one for y in range(700, 600, -12) for one in (line(50, y, f"row {y}"), line(200, y, "12"), line(300, y, "3"))]
    assert len(column_edges([*rows, *(line(50, y) for y in range(500, 400, -12))])) == 1


@pytest.mark.parametrize("size", [0.0, 1e-9, 1e9])
def test_any_size_of_print_is_read(size: float) -> None:
    assert rows_of_page([Piece(0, 0, size, "a"), Piece(1e12, -1e12, size, "b")])


def test_a_page_of_many_pieces_is_ordered_at_once() -> None:
    started = time.process_time()
    reading_order(rows_of_page([Piece(number * 7 % 500, number * 13 % 800, 10, LONG) for number in range(20_000)]))
    assert time.process_time() - started < 5
