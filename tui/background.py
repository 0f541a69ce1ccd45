"""Work behind the keys: threads that compute give way to the one that draws."""

import os
import sys
import threading

NICENESS = 19
"""Added to the priority number of a worker thread. ONNX Runtime's own threads inherit it from the one that opens the model."""
SWITCH = 0.0003
"""Seconds after which a thread that computes in Python is asked to let another run; Python's own is 0.005."""


def give_way() -> None:
    """Called at the start of a worker thread. Only Linux has priorities of single threads; elsewhere the interval must do."""
    sys.setswitchinterval(SWITCH)
    if sys.platform == "linux":
        identity = threading.get_native_id()
        lowest = max(os.getpriority(os.PRIO_PROCESS, 0), NICENESS)
        os.setpriority(os.PRIO_PROCESS, identity, lowest)
