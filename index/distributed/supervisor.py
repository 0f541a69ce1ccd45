"""Runs a command with nothing left behind, however either of them ends: a process of its own between a build and Ray.

python -m index.distributed.supervisor alone|networked COMMAND…

The command gets a temporary folder as its last argument. `alone`: it runs in a network namespace with loopback alone. When it
ends, or the standard input of this process does, as whoever started it is gone, every process that it has started is killed, and
the folder removed: Ray's own agents outlive a killed driver by a minute.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from threading import Thread

from index.distributed.namespace import enter_loopback_namespace

_TAKE_ORPHANS = 36
"""`prctl`: processes whose parent ends become children of this one."""
_ENDINGS = 500
_PAUSE = 0.01
"""Seconds between two looks for processes that are left, of `_ENDINGS` at most."""


def main(network: str, command: list[str]) -> int:
    """Run the command and return its exit code."""
    if network == "alone":
        try:
            enter_loopback_namespace()
        except OSError as error:
            reason = error.strerror or str(error)
            _tell(
                f"this system gives no network namespace ({reason}), and Ray listens on every network that it sees; "
                "with --ray-address, name a cluster that you have started"
            )
            return 1
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_TAKE_ORPHANS, 1, 0, 0, 0)
    # short, as the paths of sockets are limited to 107 bytes
    with tempfile.TemporaryDirectory(prefix="pullquote-ray-", ignore_cleanup_errors=True) as folder:
        running = subprocess.Popen([*command, folder], stdin=subprocess.DEVNULL)
        Thread(target=_end_with_input, args=(running,), daemon=True).start()
        code = running.wait()
        _kill_descendants()
    return code


def _end_with_input(running: "subprocess.Popen[bytes]") -> None:
    """Wait for the end of standard input, then kill the command, so that the main thread goes on to the end."""
    while os.read(0, 4096):
        pass
    running.kill()


def _tell(reason: str) -> None:
    print(json.dumps({"failed": reason}), flush=True)


def _kill_descendants() -> None:
    """Kill all until none is left: one that is killed may leave children, who are then ours."""
    for _ in range(_ENDINGS):
        left = descendants(os.getpid())
        if not left:
            return
        for process in left:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        time.sleep(_PAUSE)


def descendants(process: int) -> list[int]:
    """Return the numbers of all processes under this one, itself not among them; none where the system does not list them."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # the name of a program, in brackets, may hold anything
            children[int(entry.read_bytes().rpartition(b")")[2].split()[1])].append(int(entry.parent.name))
    found = list(children[process])
    for one in found:
        found += children[one]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
