"""Priorities of threads: those that compute yield to the one that draws and answers keys."""

import os
import sys
import threading

NICENESS = 2
"""Added to the priority number of a worker thread. ONNX Runtime's own threads inherit it from the one that opens the model.

Beside two processes that spin on two cores a warm answer takes 2.7 times its time at 2, 2.9 at 3, 3.7 at 5, and 12 to 21 s at 19; a
key is answered in 41 ms (95th percentile) at 2 as at 5 (`python -m benchmarks.chat INDEX QUESTIONS --beside 2`).
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
