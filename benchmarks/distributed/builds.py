"""Builds by the command line, each a process of its own; and how long they take, locally and with workers of Ray.

python -m benchmarks.distributed.builds ARTICLES WORK [WORKERS]...     needs pullquote[ray], Linux

ARTICLES is a folder or a file, WORK a new folder for the archives. 0 workers is the build without Ray.
"""

import subprocess
import sys
import time
from pathlib import Path


def started_build(articles: Path, index: Path, workers: int = 0) -> "subprocess.Popen[bytes]":
    """Start `pullquote index`, with so many workers of Ray, or without Ray."""
    command = [sys.executable, "-m", "tui", "index", str(articles), "--index", str(index)]
    return subprocess.Popen([*command, *(["--ray", str(workers)] if workers else [])], stdout=subprocess.DEVNULL)


def build_seconds(articles: Path, index: Path, workers: int = 0) -> float:
    """Build to the end and return how long it took."""
    started = time.perf_counter()
    code = started_build(articles, index, workers).wait()
    assert code == 0, f"the build ended with {code}"
    return time.perf_counter() - started


def main(articles: Path, work: Path, numbers: list[int]) -> None:
    """Print the seconds of a build with each number of workers."""
    for number in numbers:
        print(f"{number} workers: {build_seconds(articles, work / f'workers-{number}', number):.1f} s", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), list(map(int, sys.argv[3:])) or [0, 1, 2])
