"""Measure what each idea of a recipe gives: the same short training, with one idea left out at a time.

    python -m training.ablate RECIPE.toml DATA CHECKPOINTS [--start SPAN.onnx]

Every run starts from the same weights and is measured on everything that is held out; CHECKPOINTS gets one folder per run, whose
`state.pt` goes to `training.export` and on to the whole pipeline. Each run prints a JSON object.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from training.packed_weights import averaged_weights
from training.recipe import Recipe, RecipeTake, read_recipe
from training.scores import measure_reader
from training.train import Training, read_input
from training.weights import bert_encoder, bundled_encoder, fresh_model, read_weights

Change = Callable[[Recipe], Recipe]


def _without(**settings: float) -> Change:
    return lambda recipe: recipe.model_copy(update=settings)


def _with_takes(**settings: float) -> Change:
    def change(recipe: Recipe) -> Recipe:
        rounds = [part.model_copy(update={"takes": tuple(_changed(take) for take in part.takes)}) for part in recipe.rounds]
        return recipe.model_copy(update={"rounds": tuple(rounds)})

    def _changed(take: RecipeTake) -> RecipeTake:
        return take.model_copy(update=settings)

    return change


ABLATIONS: dict[str, Change] = {
    "everything": lambda recipe: recipe,
    "no shared normalisation": _without(shared_weight=0.0),
    "no answerable output": _without(answerable_weight=0.0),
    "no titles and dates in front": _without(front=0.0),
    "no rivals": _with_takes(rivals=0.0, together=0),
    "no windows cut away": _with_takes(cut_away=0.0),
    "no exchanged names": _with_takes(exchanged=0.0),
    "no quiz wording": _with_takes(inlined=0.0, prefaced=0.0),
    "no plain questions": _without(plain_question=0.0),
}


def ablate(recipe: Recipe, data: Path, folder: Path, start: Path | None) -> None:
    encoder = bert_encoder()
    for idea, change in ABLATIONS.items():
        run_folder = folder / idea.replace(" ", "-")
        run_folder.mkdir(parents=True, exist_ok=True)
        variant = change(recipe)
        training_input = read_input(variant, data)
        training = Training(variant, training_input, run_folder, bundled_encoder())
        if start:
            training.start(read_weights(start))
        training.resume()
        training.run(float("inf"))
        model = fresh_model(variant, bundled_encoder())
        model.load_state_dict(averaged_weights(run_folder / "state.pt"))
        figures = {name: measure_reader(model.read, encoder, rows) for name, rows in training_input.held_out.items() if rows}
        print(json.dumps({"idea": idea} | figures), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoints", type=Path)
    parser.add_argument("--start", type=Path, metavar="SPAN.onnx")
    arguments = parser.parse_args()
    ablate(read_recipe(arguments.recipe), arguments.data, arguments.checkpoints, arguments.start)


if __name__ == "__main__":
    main()
