"""What was answered before is left out, by whatever name; what only looks like it stays."""

import pytest

from qa.evidence.already_told import not_yet_told
from qa.evidence.grouping import AnswerGroup
from tests.doubles.scenes import candidate


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Ida Holm", ["16", "Bo Lens"]),
        ("Holm", ["Ida Holm", "16", "Bo Lens"]),
        ("Mayor Ida Holm", ["16", "Bo Lens"]),
        ("sixteen", ["Ida Holm", "Bo Lens"]),
        ("at least 16", ["Ida Holm", "Bo Lens"]),
        ("Nils Berg", ["Ida Holm", "16", "Bo Lens"]),
    ],
)
def test_two_questions_in_one_and_a_follow_up_have_another_answer(told: str, kept: list[str]) -> None:
    found = [AnswerGroup((candidate("Ida Holm and Bo Lens won 16 votes.", text),)) for text in ("Ida Holm", "16", "Bo Lens")]
    assert [one.best.text for one in not_yet_told(found, [told])] == kept
    assert not_yet_told(found, []) == found


@pytest.mark.parametrize(
    ("told", "text"), [("seven", "seven counts"), ("February", "14 February"), ("2017", "May 2017"), ("2017", "2,017 people")]
)
def test_the_same_number_of_something_else_is_another_answer(told: str, text: str) -> None:
    found = [AnswerGroup((candidate(f"It was {text}.", text),))]
    assert not_yet_told(found, [told]) == found
