"""Train a span reader, the small one or the large one.

    python -m training.train RECIPE.toml DATA CHECKPOINTS [--minutes M] [--start SPAN.onnx]

DATA is the folder to which the recipe's paths are relative, or a plan that `training.plan` made of it, for a machine without the
data; nothing is measured then. CHECKPOINTS gets `state.pt`, from which an interrupted run goes on with the same batches, one
checkpoint after each round, from which a longer recipe can go on, and `log.jsonl`, the learning curve.
"""

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from random import Random

import torch

from training.batches import Batch, BatchRows, batch_rows, make_batch
from training.groups import TrainingData
from training.loss import Outputs, distillation_loss, span_loss
from training.model import SpanModel, mixed_precision
from training.plan import RoundPlan, load_plan, plan_rounds
from training.recipe import Recipe, read_recipe
from training.rows import TrainingRow
from training.scores import measure_reader
from training.weights import bert_encoder, bundled_encoder, fresh_model, read_weights, trained_model

_MEASURE_EVERY = 2_000_000
"""Tokens between two measurements."""
_SAVE_EVERY = 180
"""Seconds between two checkpoints."""
_MEASURED = 400
"""Number of rows of each held-out set that the learning curve measures; `training.evaluate` measures them all."""


@dataclass
class RunPosition:
    """The position of a run in its plan."""

    part: int = 0
    batch: int = 0
    tokens: int = 0
    seconds: float = 0.0
    until_measured: int = _MEASURE_EVERY


class CheckpointMismatch(ValueError):
    """The checkpoint belongs to another run."""


@dataclass(frozen=True, slots=True)
class TrainingInput:
    """What a run trains on, and what it is measured on as it goes."""

    rounds: Sequence[RoundPlan]
    held_out: Mapping[str, Sequence[TrainingRow]] = field(default_factory=dict)


def read_input(recipe: Recipe, data: Path) -> TrainingInput:
    """Return what a run trains on, from a folder of rows or from a plan made of one."""
    if data.is_file():
        return TrainingInput(load_plan(data))
    rows = TrainingData(recipe, data)
    return TrainingInput(plan_rounds(recipe, rows, bert_encoder()), rows.held_out)


