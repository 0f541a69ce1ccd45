import time
from collections import Counter

import pytest

from index.loaders.documents.page_lines import Line
from index.loaders.documents.paragraphs import body_size, join_lines, join_paragraphs

FULL, SHORT = 300.0, 120.0


def line(y: float, text: str, x: float = 50, end: float = FULL, size: float = 10, column: int = 0) -> Line:
    return Line(x, y, size, text, end, 50.0 if column == 0 else 350.0, column)


def texts(*pages: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in join_paragraphs(list(enumerate(pages, start=1)))]


@pytest.mark.parametrize(
    ("lines", "words", "joined"),
    [
        (["the fer-", "ry runs"], "", "the ferry runs"),
        (["a self-", "employed man"], "", "a self-employed man"),
        (["the long-", "time chair"], "long-time", "the long-time chair"),
        (["the self-", "ish man"], "selfish", "the selfish man"),
        (["Anglo-", "American"], "", "Anglo-American"),
        (["2019-", "20"], "", "2019-20"),
        (["soft\u00ad", "ware"], "", "software"),
        (["a dash -", "here"], "", "a dash - here"),
        (["one", "two"], "", "one two"),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], words: str, joined: str) -> None:
    assert join_lines(lines, Counter(words.split())) == joined


def test_a_wider_gap_begins_a_paragraph() -> None:
    assert texts([line(700, "One"), line(688, "goes on."), line(676, "It does."), line(650, "Two.")]) == [
        "One goes on. It does.",
        "Two.",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert texts([line(700, "One."), line(688, "Two", x=60), line(676, "goes on.")]) == ["One.", "Two goes on."]


def test_a_short_last_line_ends_a_paragraph() -> None:
    assert texts([line(700, "One goes"), line(688, "on.", end=SHORT), line(676, "Two.")]) == ["One goes on.", "Two."]


def test_lines_of_a_quotation_that_are_all_indented_stay_together() -> None:
    assert texts([line(700, "He said.", x=60), line(688, "She did.", x=60)]) == ["He said. She did."]


def test_a_sentence_goes_on_over_the_end_of_a_page_and_of_a_column() -> None:
    first = [line(700, "It goes"), line(688, "over the end"), line(700, "of a column and", x=350, end=600, column=1)]
    assert texts(first, [line(700, "of a page.")]) == ["It goes over the end of a column and of a page."]


def test_a_finished_sentence_at_the_end_of_a_page_ends_the_paragraph() -> None:
    assert texts([line(700, "It ends.")], [line(700, "Another.")]) == ["It ends.", "Another."]


def test_byline_and_date_stay_lines_of_their_own() -> None:
    assert texts([line(700, "By Jane Roe"), line(688, "March 4, 2025"), line(676, "The story.")]) == [
        "By Jane Roe",
        "March 4, 2025",
        "The story.",
    ]


def test_a_paragraph_knows_its_page_and_size() -> None:
    first, second = join_paragraphs([(1, [line(700, "Head", size=20)]), (4, [line(700, "The story of the day.")])])
    assert (first.page, first.size, second.page) == (1, 20, 4)
    assert body_size([line(700, "Head", size=20), line(688, "The story of the day.")]) == 10


def test_a_hundred_thousand_lines_are_joined_at_once() -> None:
    lines = [line(800 - number * 0.01, "word-") for number in range(100_000)]
    started = time.process_time()
    assert join_paragraphs([(1, lines)])
    assert time.process_time() - started < 5
