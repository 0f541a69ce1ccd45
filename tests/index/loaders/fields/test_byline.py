import pytest

from index.loaders.fields.byline import goes_on, is_bare_name, parse_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By AFP", "AFP"),
        ("By Jane Roe and John Doe", "Jane Roe, John Doe"),
        ("BY JANE ROE", "Jane Roe"),
        ("Written by João Mirim", "João Mirim"),
        ("By Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("By Jane Q. Roe Jr.", "Jane Q. Roe Jr."),
        ("By Harbour Gazette staff", "Harbour Gazette staff"),
        ("By Jane Roe, Staff Writer", "Jane Roe"),
        ("Jane Roe, Staff Writer", "Jane Roe"),
        ("Jane Roe | Staff Writer", "Jane Roe"),
        ("Jane Roe, The Associated Press", "Jane Roe"),
        ("By The Associated Press", "The Associated Press"),
        ("By Jane Roe, jroe@paper.example", "Jane Roe"),
        ("Words by Jane Roe, photographs by John Doe", "Jane Roe"),
    ],
)
def test_a_byline_gives_its_names(line: str, names: str) -> None:
    assert parse_byline(line).author == names


@pytest.mark.parametrize(
    "line",
    ["By Monday the water had risen", "By the numbers", "By then it was over.", "Jane Roe, a teacher", "Bystanders", "By", ""],
)
def test_other_lines_that_start_alike_are_no_bylines(line: str) -> None:
    assert not parse_byline(line)


def test_a_byline_of_wire_reports_names_no_author() -> None:
    assert (parse_byline("By Wire reports").author, parse_byline("By Wire reports").credit) == ("", "Wire reports")


def test_a_byline_that_ends_in_the_middle_goes_on() -> None:
    assert goes_on("By Jane Roe and")
    assert not goes_on("By Jane Roe")


@pytest.mark.parametrize(
    ("line", "may_be"), [("Jane Roe", True), ("Jane van der Roe", True), ("Jane", False), ("The bridge closes", False)]
)
def test_a_name_alone_is_two_to_four_words(line: str, may_be: bool) -> None:
    assert is_bare_name(line) is may_be
