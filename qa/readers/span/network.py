"""Runs the trained network in onnxruntime: rows → start, end and answerable scores. Its file is checked before it is loaded."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelUnusable
from index.models.files import file_sha256
from index.models.onnx_session import onnx_session
from qa.readers.span.encoding import EncodedRow

Logits = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class NetworkOutput:
    """The network's scores for one row. `start` and `end` have the row's length."""

    start: Logits
    end: Logits
    answerable: float | None
    """The logit that the passage answers; None from a network that has no such output."""


def check_weights(path: Path, expected: str) -> None:
    """Raise `ModelUnusable` unless the file has the SHA-256 `expected`."""
    if not path.is_file() or file_sha256(path) != expected:
        raise ModelUnusable(
            f"The reader's weights in {path} are missing or damaged. Reinstall pullquote; "
            "if the file lies in a cache, delete its folder, it is made again."
        )


class SpanNetwork:
    def __init__(self, path: Path, expected: str) -> None:
        """Load the network. Raises `ModelUnusable` unless the file has the SHA-256 `expected`."""
        check_weights(path, expected)
        self._session = onnx_session(path)
        self._inputs = {value.name for value in self._session.get_inputs()}
        self._outputs = [value.name for value in self._session.get_outputs()]

    def read(self, row: EncodedRow) -> NetworkOutput:
        """Score one row by itself.

        On two cores that is as fast as padded batches (docs/reader.md), and int8 rounds by the largest value of a run: alone,
        a row's scores do not depend on the other rows.
        """
        feed = {"input_ids": [row.ids], "token_type_ids": [row.types], "attention_mask": [(1,) * len(row.ids)]}
        outputs = self._session.run(None, {name: np.array(feed[name], np.int64) for name in feed if name in self._inputs})
        by_name = dict(zip(self._outputs, outputs, strict=True))
        answerable = by_name.get("answerable")
        return NetworkOutput(by_name["start"][0], by_name["end"][0], None if answerable is None else float(answerable[0]))
