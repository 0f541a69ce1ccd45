"""What a report says was something else is not strong."""

from datetime import date

import pytest

from index.filters import NO_FILTERS
from qa.evidence.taken_for import is_taken_for
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

SEEN = "Hikers filmed a grey wolf in the woods of Tarn on Sunday."
ASKED = "Which animal did hikers film in the woods of Tarn?"


def takes_for_another(text: str, answer: str = "grey wolf", question: str = ASKED) -> bool:
    said = candidate(SEEN, answer)
    return is_taken_for(understand(question, NO_FILTERS), said, [said.hit, hit(text, "later", day=date(2024, 5, 10))])


@pytest.mark.parametrize(
    "text",
    [
        "The animal filmed at Tarn was no wolf but a husky.",
        "It was not a wild wolf, said the zoo, but a dog that had run away from Tarn.",
        "The animal wasn't a wolf but the mayor's dog, the hikers were told.",
        "The wolf of Tarn turned out to be a husky.",
        "The wolf that the hikers met was in fact a dog.",
        "The Tarn wolf has been identified as a husky from the next village.",
    ],
)
def test_a_report_that_it_was_something_else_casts_doubt(text: str) -> None:
    assert takes_for_another(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The animal filmed at Tarn was a wolf.", "grey wolf"),
        ("In Holm the shark turned out to be a log.", "grey wolf"),
        ("The wolf of legend was no wolf but a king.", "grey wolf"),  # of nothing that was asked
        ("The wolf of Tarn turned out to be a young wolf.", "grey wolf"),
        ("Tarn was no longer safe, but the woods stayed open.", "Tarn"),
        ("Hikers at Tarn saw not Sunday but the Monday.", "Sunday"),
        ("", "grey wolf"),
    ],
)
def test_other_reports_names_and_days_cast_none(text: str, answer: str) -> None:
    assert not takes_for_another(text, answer)


def test_a_long_text_takes_no_time() -> None:
    assert not takes_for_another("a wolf " * 20_000)
