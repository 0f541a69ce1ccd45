"""Rows → start, end and answerable scores: the trained network in onnxruntime, its file checked before it is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.weights import sha256
from index.errors import ModelUnusable
from qa.readers.encoding import Encoded

Scores = NDArray[np.float32]

_BATCH_TOKENS = 1024
"""Padded tokens of one run: enough to fill two cores, few enough to stay in their cache."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the network says of one row. `start` and `end` have the row's length."""

    start: Scores
    end: Scores
    answerable: float | None
    """The logit that the passage answers; None from a network that has no such output."""


class Network:
    def __init__(self, path: Path, expected: str) -> None:
        """Raises `ModelUnusable` unless the file has the SHA-256 `expected`."""
        if not path.is_file() or sha256(path) != expected:
            raise ModelUnusable(
                f"The reader's weights in {path} are missing or damaged. Reinstall pullquote; "
                "if the file lies in a cache, delete its folder, it is made again."
            )
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._inputs = {value.name for value in self._session.get_inputs()}
        self._outputs = [value.name for value in self._session.get_outputs()]

    def read(self, rows: Sequence[Encoded]) -> list[Read]:
        """One `Read` a row, in the order given; inside, rows of about one length are padded together."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
        found: dict[int, Read] = {}
        for part in _parts(order, rows):
            found.update(zip(part, self._run([rows[i] for i in part]), strict=True))
        return [found[i] for i in range(len(rows))]

    def _run(self, rows: list[Encoded]) -> list[Read]:
        ids, types, attended = np.zeros((3, len(rows), max(len(row.ids) for row in rows)), dtype=np.int64)
        for i, row in enumerate(rows):
            size = len(row.ids)
            ids[i, :size], types[i, :size], attended[i, :size] = row.ids, row.types, 1
        feed = {"input_ids": ids, "token_type_ids": types, "attention_mask": attended}
        outputs = self._session.run(None, {name: feed[name] for name in feed if name in self._inputs})
        named = dict(zip(self._outputs, outputs, strict=True))
        answerable = named.get("answerable")
        return [
            Read(
                named["start"][i, : len(row.ids)],
                named["end"][i, : len(row.ids)],
                None if answerable is None else float(answerable[i]),
            )
            for i, row in enumerate(rows)
        ]


def _parts(order: list[int], rows: Sequence[Encoded]) -> list[list[int]]:
    """Neighbours in `order`, at most `_BATCH_TOKENS` padded tokens (or one row) together."""
    parts: list[list[int]] = []
    for i in order:
        if parts and (len(parts[-1]) + 1) * len(rows[i].ids) <= _BATCH_TOKENS:
            parts[-1].append(i)
        else:
            parts.append([i])
    return parts
