"""Priorities of threads: those that compute yield to the one that draws and answers keys."""

import os
import sys
import threading

NICENESS = 5
"""Added to the priority number of a worker thread. ONNX Runtime's own threads inherit it from the one that opens the model.

At 19 a thread has 15/1024 of an ordinary thread's weight: beside other work on the same cores an answer of a warm chat took 12 to 21 s.
At 5 it takes 1 s, and a key is still answered in 28 ms (median) and 50 ms (95th percentile).
"""
SWITCH_INTERVAL = 0.0003
"""Seconds after which a thread that computes in Python is asked to let another run; Python's own is 0.005."""


def keep_keys_quick() -> None:
    """Set Python's switch interval, which all threads of the process share. Called once, where the chat begins."""
    sys.setswitchinterval(SWITCH_INTERVAL)


def lower_priority() -> None:
    """Lower the priority of the calling worker thread. Only Linux has priorities of single threads; elsewhere the interval must do."""
    if sys.platform == "linux":
        identity = threading.get_native_id()
        lowest = max(os.getpriority(os.PRIO_PROCESS, 0), NICENESS)
        os.setpriority(os.PRIO_PROCESS, identity, lowest)
