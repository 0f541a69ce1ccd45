"""A recipe can do without the sets whose terms are for research only."""

from pathlib import Path

import pytest

from training.recipe import Recipe, read_recipe

FOLDER = Path(__file__).parents[2] / "training"
RESEARCH = {"newsqa", "multirc", "newsquiz-distant", "newsquiz-evidence", "news-questions"}


def used(recipe: Recipe) -> set[str]:
    return {take.source for one in recipe.rounds for take in one.takes} | set(recipe.pool)


@pytest.mark.parametrize("name", ["deep.toml", "deep-again.toml", "small.toml", "news.toml", "news-small.toml"])
def test_nothing_of_a_set_for_research_only_is_left(name: str) -> None:
    recipe = read_recipe(FOLDER / name)
    free = recipe.with_free_sources()
    assert used(free) == used(recipe) - RESEARCH
    assert not (set(free.sources) - set(free.measured)) & RESEARCH
    assert set(free.measured) <= set(free.sources)
    assert free.rounds


def test_a_recipe_of_free_sets_stays_as_it_is() -> None:
    own = read_recipe(FOLDER / "own.toml")
    assert own.with_free_sources() == own


def test_sources_are_those_of_the_run_before_and_its_own() -> None:
    before, after = (read_recipe(FOLDER / name) for name in ("deep-again.toml", "news.toml"))
    assert {*before.sources, "news-questions"} == set(after.sources)
    assert after.sources["newsquiz-evidence"].held_questions
    assert not before.sources["newsquiz-evidence"].held_questions
