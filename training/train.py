"""Train the span reader.

    python -m training.train RECIPE.toml DATA CHECKPOINTS [--minutes M] [--start SPAN.onnx]

DATA is the folder to which the recipe's paths are relative. CHECKPOINTS gets `state.pt`, from which an interrupted run goes on
with the same batches, one checkpoint after each round, from which a longer recipe can go on, and `log.jsonl`, the learning curve.
"""

import argparse
import json
import time
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from index.models.files import BUNDLED_MODEL, find_model
from qa.readers.span.encoding import QuestionEncoder
from training.batches import Batch, RowTarget, batches, row_targets
from training.groups import TrainingData
from training.loss import span_loss
from training.model import SpanModel
from training.recipe import Recipe, read_recipe
from training.scores import measure_reader
from training.start import exported_weights

_MEASURE_EVERY, _SAVE_EVERY = 2_000_000, 300_000
"""Tokens between two measurements and between two checkpoints."""
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


class Training:
    def __init__(self, recipe: Recipe, data: TrainingData, folder: Path) -> None:
        self._recipe, self._data, self._folder = recipe, data, folder
        base = find_model(BUNDLED_MODEL)
        base.check()
        self._encoder = QuestionEncoder(Tokenizer.from_file(str(base.folder / "tokenizer.json")))
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = SpanModel.fresh(base.folder, recipe.seed).to(self._device)
        self._average = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.average)
        )
        self._trained_parameters = [p for p in self.model.parameters() if p.requires_grad]
        self._optimizer = torch.optim.AdamW(
            self._trained_parameters, lr=recipe.learning_rate, weight_decay=recipe.weight_decay, fused=True
        )
        self._position = RunPosition()
        self._planned = [self._plan(part) for part in range(len(recipe.rounds))]
        self._total = sum(batch.tokens for part in self._planned for batch in part)
        self._losses: list[float] = []

    def run(self, minutes: float) -> bool:
        """Train for up to `minutes`, and return whether the run has ended. Another call goes on from the checkpoint."""
        began, before = time.monotonic(), self._position.seconds
        place, saved = self._position, self._position.tokens
        while place.part < len(self._planned):
            while place.batch < len(self._planned[place.part]):
                self._step(self._planned[place.part][place.batch])
                place.batch += 1
                place.seconds = before + time.monotonic() - began
                if place.tokens >= place.until_measured:
                    self._measure()
                if place.tokens - saved >= _SAVE_EVERY:
                    saved = place.tokens
                    self._save()
                if time.monotonic() - began > 60 * minutes:
                    self._save()
                    return False
            place.part, place.batch = place.part + 1, 0
            self._save(f"after-{self._recipe.rounds[place.part - 1].name}.pt")
        self._measure()
        self._save()
        return True

    def start(self, network: Path) -> None:
        """Start from the weights of an exported network instead of the pretrained encoder alone."""
        weights = exported_weights(network)
        self.model.load_state_dict(weights)
        self._average.module.load_state_dict(weights)

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
        """Return one digest per round, of every token and target in order."""
        return [_digest(batch) for batch in self._planned]

    def _settings(self) -> str:
        return self._recipe.model_dump_json(exclude={"rounds", "sources"})

    def _plan(self, part: int) -> list[Batch]:
        random = Random(f"{self._recipe.seed}:{part}")
        groups: list[list[RowTarget]] = [
            row_targets(self._encoder, g, random) for g in self._data.groups(self._recipe.rounds[part])
        ]
        planned = list(batches(groups, self._recipe.batch_tokens, random))
        tokens, rows = sum(batch.tokens for batch in planned), sum(len(batch.ids) for batch in planned)
        print(f"{self._recipe.rounds[part].name}: {rows} rows, {tokens / 1e6:.2f} M tokens, {len(planned)} batches", flush=True)
        return planned

    def _step(self, batch: Batch) -> None:
        for group in self._optimizer.param_groups:
            group["lr"] = self._recipe.learning_rate * self._rate(self._position.tokens / self._total)
        batch = batch.to(self._device)
        with torch.autocast(self._device, dtype=torch.bfloat16):
            outputs = self.model(batch.ids, batch.types, batch.attended)
        value = span_loss(outputs, batch, self._recipe.answerable_weight, self._recipe.shared_weight)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self._trained_parameters, 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        self._average.update_parameters(self.model)
        self._position.tokens += batch.tokens
        self._losses.append(float(value.detach()))

    def _rate(self, done: float) -> float:
        """Return a factor: a linear rise, a plateau, a linear fall to 0. A longer run can branch off the plateau."""
        return max(0.0, min(1.0, done / self._recipe.warm_up, (1 - done) / self._recipe.cool_down))

    def _measure(self) -> None:
        self._position.until_measured = self._position.tokens + _MEASURE_EVERY
        averaged = self._average.module.to("cpu")
        assert isinstance(averaged, SpanModel)
        curve = {
            name: _rounded(measure_reader(averaged.read, self._encoder, Random(0).sample(rows, min(len(rows), _MEASURED))))
            for name, rows in self._data.held_out.items()
            if rows
        }
        self._average.to(self._device)
        mean = sum(self._losses) / max(1, len(self._losses))
        line = {
            **asdict(self._position),
            "share": round(self._position.tokens / self._total, 3),
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


def _digest(planned: list[Batch]) -> str:
    digest = sha256()
    for batch in planned:
        for tensor in (batch.ids, batch.start, batch.end, batch.group):
            digest.update(tensor.numpy().tobytes())
    return digest.hexdigest()


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoints", type=Path)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop with a checkpoint after so long")
    parser.add_argument(
        "--start", type=Path, metavar="SPAN.onnx", help="go on from an exported network, such as the shipped one"
    )
    arguments = parser.parse_args()
    arguments.checkpoints.mkdir(parents=True, exist_ok=True)
    recipe = read_recipe(arguments.recipe)
    training = Training(recipe, TrainingData(recipe, arguments.data), arguments.checkpoints)
    if arguments.start:
        training.start(arguments.start)
    training.resume()
    print("finished" if training.run(arguments.minutes) else "stopped: run the same command to go on")


if __name__ == "__main__":
    main()
