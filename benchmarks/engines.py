"""Time the readers' networks in other engines, and on both cores in other ways: milliseconds a passage, medians.

    python benchmarks/engines.py [TOKENS]

Passages are random tokens, since the time does not depend on which. OpenVINO is measured where `pip install openvino` put it; it is no
part of the project.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.models.onnx_session import onnx_session
from index.offline import import_offline

READERS_FOLDER = Path(__file__).parents[1] / "qa/readers"
_PASSAGES = 12
_ROUNDS = 3

Inputs = dict[str, NDArray[np.int64]]
Run = Callable[[Inputs], Any]


def random_passages(names: Sequence[str], tokens: int) -> list[Inputs]:
    """Return the inputs of as many passages as an answer reads, each of `tokens` tokens."""
    random = np.random.default_rng(0)
    passages = []
    for _ in range(_PASSAGES):
        ids = random.integers(1000, 29000, (1, tokens))
        every = {"input_ids": ids, "token_type_ids": np.zeros_like(ids), "attention_mask": np.ones_like(ids)}
        passages.append({name: every[name] for name in names})
    return passages


def session_on(threads: int, network: Path) -> Run:
    """Return a run of `network` in onnxruntime on so many threads."""
    os.environ["OMP_NUM_THREADS"] = str(threads)
    session = onnx_session(network)
    return lambda inputs: session.run(None, inputs)


def open_vino(network: Path) -> Run:
    """Return a run of `network` in OpenVINO on two threads."""
    library = import_offline("openvino")
    core = library.Core()
    settings = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_NUM_THREADS": 2}
    request = core.compile_model(core.read_model(network), "CPU", settings).create_infer_request()
    return lambda inputs: request.infer(inputs)


def one_after_the_other(run: Run, passages: Sequence[Inputs]) -> float:
    """Return milliseconds a passage."""
    seconds = []
    for inputs in passages:
        started = time.perf_counter()
        run(inputs)
        seconds.append(time.perf_counter() - started)
    return 1000 * statistics.median(seconds)


def two_at_once(run: Run, passages: Sequence[Inputs], pool: ThreadPoolExecutor) -> float:
    """Return milliseconds a passage where two are read at the same time."""
    started = time.perf_counter()
    list(pool.map(run, passages))
    return 1000 * (time.perf_counter() - started) / len(passages)


def main(tokens: int) -> None:
    for network in (READERS_FOLDER / "span/span.onnx", READERS_FOLDER / "deep/deep.onnx"):
        passages = random_passages([value.name for value in onnx_session(network).get_inputs()], tokens)
        engines = {"onnxruntime, two threads": session_on(2, network), "onnxruntime, one thread": session_on(1, network)}
        if find_spec("openvino"):
            engines["OpenVINO, two threads"] = open_vino(network)
        measured: dict[str, list[float]] = {}
        with ThreadPoolExecutor(2) as pool:
            for _ in range(_ROUNDS):
                for name, run in engines.items():
                    measured.setdefault(name, []).append(one_after_the_other(run, passages))
                both = two_at_once(engines["onnxruntime, one thread"], passages, pool)
                measured.setdefault("onnxruntime, two passages at once, a thread each", []).append(both)
        for name, figures in measured.items():
            print(f"{network.stem}: {name}: {statistics.median(figures):.0f} ms a passage of {tokens} tokens")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 186)
