"""`python -m benchmarks.service INDEX QUESTIONS.jsonl`: the service under load on loopback, with the models that ship.

Clients ask one question after the other, and ask again what was refused (503) after a moment, until each question has an answer. Told are
the statuses, how long an answered question took from its first byte to its last (p50, p95), and the memory of the service's process
after a tenth of the questions and at the end.
"""

import argparse
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import numpy as np

PAUSE_SECONDS = 0.5
"""Seconds until a client asks again what was refused."""


@dataclass(slots=True)
class Load:
    """What came of the questions."""

    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    """Of each question that was answered."""
    wrong: int = 0
    """Answers to another question than the one asked."""


async def put_load_on(address: str, questions: Sequence[str], clients: int, total: int, patient: bool = False) -> Load:
    """Ask `total` questions with so many clients at a time. The patient ask again what was refused, until it is answered."""
    load, numbers = Load(), iter(range(total))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=clients)) as session:

        async def ask_in_turn() -> None:
            for number in numbers:
                question = questions[number % len(questions)]
                while not await _ask(session, f"{address}/ask", question, load) and patient:
                    await asyncio.sleep(PAUSE_SECONDS)

        await asyncio.gather(*(ask_in_turn() for _ in range(clients)))
    return load


async def _ask(session: aiohttp.ClientSession, address: str, question: str, load: Load) -> bool:
    """Return whether the question was answered."""
    began = time.perf_counter()
    async with session.post(address, json={"question": question}) as response:
        body = await response.json()
    load.statuses[response.status] += 1
    if response.status != 200:
        return False
    load.seconds.append(time.perf_counter() - began)
    load.wrong += body["question"] != question
    return True


def resident_mib(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


async def measure_service(address: str, questions: Sequence[str], options: argparse.Namespace, process: int) -> None:
    first = max(options.questions // 10, 1)
    warm = await put_load_on(address, questions, options.clients, first, patient=True)
    memory = [resident_mib(process)]
    began = time.perf_counter()
    load = await put_load_on(address, questions, options.clients, options.questions - first, patient=True)
    seconds = time.perf_counter() - began
    memory.append(resident_mib(process))
    answered = load.statuses[200] + warm.statuses[200]
    middle, late = np.percentile(load.seconds, [50, 95])
    statuses = dict(load.statuses + warm.statuses)
    print(f"{answered} of {options.questions} questions answered, {load.wrong + warm.wrong} wrong; statuses {statuses}")
    print(f"{load.statuses[200] / seconds:.2f} answers a second; one took {middle:.2f} s (p50), {late:.2f} s (p95)")
    print(f"memory {memory[0]:.0f} MiB after {first} questions, {memory[1]:.0f} MiB at the end")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("asked", type=Path, metavar="QUESTIONS.jsonl")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--waiting", type=int, default=32)
    options = parser.parse_args()
    questions = [json.loads(line)["question"] for line in options.asked.read_text(encoding="utf-8").splitlines()]
    command = [
        sys.executable,
        "-m",
        "tui",
        "serve",
        "--api",
        "--port=0",
        f"--waiting={options.waiting}",
        f"--index={options.index}",
    ]
    with subprocess.Popen(command, env=os.environ, stderr=subprocess.PIPE, text=True) as service:
        try:
            lines = (re.search(r"http://[\d.:]+", line) for line in service.stderr or ())
            asyncio.run(measure_service(next(found[0] for found in lines if found), questions, options, service.pid))
        finally:
            service.send_signal(signal.SIGTERM)


if __name__ == "__main__":
    main()