class Training:
    def __init__(
        self, recipe: Recipe, training_input: TrainingInput, folder: Path, encoder: Path, teacher: SpanModel | None = None
    ) -> None:
        self._recipe, self._input, self._folder = recipe, training_input, folder
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = fresh_model(recipe, encoder).to(self._device)
        self._teacher = teacher.to(self._device).eval() if teacher else None
        self._average = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.average)
        )
        self._trained_parameters = [p for p in self.model.parameters() if p.requires_grad]
        self._optimizer = torch.optim.AdamW(
            self._trained_parameters, lr=recipe.learning_rate, weight_decay=recipe.weight_decay, fused=True
        )
        self._position = RunPosition()
        self._planned = [self._plan(number) for number in range(len(training_input.rounds))]
        self._total = sum(int(part.rows["length"].sum()) for part in training_input.rounds)
        self._share = 0.0
        self._losses: list[torch.Tensor] = []

    def run(self, minutes: float, within: float = float("inf")) -> bool:
        """Train for up to `minutes`, and return whether the run has ended. Another call goes on from the checkpoint.

        Where the data would take longer than `within` minutes, the learning rate falls to 0 by then, and the rest is not seen.
        """
        began, before = time.monotonic(), self._position.seconds
        place, saved = self._position, began
        while place.part < len(self._planned):
            while place.batch < len(self._planned[place.part]):
                self._share = max(place.tokens / self._total, place.seconds / 60 / within)
                if self._share >= 1:
                    break
                self._step(self._input.rounds[place.part], self._planned[place.part][place.batch])
                place.batch += 1
                place.seconds = before + time.monotonic() - began
                if place.tokens >= place.until_measured:
                    self._measure()
                if time.monotonic() - saved >= _SAVE_EVERY:
                    saved = time.monotonic()
                    self._save()
                if time.monotonic() - began > 60 * minutes:
                    self._save()
                    return False
            place.part, place.batch = place.part + 1, 0
            self._save(f"after-{self._input.rounds[place.part - 1].name}.pt")
        self._measure()
        self._save()
        return True

    def start(self, weights: Mapping[str, torch.Tensor]) -> None:
        """Start from trained weights instead of the pretrained encoder alone; what they lack stays as it is.

        Raises `RuntimeError` for weights that the model does not have.
        """
        for model in (self.model, self._average.module):
            model.load_state_dict({**model.state_dict(), **weights})

    def resume(self) -> None:
        """Go on from `state.pt` if there is one. Raises `CheckpointMismatch` unless this run would have seen the very batches it has."""
        path = self._folder / "state.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=True, map_location=self._device)
        part = min(state["place"]["part"], len(self._planned) - 1)
        if state["plan"][: part + 1] != self._plan_digests[: part + 1] or state["settings"] != self._settings():
            raise CheckpointMismatch(
                f"{path} comes from another recipe or other data; give another folder, or go on with --start"
            )
        self.model.load_state_dict(state["model"])
        self._average.load_state_dict(state["average"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._position = RunPosition(**state["place"])

    @cached_property
    def _plan_digests(self) -> list[str]:
        """Return one digest per round, of every token and target and of the batches in order."""
        rounds = zip(self._input.rounds, self._planned, strict=True)
        return [
            sha256(part.digest().encode() + b"".join(rows.tobytes() for rows in batch)).hexdigest() for part, batch in rounds
        ]

    def _settings(self) -> str:
        return self._recipe.model_dump_json(exclude={"rounds", "sources"})

    def _plan(self, number: int) -> list[BatchRows]:
        part = self._input.rounds[number]
        planned = batch_rows(part, self._recipe.batch_tokens, Random(f"{self._recipe.seed}:{number}:batches"))
        print(f"{part.name}: {len(part.rows)} rows, {len(part.tokens) / 1e6:.2f} M tokens, {len(planned)} batches", flush=True)
        return planned

    def _step(self, part: RoundPlan, numbers: BatchRows) -> None:
        for group in self._optimizer.param_groups:
            group["lr"] = self._recipe.learning_rate * self._rate(self._share)
        batch = make_batch(part, numbers).to(self._device)
        with mixed_precision(self._device):
            exits = self.model.exits(batch.ids, batch.types, batch.attended)
        value = self._loss(exits, batch)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self._trained_parameters, 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        self._average.update_parameters(self.model)
        self._position.tokens += batch.tokens
        self._losses.append(value.detach())

    def _loss(self, exits: Sequence[Outputs], batch: Batch) -> torch.Tensor:
        recipe = self._recipe
        last, early = exits[-1], exits[:-1]
        total = span_loss(last, batch, recipe.answerable_weight, recipe.shared_weight)
        for outputs in early:
            total = total + recipe.early_weight * span_loss(outputs, batch, recipe.answerable_weight, recipe.shared_weight)
        if self._teacher is None:
            return total
        with torch.inference_mode(), mixed_precision(self._device):
            taught = self._teacher(batch.ids, batch.types, batch.attended)
        lesson = distillation_loss(last, taught, batch, recipe.temperature)
        return (1 - recipe.taught) * total + recipe.taught * lesson

    def _rate(self, done: float) -> float:
        """Return a factor: a linear rise, a plateau, a linear fall to 0. A longer run can branch off the plateau."""
        return max(0.0, min(1.0, done / self._recipe.warm_up, (1 - done) / self._recipe.cool_down))

    def _measure(self) -> None:
        self._position.until_measured = self._position.tokens + _MEASURE_EVERY
        averaged = self._average.module.to("cpu") if self._input.held_out else self._average.module
        assert isinstance(averaged, SpanModel)
        encoder = bert_encoder() if self._input.held_out else None
        curve = {
            name: _rounded(measure_reader(averaged.read, encoder, Random(0).sample(rows, min(len(rows), _MEASURED))))
            for name, rows in self._input.held_out.items()
            if rows and encoder
        }
        self._average.to(self._device)
        mean = float(torch.stack(self._losses).mean()) if self._losses else 0.0
        line = {
            **asdict(self._position),
            "share": round(self._share, 3),
            "loss": round(mean, 4),
            **curve,
        }
        self._losses = []
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)

    def _save(self, name: str = "state.pt") -> None:
        state = {
            "model": self.model.state_dict(),
            "average": self._average.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "place": asdict(self._position),
            "plan": self._plan_digests,
            "settings": self._settings(),
        }
        torch.save(state, self._folder / "state.tmp")
        (self._folder / "state.tmp").replace(self._folder / name)


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoints", type=Path)
    parser.add_argument("--free-only", action="store_true", help="leave out the sources whose terms are for research only")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop with a checkpoint after so long")
    parser.add_argument(
        "--within", type=float, default=float("inf"), help="end the run after so many minutes, all data seen or not"
    )
    parser.add_argument("--encoder", type=Path, help="folder of the pretrained encoder; needed for mpnet")
    parser.add_argument(
        "--start", type=Path, metavar="WEIGHTS", help="go on from an exported network (.onnx) or packed weights (.npz)"
    )
    parser.add_argument(
        "--teacher", type=Path, nargs=3, metavar=("RECIPE", "ENCODER", "WEIGHTS"), help="learn from this model as well"
    )
    arguments = parser.parse_args()
    arguments.checkpoints.mkdir(parents=True, exist_ok=True)
    recipe = read_recipe(arguments.recipe)
    recipe = recipe.with_free_sources() if arguments.free_only else recipe
    training = Training(
        recipe,
        read_input(recipe, arguments.data),
        arguments.checkpoints,
        arguments.encoder or bundled_encoder(),
        trained_model(*arguments.teacher) if arguments.teacher else None,
    )
    if arguments.start:
        training.start(read_weights(arguments.start))
    training.resume()
    print("finished" if training.run(arguments.minutes, arguments.within) else "stopped: run the same command to go on")


if __name__ == "__main__":
    main()
