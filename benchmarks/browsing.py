"""Measures the screens that list articles over a generated archive: the archive screen, the list, /find and the palette.

    python -m benchmarks.browsing [--articles 100000] [--keep FOLDER]

The chat runs in a pseudo-terminal of 80 by 24, without models. Bars: each opens within 300 ms, and a key in it is answered within
50 ms. An article has about 2,400 characters; making 100,000 takes a minute. With --keep they are made once.
"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generated_catalogue import write_generated
from benchmarks.terminal import PseudoTerminal, environment

ROUNDS, KEY_COUNT = 10, 60
ESCAPE, ENTER, DOWN, PAGE_DOWN, LAST, SORT, ARCHIVE, PALETTE = (
    *("\x1b", "\r", "\x1b[B", "\x1b[6~", "\x1b[1;5F", "\x1b[17~"),
    *("\x1bOS", "\x10"),
)
CURSOR, POSITION = "▸".encode(), b" of "
WORD = "tarrow"
"""A word of one headline in ten."""


@dataclass(frozen=True, slots=True)
class Response:
    """The milliseconds from a key to the bytes that show its effect, and those of processor time that all threads took until then."""

    elapsed: float
    processor: float


def response(terminal: PseudoTerminal, typed: str, wanted: bytes) -> Response:
    """Send a key once the screen before is at rest."""
    terminal.settle(0.15)
    known, before = len(terminal.chunks), processor_milliseconds(terminal.process.pid)
    sent = terminal.send(typed)
    shown = terminal.wait_for_bytes(wanted, known)
    return Response(1000 * (shown - sent), processor_milliseconds(terminal.process.pid) - before)


def processor_milliseconds(process: int) -> float:
    """Return the time that the threads of a process which live now have run, to the nanosecond (Linux)."""
    files = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(file.read_text(encoding="ascii").split()[0]) for file in files) / 1e6


def report(name: str, responses: Sequence[Response], bar: int) -> None:
    times = [response.elapsed for response in responses]
    slow = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    busy = statistics.median(response.processor for response in responses)
    print(
        f"{name}: median {statistics.median(times):.0f} ms, p95 {slow:.0f} ms of {len(times)} (bar {bar}); processor {busy:.0f} ms"
    )


def repeated(terminal: PseudoTerminal, typed: str, wanted: bytes, before: str = "") -> list[Response]:
    """Return the times of `ROUNDS` openings, each closed again. `before` is typed before the key that is measured."""
    times = []
    for _ in range(ROUNDS):
        terminal.send(before)
        times.append(response(terminal, typed, wanted))
        close(terminal)
    return times


def close(terminal: PseudoTerminal) -> None:
    """Close what is open. A key behind Escape would make another key with it, so nothing is sent until the screen is at rest."""
    terminal.settle(0.15)
    terminal.send(ESCAPE)
    terminal.settle(0.3)


def measure_opening(terminal: PseudoTerminal, articles: int) -> None:
    total = f"{articles:,}".encode()
    report("archive screen for the first time", [response(terminal, ARCHIVE, b"max ")], 300)
    close(terminal)
    report("archive screen, with its plot", repeated(terminal, ARCHIVE, b"max "), 300)
    response(terminal, ARCHIVE, b"max ")
    report("list of all articles", repeated(terminal, "a", POSITION + total), 300)
    close(terminal)
    report("/find with a word", repeated(terminal, ENTER, POSITION, f"/find {WORD}"), 300)
    report("palette", repeated(terminal, PALETTE, b"Earlier conversations"), 300)


def measure_keys(terminal: PseudoTerminal) -> None:
    response(terminal, f"/articles{ENTER}", POSITION)
    report("key: down", [response(terminal, DOWN, CURSOR) for _ in range(KEY_COUNT)], 50)
    report("key: page down", [response(terminal, PAGE_DOWN, CURSOR) for _ in range(KEY_COUNT)], 50)
    report("key: a letter to its echo", [response(terminal, letter, letter.encode()) for letter in "ждфщ"], 50)
    terminal.send("\b" * 4)
    times = []
    for _ in range(ROUNDS):
        times += [response(terminal, letter, POSITION) for letter in WORD]
        response(terminal, "\b" * len(WORD), POSITION)
    report("letter to the narrowed list", times, 300)
    report("order to the sorted list", [response(terminal, SORT, POSITION) for _ in range(ROUNDS)], 300)
    response(terminal, LAST, CURSOR)
    report("last row of an order", [response(terminal, key, CURSOR) for key in (SORT, LAST) * 4], 300)
    close(terminal)
    response(terminal, PALETTE, b"Earlier conversations")
    report("palette: a letter to its echo", [response(terminal, letter, letter.encode()) for letter in "ждфщ"], 50)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    print(f"machine: {platform.machine()}, {len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as passing:
        catalogue = (options.keep or Path(passing)) / "catalogue.sqlite"
        if not catalogue.exists():
            write_generated(catalogue, options.articles)
        command = [sys.executable, "-m", "benchmarks.chat_without_models", str(catalogue)]
        with PseudoTerminal(command, environment(Path(passing))) as terminal:
            terminal.wait_for(f"{options.articles:,} articles", 60)
            measure_opening(terminal, options.articles)
            measure_keys(terminal)


if __name__ == "__main__":
    main()
