"""Skips tests where the system lacks what they need."""

import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def namespaces() -> None:
    """Skip where the system gives a process without rights no network of its own: containers often do not."""
    enter = "from index.distributed.namespace import enter_loopback_namespace as enter; enter()"
    if sys.platform != "linux" or subprocess.run([sys.executable, "-c", enter], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no network namespace")
