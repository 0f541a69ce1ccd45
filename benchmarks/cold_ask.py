"""Time one question as a whole process, from nothing: wall time and peak memory, medians.

python benchmarks/cold_ask.py INDEX QUESTIONS.jsonl [RUNS]
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

PULLQUOTE_EXECUTABLE = str(Path(sys.executable).with_name("pullquote"))


def ask_in_new_process(index: str, question: str) -> tuple[float, float]:
    """Return seconds of wall time and MB of peak memory."""
    started = time.perf_counter()
    devnull = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(
        PULLQUOTE_EXECUTABLE, [PULLQUOTE_EXECUTABLE, "ask", question, "--index", index], os.environ, file_actions=devnull
    )
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"pullquote ask ended with status {status}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main(index: str, questions: Path, runs: int) -> None:
    texts = [json.loads(line)["question"] for line in questions.read_text(encoding="utf-8").splitlines()[: runs + 1]]
    measured = [ask_in_new_process(index, question) for question in texts][1:]
    seconds, memory = zip(*measured, strict=True)
    print(
        f"{len(measured)} questions: median {statistics.median(seconds):.2f} s, slowest {max(seconds):.2f} s (bar 2), "
        f"peak memory {max(memory):.0f} MB (bar 400)"
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 9)
