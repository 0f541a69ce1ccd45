"""Time the terminal app as a person feels it, in a pseudo-terminal of 80 by 24: first paint, ready, and key presses.

python -m benchmarks.chat INDEX QUESTIONS.jsonl [--turns] [--beside N]

--turns resumes conversations of 5 and of 500 turns as well. --beside times nothing but a warm answer, alone and beside N
processes that spin, in turn, and keys beside them.
"""

import argparse
import json
import os
import platform
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path

from benchmarks.painting import first_paint, first_time
from benchmarks.resumed import conversations, recorded_turns
from benchmarks.spinning import beside_stopped_processes, ended_afterwards, report_warm_answers, spinning
from benchmarks.terminal import PseudoTerminal, environment

PULLQUOTE_PROGRAM = str(Path(sys.executable).with_name("pullquote"))
BARE_TEXTUAL_APP = (
    "from textual.app import App\nfrom textual.widgets import Static\n"
    "class A(App):\n def compose(self):\n  yield Static('x')\nA().run()"
)
QUIT, CLEAR, PASTE, PASTED = "\x11", "\x15", "\x1b[200~", "\x1b[201~"
EMPTY = b"Ask about the articles"
LETTERS = "абвгдежзиклмнопрстуфхцчшщъыьэюя"
"""Letters to type. No card or key line holds one, so that its echo cannot be mistaken."""
START_RUNS, KEY_PRESSES, KEYS_BEFORE_CLEAR, QUESTIONS_AT_ONCE = 10, 200, 5, 20
FEW, MANY = 5, 500
KEY_PAUSE = 0.01
"""Seconds between an echo and the next key."""

Environment = Mapping[str, str]


def chat_invocation(index: str, *options: str) -> list[str]:
    return [PULLQUOTE_PROGRAM, "chat", "--index", index, *options]


def is_ready(lines: list[str]) -> bool:
    return re.search(r"pullquote +[\d,]+ articles?", lines[0]) is not None


def first_paint_seconds(command: list[str], env: Environment) -> float:
    """Return the seconds from the start to the first cell that is not blank."""
    with PseudoTerminal(command, env) as terminal:
        terminal.wait_for(lambda text: bool(text.strip()))
        terminal.send(QUIT)
        terminal.wait()
        return first_paint(terminal.chunks) - terminal.started


def ready_seconds(index: str, env: Environment) -> float:
    """Return the seconds from the start until questions are answered at once."""
    with PseudoTerminal(chat_invocation(index), env) as terminal:
        terminal.wait_for(lambda text: is_ready(text.split("\n")))
        return first_time(terminal.chunks, is_ready) - terminal.started


def press(terminal: PseudoTerminal, letter: str) -> float:
    """Return the milliseconds from a key press to its echo."""
    time.sleep(KEY_PAUSE)
    known = len(terminal.chunks)
    sent = terminal.send(letter)
    return 1000 * (terminal.wait_for_bytes(letter.encode(), known) - sent)


def clear_prompt(terminal: PseudoTerminal) -> None:
    """Clear the prompt and wait until it is empty: letters sent with a key that is a binding can overtake it."""
    known = len(terminal.chunks)
    terminal.send(CLEAR)
    terminal.wait_for_bytes(EMPTY, known)


