"""Packs groups into padded batches of about the same number of tokens, with rows of about the same length together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from random import Random
from typing import Any

import torch

from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from training.groups import RowGroup
from training.model import padded
from training.rows import TrainingRow

_NOISE = 12
"""Tokens by which lengths are blurred before sorting, so that the same rows do not meet in every round."""


@dataclass(frozen=True, slots=True)
class RowTarget:
    """A row with the token positions of its answer; (0, 0), the position of `[CLS]`, if it has none."""

    row: EncodedRow
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch of rows. Tensors have shape (rows, length), the last three (rows,)."""

    ids: torch.Tensor
    types: torch.Tensor
    attended: torch.Tensor
    passage: torch.Tensor
    """True on the tokens of passages."""
    start: torch.Tensor
    end: torch.Tensor
    group: torch.Tensor
    """A number for each group in the batch, from 0."""
    tokens: int
    """Number of tokens without padding."""

    def to(self, device: str) -> "Batch":
        values = [getattr(self, field.name) for field in fields(self)]
        moved: list[Any] = [value.to(device) if isinstance(value, torch.Tensor) else value for value in values]
        return Batch(*moved)


def row_targets(encoder: QuestionEncoder, group: RowGroup, random: Random) -> list[RowTarget]:
    """Return one target per row. Of several answers one is drawn; frequent ones are drawn more often."""
    encoded = encoder.rows(group[0].question, [row.prefix for row in group], [row.context for row in group])
    return [RowTarget(e, *_positions(e, row, random)) for e, row in zip(encoded, group, strict=True)]


def _positions(encoded: EncodedRow, row: TrainingRow, random: Random) -> tuple[int, int]:
    if not row.spans:
        return 0, 0
    start, end = random.choice(row.spans)
    inside = [i for i, (s, e) in enumerate(encoded.offsets) if s < end and e > start]
    if not inside or encoded.offsets[inside[-1]][1] < end:
        return 0, 0  # the answer lies beyond the length that is read
    return encoded.first + inside[0], encoded.first + inside[-1]


def batches(groups: Sequence[list[RowTarget]], tokens: int, random: Random) -> Iterator[Batch]:
    """Yield batches in random order. A group is never divided."""
    order = sorted(groups, key=lambda group: _longest(group) + random.uniform(0, _NOISE))
    filled: list[list[list[RowTarget]]] = [[]]
    rows = longest = 0
    for group in order:
        rows, longest = rows + len(group), max(longest, _longest(group))
        if rows * longest > tokens and filled[-1]:
            filled.append([])
            rows, longest = len(group), _longest(group)
        filled[-1].append(group)
    random.shuffle(filled)
    return (_batch(part) for part in filled)


def _longest(group: list[RowTarget]) -> int:
    return max(len(target.row.ids) for target in group)


def _batch(groups: list[list[RowTarget]]) -> Batch:
    flat = [target for group in groups for target in group]
    ids, types, attended = padded([target.row for target in flat])
    passage = torch.zeros_like(ids)
    for i, target in enumerate(flat):
        passage[i, target.row.first : target.row.first + len(target.row.offsets)] = 1
    start, end = (torch.tensor([getattr(target, side) for target in flat]) for side in ("start", "end"))
    group = torch.tensor([i for i, group in enumerate(groups) for _ in group])
    return Batch(ids, types, attended, passage.bool(), start, end, group, int(attended.sum()))
