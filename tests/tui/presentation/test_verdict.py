"""The word beside an answer, by its probability."""

from dataclasses import replace

import pytest

from tests.tui.scripted import cost, reservoir
from tui.presentation.answer_presenter import present_answer
from tui.presentation.verdict import verdict


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "strong"), (0.8, "strong"), (0.79, "likely"), (0.5, "likely"), (0.49, "possible"), (0.0, "possible")],
)
def test_an_answer_is_called_after_its_probability(confidence: float, word: str) -> None:
    assert verdict(replace(reservoir("How low?"), confidence=confidence)).word == word


def test_a_guess_is_possible_whatever_its_probability_and_said_to_be_one() -> None:
    view = present_answer(replace(reservoir("?"), status="possible"))
    assert (view.verdict.word, view.facts[:2], view.answer) == (
        "possible",
        ("a guess", "probability 91 in 100"),
        "38 per cent of capacity",
    )


def test_a_reader_without_a_calibrator_is_said_to_have_none_and_no_number_is_shown() -> None:
    answer = replace(reservoir("?"), calibrated=False, reader="models/mine")
    view = present_answer(answer)
    assert (view.verdict.word, view.facts[0]) == ("uncalibrated", "reader models/mine")
    refused = present_answer(replace(cost("?"), calibrated=False))
    assert (refused.verdict.word, refused.facts) == ("not found", ())


def test_what_was_not_found_is_called_so_whatever_its_probability() -> None:
    assert verdict(replace(cost("What will it cost?"), confidence=0.9)).word == "not found"
