"""The encoded rows of a run: what a recipe draws from its data, as arrays that a machine without the data can train on.

    python -m training.plan RECIPE.toml DATA PLAN.npz

The vocabulary is BERT's, which the encoders of both readers share.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.models.files import BUNDLED_MODEL, find_model
from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from training.groups import TrainingData
from training.recipe import Recipe, read_recipe
from training.rows import TrainingRow

ROW_FIELDS = np.dtype(
    [
        ("offset", np.int64),
        ("length", np.int16),
        ("question_length", np.int16),
        ("first", np.int16),
        ("passage", np.int16),
        ("start", np.int16),
        ("end", np.int16),
        ("group", np.int32),
    ]
)
"""`offset` and `length` say which tokens are the row's, `question_length` and `first` are those of `EncodedRow`, `passage` counts the
passage's tokens, `start` and `end` are the answer's positions in the row (0, that of `[CLS]`, without one), `group` numbers
the rows that are normalised together, which stand side by side."""


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """The rows of one round, in groups."""

    name: str
    tokens: NDArray[np.uint16]
    """The token ids of all rows, one row after the other."""
    rows: NDArray[np.void]
    """One entry of `ROW_FIELDS` a row."""

    def digest(self) -> str:
        """Return the SHA-256 of every token and target in order."""
        return sha256(self.tokens.tobytes() + self.rows.tobytes()).hexdigest()


def plan_round(name: str, groups: Sequence[Sequence[TrainingRow]], encoder: QuestionEncoder, random: Random) -> RoundPlan:
    """Encode the groups. Of several answers one is drawn; frequent ones are drawn more often."""
    tokens: list[NDArray[np.uint16]] = []
    rows: list[tuple[int, ...]] = []
    offset = 0
    for number, group in enumerate(groups):
        encoded = encoder.rows(group[0].question, [row.prefix for row in group], [row.context for row in group])
        for row, row_tokens in zip(group, encoded, strict=True):
            positions = answer_positions(row_tokens, row, random)
            size = len(row_tokens.ids)
            rows.append(
                (offset, size, row_tokens.question_length, row_tokens.first, len(row_tokens.offsets), *positions, number)
            )
            tokens.append(np.array(row_tokens.ids, np.uint16))
            offset += size
    return RoundPlan(name, np.concatenate(tokens) if tokens else np.zeros(0, np.uint16), np.array(rows, ROW_FIELDS))


def answer_positions(encoded: EncodedRow, row: TrainingRow, random: Random) -> tuple[int, int]:
    """Return the positions of the first and last token of an answer; (0, 0) if there is none, or beyond what is read."""
    if not row.spans:
        return 0, 0
    start, end = random.choice(row.spans)
    inside = [i for i, (s, e) in enumerate(encoded.offsets) if s < end and e > start]
    if not inside or encoded.offsets[inside[-1]][1] < end:
        return 0, 0
    return encoded.first + inside[0], encoded.first + inside[-1]


def plan_rounds(recipe: Recipe, data: TrainingData, encoder: QuestionEncoder) -> list[RoundPlan]:
    """Return the plan of each round of a recipe."""
    return [
        plan_round(part.name, data.groups(part), encoder, Random(f"{recipe.seed}:{number}"))
        for number, part in enumerate(recipe.rounds)
    ]


def save_plan(path: Path, rounds: Sequence[RoundPlan]) -> None:
    """Write the rounds as one `.npz` file, not compressed: `xz` makes a quarter of it, since contexts recur."""
    arrays = chain.from_iterable(((f"{n}.tokens", part.tokens), (f"{n}.rows", part.rows)) for n, part in enumerate(rounds))
    np.savez(path, names=np.array([part.name for part in rounds]), **dict(arrays))  # type: ignore[arg-type]


def load_plan(path: Path) -> list[RoundPlan]:
    """Return the rounds of `save_plan`."""
    with np.load(path, allow_pickle=False) as arrays:
        return [RoundPlan(str(name), arrays[f"{n}.tokens"], arrays[f"{n}.rows"]) for n, name in enumerate(arrays["names"])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--free-only", action="store_true", help="leave out the sources whose terms are for research only")
    arguments = parser.parse_args()
    encoder = QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json")))
    recipe = read_recipe(arguments.recipe)
    recipe = recipe.with_free_sources() if arguments.free_only else recipe
    save_plan(arguments.plan, plan_rounds(recipe, TrainingData(recipe, arguments.data), encoder))


if __name__ == "__main__":
    main()
