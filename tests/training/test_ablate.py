"""Each ablation leaves out one idea and nothing else."""

from pathlib import Path

import pytest

from training.ablate import ABLATIONS
from training.recipe import Recipe, read_recipe

RECIPE = read_recipe(Path(__file__).parents[2] / "training/ablation.toml")


def settings(recipe: Recipe) -> dict[str, object]:
    own = recipe.model_dump(exclude={"rounds"})
    takes = {
        f"{take.source}.{name}": value
        for part in recipe.rounds
        for take in part.takes
        for name, value in take.model_dump().items()
    }
    return own | takes


@pytest.mark.parametrize("name", [name for name in ABLATIONS if name != "everything"])
def test_something_is_left_out_and_the_rest_stays(name: str) -> None:
    before, after = settings(RECIPE), settings(ABLATIONS[name](RECIPE))
    changed = [key for key in before if before[key] != after[key]]
    assert changed
    assert not any(after[key] for key in changed)
    assert len({key.rpartition(".")[2] for key in changed}) <= 2
