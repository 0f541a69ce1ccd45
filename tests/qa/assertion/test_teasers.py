"""Pointers to other articles, credits of pictures, and pictures of other days say nothing of the matter."""

from datetime import date

import pytest

from qa.assertion.teasers import is_beside_the_text
from tests.qa.assertion.marked import unmarked

_DAY = date(2025, 7, 7)


def is_beside(marked: str, question: str = "How many died in the fire?") -> bool:
    text, span = unmarked(marked)
    return is_beside_the_text(text, span[0], question, _DAY)


@pytest.mark.parametrize(
    "marked",
    [
        "A barn burned.\n\nRead more: Storm kills [[two]] in Velm\n",
        "A barn burned.\nAlso in the news: lighthouse sold for [[90]] marks",
        "Related article: The [[six]] best barns",
        "See also – [[Velm]] fair opens",
        "A barn burned.\n\n[[Mia Lindh]] / Velm Post\n\nIt was old.",
        "Photo: [[Mia Lindh]]",
        "Photograph by Mia Lindh/[[Velm Post]]",
        "Photo: A blaze in Orsk in 2019, in which [[three]] died.",
        "File photo: Crews at a fire that killed [[three]].",
        "Pictured: The barn. ([[Jon Aske]] / Velm Post)",
    ],
)
def test_what_stands_beside_the_text(marked: str) -> None:
    assert is_beside(marked)


@pytest.mark.parametrize(
    ("marked", "question"),
    [
        ("A barn burned and [[two]] died.", "How many died?"),
        ("Photo: The barn in which [[three]] died on Sunday.", "How many died in the barn?"),
        ("Photo: The fire of 2019, in which [[three]] died.", "How many died in the fire of 2019?"),
        ("Photo: [[Mia Lindh]]", "Who took the photo of the barn?"),
        ("Read more books, said [[Ida Holm]].", "Who said so?"),
        ("The [[Mia Lindh]] / Velm match was lost.", "Who lost?"),
        ("He may read more and [[Holm]] / Dahl may not.", "Who may not?"),
        ("Photo shows at [[Holm]] drew crowds.", "Who drew crowds?"),
        ("mia lindh / [[velm]] post", "Where?"),
    ],
)
def test_what_the_article_says_itself_or_is_asked_for(marked: str, question: str) -> None:
    assert not is_beside(marked, question)


def test_a_long_line_is_read_in_part() -> None:
    text = "Read more " * 20_000
    assert not is_beside_the_text(text, 100_000, "Who?", None)
