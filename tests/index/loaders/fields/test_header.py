import pytest

from index.loaders.fields.header import Header, read_header


def test_byline_and_date_in_one_line_are_both_read() -> None:
    assert read_header(["By Jane Roe | January 8, 2025", "", "The story."]) == Header("Jane Roe", "January 8, 2025", size=1)


def test_labelled_lines_name_outlet_section_and_address() -> None:
    top = read_header(["Source: Lome Post", "Section: Local", "URL: <https://lomepost.example/a>", "The story begins here."])
    assert (top.outlet, top.category, top.url, top.size) == ("Lome Post", "Local", "https://lomepost.example/a", 3)


def test_the_first_of_two_dates_counts() -> None:
    assert read_header(["8 January 2025", "Updated: 9 January 2025", "Story."]).published == "8 January 2025"


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
