"""A run that was interrupted goes on with the batches it would have seen, and ends where it would have ended."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch

from training.model import MiniLmSpanModel
from training.plan import save_plan
from training.recipe import Recipe, RecipeRound, RecipeSource, read_recipe
from training.train import CheckpointMismatch, Training, read_input
from training.weights import bundled_encoder, fresh_model

TEXT = (
    "The ferry {n} left Lodd at noon. Its captain, Ida Holm, saw the ice. It carried {n} people and some cars. Nobody was hurt."
)


@pytest.fixture(autouse=True)
def shallow_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep one of the encoder's six layers: what a run keeps and takes up again does not depend on their number, its time does."""
    fresh = MiniLmSpanModel.fresh

    def fresh_and_shallow(folder: Path, seed: int) -> MiniLmSpanModel:
        model = fresh(folder, seed)
        encoder: Any = model.encoder
        del encoder.encoder.layer[1:]
        return model

    monkeypatch.setattr(MiniLmSpanModel, "fresh", fresh_and_shallow)


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    lines = []
    for n in range(100, 105):
        context = TEXT.format(n=n)
        answer = {"text": "Ida Holm", "start": context.index("Ida Holm")}
        lines.append(
            json.dumps({"id": str(n), "question": f"Who saw ice on the {n}?", "context": context, "answers": [answer]})
        )
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    shipped = read_recipe(Path(__file__).parents[2] / "training/small.toml")
    take = {"source": "own", "rivals": 1, "cut_away": 0.5, "exchanged": 0.5, "inlined": 0.3, "prefaced": 0.3}
    rounds = tuple(RecipeRound.model_validate({"name": name, "take": [take]}) for name in ("one", "two"))
    changed = {"sources": {"own": RecipeSource(path="rows.jsonl")}, "measured": (), "pool": ("own",), "pool_articles": ()}
    return shipped.model_copy(update={**changed, "rounds": rounds, "batch_tokens": 256})


def training(recipe: Recipe, data: Path, folder: Path) -> Training:
    folder.mkdir(exist_ok=True)
    return Training(recipe, read_input(recipe, data), folder, bundled_encoder())


def test_an_interrupted_run_ends_where_an_uninterrupted_one_ends(recipe: Recipe, tmp_path: Path) -> None:
    whole = training(recipe, tmp_path, tmp_path / "whole")
    assert whole.run(float("inf"))
    parts = 0
    while True:
        part = training(recipe, tmp_path, tmp_path / "parts")
        part.resume()
        parts += 1
        if part.run(0.0 if parts < 3 else float("inf")):
            break
    assert parts == 3
    for name, value in whole.model.state_dict().items():
        assert torch.allclose(part.model.state_dict()[name], value, atol=1e-5), name


def test_a_checkpoint_of_another_recipe_is_refused(recipe: Recipe, tmp_path: Path) -> None:
    training(recipe, tmp_path, tmp_path / "run").run(0.0)
    for change in ({"seed": 99}, {"learning_rate": 1.0}):
        with pytest.raises(CheckpointMismatch, match="another recipe"):
            training(recipe.model_copy(update=change), tmp_path, tmp_path / "run").resume()


def test_data_that_changed_is_refused(recipe: Recipe, tmp_path: Path) -> None:
    training(recipe, tmp_path, tmp_path / "run").run(0.0)
    rows = tmp_path / "rows.jsonl"
    rows.write_text(rows.read_text(encoding="utf-8").replace("Who saw", "Who first saw"), encoding="utf-8")
    with pytest.raises(CheckpointMismatch):
        training(recipe, tmp_path, tmp_path / "run").resume()


def test_a_run_within_a_time_ends_with_its_learning_rate_at_nothing(recipe: Recipe, tmp_path: Path) -> None:
    run = training(recipe, tmp_path, tmp_path / "run")
    assert run.run(float("inf"), within=1e-6)
    assert json.loads((tmp_path / "run/log.jsonl").read_text(encoding="utf-8"))["share"] >= 1


def test_a_plan_trains_as_the_data_it_was_made_of(recipe: Recipe, tmp_path: Path) -> None:
    training(recipe, tmp_path, tmp_path / "run").run(0.0)
    save_plan(tmp_path / "plan.npz", read_input(recipe, tmp_path).rounds)
    training(recipe, tmp_path / "plan.npz", tmp_path / "run").resume()


def test_a_teacher_changes_what_is_learnt(recipe: Recipe, tmp_path: Path) -> None:
    taught = recipe.model_copy(update={"taught": 1.0, "rounds": recipe.rounds[:1]})
    teacher = fresh_model(recipe, bundled_encoder())
    rounds = read_input(recipe, tmp_path)
    (tmp_path / "alone").mkdir()
    (tmp_path / "taught").mkdir()
    alone = Training(taught, rounds, tmp_path / "alone", bundled_encoder())
    learner = Training(taught, rounds, tmp_path / "taught", bundled_encoder(), teacher)
    for run in (alone, learner):
        run.run(float("inf"))
    assert not torch.equal(alone.model.span.weight, learner.model.span.weight)


def test_weights_of_another_model_are_no_start(recipe: Recipe, tmp_path: Path) -> None:
    run = training(recipe, tmp_path, tmp_path / "run")
    with pytest.raises(RuntimeError, match="Unexpected key"):
        run.start({"encoder.encoder.layer.0.attention.attn.q.weight": torch.zeros(2, 2)})
