"""A warm answer of the chat, alone and beside processes that spin at niceness 0, the same questions in turn.

The processes belong to the session of the chat: the kernel shares the processor between sessions first, and looks at niceness
only within one.
"""

import os
import signal
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.resumed import recorded_turns
from benchmarks.terminal import PseudoTerminal

PASTE, PASTED = "\x1b[200~", "\x1b[201~"
WARM_UP, ASKED = 3, 12
POLL = 0.01
SETTLED = 0.5
"""Seconds after which the spinning processes have their share of the processor."""
START = """
import os, signal, subprocess, sys
spin = "import os, signal\\nchat = os.getppid()\\nos.kill(os.getpid(), signal.SIGSTOP)\\nwhile os.getppid() == chat: pass"
processes = [subprocess.Popen([sys.executable, "-c", spin], stdin=subprocess.DEVNULL) for _ in range(int(sys.argv[2]))]
open(sys.argv[1], "w").write(" ".join(str(process.pid) for process in processes))
os.execv(sys.argv[3], sys.argv[3:])
"""


def beside_stopped_processes(command: Sequence[str], pids: Path, processes: int) -> list[str]:
    """Return a command that starts processes, which stop at once, writes their numbers into `pids` and becomes `command`."""
    return [sys.executable, "-c", START, str(pids), str(processes), *command]


@contextmanager
def ended_afterwards(pids: Path) -> Iterator[list[int]]:
    """Yield the numbers of the processes, and end them."""
    numbers = [int(pid) for pid in pids.read_text(encoding="utf-8").split()]
    try:
        yield numbers
    finally:
        _send(numbers, signal.SIGKILL)


@contextmanager
def spinning(pids: Sequence[int]) -> Iterator[None]:
    """Let the processes spin meanwhile."""
    _send(pids, signal.SIGCONT)
    try:
        time.sleep(SETTLED)
        yield
    finally:
        _send(pids, signal.SIGSTOP)


def _send(pids: Sequence[int], number: signal.Signals) -> None:
    for pid in pids:
        os.kill(pid, number)


def answer_seconds(terminal: PseudoTerminal, question: str, env: Mapping[str, str]) -> float:
    """Return the seconds from Enter until the answer is kept."""
    before = recorded_turns(env)
    terminal.send(f"{PASTE}{question}{PASTED}")
    terminal.settle()
    sent = terminal.send("\r")
    while recorded_turns(env) == before:
        time.sleep(POLL)
    return time.perf_counter() - sent


def report_warm_answers(
    terminal: PseudoTerminal, questions: Sequence[str], env: Mapping[str, str], pids: Sequence[int]
) -> None:
    pairs = list(_pairs(terminal, questions, env, pids))
    alone, beside = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratios = [busy / idle for idle, busy in pairs]
    print(
        f"a warm answer: alone {alone:.2f} s, beside {len(pids)} spinning processes {beside:.2f} s, "
        f"ratio {statistics.median(ratios):.2f}, largest {max(ratios):.2f}; load of the last minute {os.getloadavg()[0]:.1f}"
    )


def _pairs(
    terminal: PseudoTerminal, questions: Sequence[str], env: Mapping[str, str], pids: Sequence[int]
) -> Iterator[tuple[float, float]]:
    """Yield the seconds of each question, alone and beside the spinning processes."""
    for question in questions[:WARM_UP]:
        answer_seconds(terminal, question, env)
    for question in questions[WARM_UP : WARM_UP + ASKED]:
        alone = answer_seconds(terminal, question, env)
        with spinning(pids):
            yield alone, answer_seconds(terminal, question, env)
