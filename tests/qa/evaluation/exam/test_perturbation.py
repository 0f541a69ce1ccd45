"""Questions whose name or number was exchanged: no longer answered, and changed in one place only."""

from random import Random

import pytest

from qa.evaluation.exam.perturbation import capitalised_names, perturbed

CONTEXT = "The ferry Alder left Lodd with 44 people."


def test_the_first_word_is_no_name() -> None:
    assert capitalised_names("Which ferry left Lodd Harbour for Ida’s island?") == ["Lodd Harbour", "Ida’s"]


@pytest.mark.parametrize("seed", range(6))
def test_a_name_is_exchanged_for_one_the_context_does_not_hold(seed: int) -> None:
    assert perturbed("Who left Lodd?", CONTEXT, ["Lodd", "Alder", "Rome"], Random(seed)) in ("Who left Rome?", None)


def test_some_draw_finds_the_name() -> None:
    assert "Who left Rome?" in {perturbed("Who left Lodd?", CONTEXT, ["Alder", "Rome"], Random(seed)) for seed in range(6)}


@pytest.mark.parametrize("seed", range(6))
def test_a_year_becomes_another_year_near_it(seed: int) -> None:
    question = perturbed("Who won in 1976?", CONTEXT, [], Random(seed))
    assert question is not None
    assert 0 < abs(int(question.removeprefix("Who won in ").removesuffix("?")) - 1976) < 10


def test_without_a_name_or_number_nothing_is_exchanged() -> None:
    assert perturbed("who left?", CONTEXT, ["Rome"], Random(0)) is None
