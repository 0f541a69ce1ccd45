from datetime import date

import pytest

from index.loaders.fields.header import Header, read_header


def test_byline_and_date_in_one_line_are_both_read() -> None:
    assert read_header(["By Jane Roe | January 8, 2025", "", "The story."]) == Header(
        "Jane Roe", published=date(2025, 1, 8), size=1
    )


def test_labelled_lines_name_outlet_section_and_address() -> None:
    top = read_header(["Source: Lome Post", "Section: Local", "URL: <https://lomepost.example/a>", "The story begins here."])
    assert (top.outlet, top.category, top.url, top.size) == ("Lome Post", "Local", "https://lomepost.example/a", 3)


def test_the_first_of_two_dates_counts() -> None:
    top = read_header(["8 January 2025", "Updated: 9 January 2025", "Story."])
    assert (top.published, top.updated) == (date(2025, 1, 8), date(2025, 1, 9))


HEADERS = [
    ("By The Associated Press\nMay 14, 2024", "The Associated Press", "The Associated Press"),
    ("Jane Roe\nMay 14, 2024", "Jane Roe", ""),
    ("Jane Roe, The Associated Press\nMay 14, 2024", "Jane Roe", "The Associated Press"),
    ("By Jane Roe | Staff Writer\nMay 14, 2024", "Jane Roe", ""),
    ("Jane Roe\nStaff Writer\nMay 14, 2024", "Jane Roe", ""),
    ("By Jane Roe, jroe@paper.example\nMay 14, 2024", "Jane Roe", ""),
    ("By Wire reports\nMay 14, 2024", "", "Wire reports"),
    ("By Jane Roe and\nJohn Doe\nMay 14, 2024", "Jane Roe, John Doe", ""),
    ("SHARE\n\nBy Jane Roe\nMay 14, 2024", "Jane Roe", ""),
    ("Link Copied\n3 min read\nBy Jane Roe\nMay 14, 2024", "Jane Roe", ""),
    ("Words by Jane Roe, photographs by John Doe\nMay 14, 2024", "Jane Roe", ""),
    ("By Jane Roe\nPUBLISHED: May 14, 2024 at 5:03 a.m. | UPDATED: May 15, 2024 at 6:00 p.m.", "Jane Roe", ""),
    ("By Jane Roe | Lomeville | May 14, 2024", "Jane Roe", ""),
    ("By Jane Roe, May 14, 2024", "Jane Roe", ""),
    ("Updated May 15, 2024\nPublished May 14, 2024\nBy Jane Roe", "Jane Roe", ""),
    ("May 14, 2024 5:03 PM ET\nBy Jane Roe, Reuters", "Jane Roe", "Reuters"),
]


@pytest.mark.parametrize(("lines", "author", "credit"), HEADERS)
def test_lines_as_real_sites_print_them_are_read_and_leave_the_text(lines: str, author: str, credit: str) -> None:
    top = read_header([*lines.split("\n"), "", "The council voted on Tuesday to close the park."])
    assert (top.published, top.author, top.credit, top.kept) == (date(2024, 5, 14), author, credit, ())
    assert top.size == len(lines.split("\n"))


@pytest.mark.parametrize(
    "standfirst", ["A short line that says what happened", "The park closes for a year. Drains are to blame."]
)
def test_a_standfirst_does_not_hide_the_byline_and_stays_in_the_text(standfirst: str) -> None:
    top = read_header([standfirst, "", "By Jane Roe", "May 14, 2024", "", "The council voted."])
    assert (top.author, top.published, top.kept, top.size) == ("Jane Roe", date(2024, 5, 14), (standfirst,), 4)


def test_three_lines_that_are_not_understood_end_the_header() -> None:
    assert read_header(["One", "Two", "Three", "By Jane Roe", "Story."]) == Header()


def test_a_date_alone_that_says_updated_is_the_only_day_there_is() -> None:
    assert read_header(["Sunil Roe | TNN | Updated: Oct 9, 2024, 11:05 IST", "Story."]).published == date(2024, 10, 9)


def test_a_date_that_nothing_decides_is_understood_and_left_empty() -> None:
    assert read_header(["By Jane Roe", "03/04/2024", "Story."]) == Header("Jane Roe", size=2)
    assert read_header(["By Jane Roe", "03/04/2024", "Story."], "day first").published == date(2024, 4, 3)


def test_the_header_ends_at_the_first_line_of_the_story() -> None:
    assert read_header(["The story.", "By Jane Roe"]) == Header()


def test_a_credit_with_a_slash_belongs_to_the_header() -> None:
    assert read_header(["By AFP", "", "Yuri Kadobnov / AFP", "", "The story."]).size == 3


def test_a_short_line_after_the_gap_of_a_picture_is_its_credit() -> None:
    assert read_header(["By AFP", "", "", "", "Family archive", "", "The story."]).size == 5


@pytest.mark.parametrize("line", ["Family archive", "Nobody was hurt.", "The vote was 12 / 3, he said."])
def test_a_short_line_without_that_gap_is_the_story(line: str) -> None:
    assert read_header(["By AFP", "", line, "", "The story."]).size == 1


def test_the_last_line_of_a_file_is_never_a_credit() -> None:
    assert read_header(["By AFP", "", "Yuri Kadobnov / AFP"]).size == 1


def test_a_line_of_a_million_spaces_is_read_at_once() -> None:
    assert read_header(["x" + " " * 1_000_000 + "|"]) == Header()
