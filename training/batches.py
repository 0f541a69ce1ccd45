"""Packs the groups of a plan into padded batches of about the same number of tokens, with rows of about the same length together."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from training.plan import RoundPlan

BatchRows = NDArray[np.int64]
"""The numbers of the rows of a batch in their plan."""

_NOISE = 12
"""Tokens by which lengths are blurred before sorting, so that the same rows do not meet in every round."""
_MULTIPLE = 8
"""Batches are padded to a multiple of so many tokens: a GPU's matrix units want it, and a CPU does not mind."""


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
        moved: list[Any] = [
            value.to(device, non_blocking=True) if isinstance(value, torch.Tensor) else value for value in values
        ]
        return Batch(*moved)


def batch_rows(plan: RoundPlan, tokens: int, random: Random) -> list[BatchRows]:
    """Return the rows of each batch, in random order, of at most `tokens` with padding. A group is never divided."""
    lengths = plan.rows["length"].tolist()
    groups = _groups(plan)
    longest = [max(lengths[row] for row in group) for group in groups]
    order = sorted(range(len(groups)), key=lambda n: longest[n] + random.uniform(0, _NOISE))
    filled: list[list[int]] = [[]]
    width = 0
    for n in order:
        width = max(width, longest[n])
        if (len(filled[-1]) + len(groups[n])) * width > tokens and filled[-1]:
            filled.append([])
            width = longest[n]
        filled[-1] += groups[n]
    random.shuffle(filled)
    return [np.array(rows, np.int64) for rows in filled if rows]


def _groups(plan: RoundPlan) -> list[Sequence[int]]:
    edges = np.flatnonzero(np.diff(plan.rows["group"])) + 1
    bounds = [0, *edges.tolist(), len(plan.rows)]
    return [range(first, last) for first, last in pairwise(bounds)]


def make_batch(plan: RoundPlan, numbers: BatchRows) -> Batch:
    """Return the padded tensors of these rows."""
    rows = plan.rows[numbers]
    length = rows["length"].astype(np.int64)
    width = -(-int(length.max()) // _MULTIPLE) * _MULTIPLE
    position = np.arange(width)[None, :]
    attended = position < length[:, None]
    ids = plan.tokens[np.where(attended, rows["offset"][:, None] + position, 0)] * attended
    types = (position >= rows["question_length"][:, None]) & attended
    first = rows["first"].astype(np.int64)[:, None]
    passage = (position >= first) & (position < first + rows["passage"][:, None])
    _, group = np.unique(rows["group"], return_inverse=True)
    return Batch(
        _integers(ids),
        _integers(types),
        _integers(attended),
        torch.from_numpy(passage),
        _integers(rows["start"]),
        _integers(rows["end"]),
        _integers(group),
        int(length.sum()),
    )


def _integers(values: NDArray[Any]) -> torch.Tensor:
    return torch.from_numpy(values.astype(np.int64))
