"""An ONNX file in onnxruntime, on as many threads as the process may take."""

import os
from pathlib import Path
from typing import Any

from index.offline import import_offline

_ERRORS_ONLY = 3
"""onnxruntime's severity; its warnings would be written across the screen."""


def onnx_session(path: Path) -> Any:
    """Return an `InferenceSession` for `path`. Raises onnxruntime's own error where the file is no model.

    OMP_NUM_THREADS is the number of threads, as for numpy and torch; onnxruntime itself does not read it and takes every core,
    and its threads that wait for work keep their cores busy.
    """
    onnxruntime = import_offline("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _ERRORS_ONLY
    options.intra_op_num_threads = _threads(os.environ.get("OMP_NUM_THREADS", ""))
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _threads(value: str) -> int:
    """Return the first number of a list such as `4,2`, which is how OpenMP writes nested levels; 0 where there is none, for all cores."""
    outermost = value.partition(",")[0].strip()
    return int(outermost) if outermost.isdecimal() else 0
