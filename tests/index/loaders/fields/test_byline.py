import pytest

from index.loaders.fields.byline import parse_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By AFP", "AFP"),
        ("By Jane Roe and John Doe", "Jane Roe and John Doe"),
        ("BY JANE ROE", "JANE ROE"),
        ("Written by João Mirim", "João Mirim"),
        ("By Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("By Jane Q. Roe Jr.", "Jane Q. Roe Jr."),
        ("By Harbour Gazette staff", "Harbour Gazette staff"),
        ("By Jane Roe, Staff Writer", "Jane Roe"),
        ("Jane Roe, Staff Writer", "Jane Roe"),
    ],
)
def test_a_byline_gives_its_names(line: str, names: str) -> None:
    assert parse_byline(line) == names


@pytest.mark.parametrize(
    "line",
    ["By Monday the water had risen", "By the numbers", "By then it was over.", "Jane Roe, a teacher", "Bystanders", "By", ""],
)
def test_other_lines_that_start_alike_are_no_bylines(line: str) -> None:
    assert parse_byline(line) == ""