def idle_keys(terminal: PseudoTerminal) -> Iterator[float]:
    for _ in range(KEY_PRESSES // len(LETTERS)):
        yield from (press(terminal, letter) for letter in LETTERS)
        clear_prompt(terminal)


def busy_keys(
    terminal: PseudoTerminal, questions: Sequence[str], env: Environment, at_once: int = QUESTIONS_AT_ONCE
) -> Iterator[float]:
    """Yield times of keys while the app answers: enter some questions, press keys until all are answered, enter the next ones."""
    entered, pressed, letters = recorded_turns(env), 0, cycle(LETTERS)
    while pressed < KEY_PRESSES:
        batch = [questions[(entered + n) % len(questions)] for n in range(at_once)]
        terminal.send("".join(f"{PASTE}{question}{PASTED}\r" for question in batch))
        entered += len(batch)
        press(terminal, next(letters))  # waits until the questions are entered; not counted
        while recorded_turns(env) < entered:
            times = [press(terminal, letter) for letter in islice(letters, KEYS_BEFORE_CLEAR)]
            clear_prompt(terminal)
            pressed += len(times)
            yield from times


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """Return p50 and p95."""
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def key_times_text(times: Sequence[float]) -> str:
    median, slow = percentiles(times)
    return f"p50 {median:.0f} ms, p95 {slow:.0f} ms, slowest {max(times):.0f} ms of {len(times)} keys"


def report_start(index: str, env: Environment) -> None:
    bare = [sys.executable, "-c", BARE_TEXTUAL_APP]
    first_paint_seconds(chat_invocation(index), env), first_paint_seconds(bare, env)
    pairs = [(first_paint_seconds(chat_invocation(index), env), first_paint_seconds(bare, env)) for _ in range(START_RUNS)]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"first paint: pullquote chat {ours:.2f} s, bare Textual app {theirs:.2f} s, ratio {ratio:.2f}")
    print(f"ready: {statistics.median(ready_seconds(index, env) for _ in range(START_RUNS)):.2f} s after the start")


def report_keys(index: str, env: Environment, questions: Sequence[str]) -> None:
    with settled_chat(chat_invocation(index), env) as terminal:
        print(f"keys at rest: {key_times_text(list(idle_keys(terminal)))}")
        print(
            f"keys while answering: {key_times_text(list(busy_keys(terminal, questions, env)))}; {recorded_turns(env)} questions"
        )


def report_turns(index: str, env: Environment, questions: Sequence[str]) -> None:
    measured = {}
    for turns, identity in conversations(Path(index), env, questions, (FEW, MANY)).items():
        with settled_chat(chat_invocation(index, "--resume", str(identity)), env) as terminal:
            measured[turns] = list(idle_keys(terminal))
        print(f"keys at rest after {turns} turns: {key_times_text(measured[turns])}")
    few, many = (percentiles(measured[turns]) for turns in (FEW, MANY))
    print(f"{MANY} turns against {FEW}: p50 ratio {many[0] / few[0]:.2f}, p95 ratio {many[1] / few[1]:.2f}")


def report_beside(index: str, env: Environment, questions: Sequence[str], processes: int) -> None:
    pids = Path(env["XDG_DATA_HOME"]) / "spinning"
    pids.parent.mkdir(parents=True, exist_ok=True)
    command = beside_stopped_processes(chat_invocation(index), pids, processes)
    with settled_chat(command, env) as terminal, ended_afterwards(pids) as numbers:
        report_warm_answers(terminal, questions, env, numbers)
        with spinning(numbers):
            print(f"keys while answering beside them: {key_times_text(list(busy_keys(terminal, questions, env, FEW)))}")


def settled_chat(command: list[str], env: Environment) -> PseudoTerminal:
    """Return a terminal in which the app is ready and draws no more."""
    terminal = PseudoTerminal(command, env)
    terminal.wait_for(lambda text: is_ready(text.split("\n")))
    terminal.settle()
    return terminal


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("index")
    parser.add_argument("questions", type=Path)
    parser.add_argument("--turns", action="store_true")
    parser.add_argument("--beside", type=int, metavar="N")
    arguments = parser.parse_args()
    questions = [json.loads(line)["question"] for line in arguments.questions.read_text(encoding="utf-8").splitlines()]
    print(
        f"machine: {platform.machine()}, {len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}, {platform.system()}"
    )
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        if arguments.beside:
            report_beside(arguments.index, env, questions, arguments.beside)
            return
        report_start(arguments.index, env)
        report_keys(arguments.index, env, questions)
        if arguments.turns:
            report_turns(arguments.index, env, questions)


if __name__ == "__main__":
    main()
