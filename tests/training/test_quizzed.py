"""Questions worded as a news quiz words them."""

from random import Random

import pytest

from training.quizzed import inlined, prefaced
from training.rows import TrainingRow

TEXT = "The ferry Alder left Lodd at noon on Sunday with many on board. The captain, Ida Holm, saw the ice before the ferry turned."


def row(question: str, answer: str) -> TrainingRow:
    start = TEXT.index(answer)
    return TrainingRow("a", question, TEXT, ((start, start + len(answer)),))


def test_a_statement_without_the_answer_comes_first() -> None:
    reworded = prefaced(row("Who saw ice?", "Ida Holm"), Random(0))
    assert reworded.question == "The ferry Alder left Lodd at noon on Sunday with many on board. Who saw ice?"
    assert reworded.answers == ("Ida Holm",)


@pytest.mark.parametrize("seed", range(4))
def test_the_question_word_takes_the_answers_place(seed: int) -> None:
    reworded = inlined(row("Who saw ice?", "Ida Holm"), Random(seed)).question
    assert reworded.startswith("The captain, who, saw the ice before")
    assert reworded.endswith("?")


def test_a_noun_asked_for_stands_with_its_question_word() -> None:
    assert " left what city at noon" in inlined(row("What city did the ferry leave?", "Lodd"), Random(1)).question


def test_a_question_of_another_form_stays() -> None:
    reworded = row("Did Holm see ice?", "Ida Holm")
    assert inlined(reworded, Random(0)) == reworded
