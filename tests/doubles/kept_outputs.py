"""The reader's network with its outputs kept: a row that was read before is not run again, in this process or another.

    python -m tests.doubles.kept_outputs FOLDER ARGUMENTS…

runs `pullquote ARGUMENTS…` with its outputs in FOLDER. An output is kept under the SHA-256 of the network and every number that goes
into it, so what is read is the same as without it; only the time is not.
"""

import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput, SpanNetwork


def keep_outputs(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Keep the outputs of the networks that are opened from now on in `folder`, which exists."""
    load, run = SpanNetwork.__init__, SpanNetwork.read
    digests: dict[SpanNetwork, str] = {}

    def load_and_remember(network: SpanNetwork, path: Path, expected: str) -> None:
        load(network, path, expected)
        digests[network] = expected

    def read(network: SpanNetwork, row: EncodedRow) -> NetworkOutput:
        path = folder / f"{sha256(repr((digests[network], row.ids, row.types)).encode()).hexdigest()}.npz"
        if not path.exists():
            output = run(network, row)
            assert output.answerable is not None
            np.savez(path, start=output.start, end=output.end, answerable=output.answerable)
        with np.load(path) as kept:
            return NetworkOutput(kept["start"], kept["end"], float(kept["answerable"]))

    monkeypatch.setattr(SpanNetwork, "__init__", load_and_remember)
    monkeypatch.setattr(SpanNetwork, "read", read)


if __name__ == "__main__":
    from tui.cli.main import main

    with pytest.MonkeyPatch.context() as patch:
        keep_outputs(patch, Path(sys.argv[1]))
        main(sys.argv[2:])
