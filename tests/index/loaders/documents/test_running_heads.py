import pytest

from index.loaders.documents.page_lines import Line
from index.loaders.documents.running_heads import PageRows, without_running_heads


def page(*texts: str, size: float = 10) -> PageRows:
    return [[Line(50, 800 - 12 * number, 10 if number else size, text, 300)] for number, text in enumerate(texts)]


def texts(pages: list[PageRows]) -> list[list[str]]:
    return [[line.text for row in rows for line in row] for rows in pages]


def test_a_head_that_stands_on_most_pages_is_dropped_whatever_its_number() -> None:
    pages = [page(f"LOME POST Page {number}", f"Story {word}") for number, word in enumerate(("one", "two", "three"), start=1)]
    assert texts(without_running_heads(pages).pages) == [["Story one"], ["Story two"], ["Story three"]]


def test_a_line_in_the_middle_of_pages_is_kept() -> None:
    pages = [
        page(*(f"{word} {place}" for place in "abc"), "Note", *(f"{word} {place}" for place in "def")) for word in ("x", "y")
    ]
    assert all("Note" in rows for rows in texts(without_running_heads(pages).pages))


@pytest.mark.parametrize("number", ["3", "- 3 -", "Page 3 of 10", "3/10", "A12", "p. 7"])
def test_a_page_number_alone_is_dropped(number: str) -> None:
    assert texts(without_running_heads([page("The story.", number)]).pages) == [["The story."]]


def test_a_number_inside_a_page_is_kept() -> None:
    assert texts(without_running_heads([page("The story.", "12", "More of it.")]).pages) == [
        ["The story.", "12", "More of it."]
    ]


def test_the_only_line_of_a_page_is_kept() -> None:
    assert texts(without_running_heads([page("2024")]).pages) == [["2024"]]


def test_what_browsers_print_is_dropped_and_its_address_kept() -> None:
    clean = without_running_heads([page("04.03.2025, 10:12 The bridge", "Story", "https://lomepost.example/a-b 1/2")])
    assert (texts(clean.pages), clean.address) == ([["Story"]], "https://lomepost.example/a-b")


def test_a_headline_that_later_pages_repeat_is_kept_where_it_is_large() -> None:
    pages = [page("Ferry toll rises", "One", "Two", size=20), page("Ferry toll rises", "Three", "Four")]
    assert texts(without_running_heads(pages).pages) == [["Ferry toll rises", "One", "Two"], ["Three", "Four"]]


def test_of_a_page_that_is_there_twice_the_text_is_kept() -> None:
    pages = [page("LOME POST", "a", "b", "c", "d", "e", "f")] * 2
    assert all(rows[0] == "a" and rows[-1] == "e" for rows in texts(without_running_heads(pages).pages))
