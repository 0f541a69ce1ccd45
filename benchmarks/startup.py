"""Compare `pullquote --help` with bare `python -c "import click"`: medians of alternating runs, whole processes.

python benchmarks/startup.py [RUNS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

HELP_COMMAND = [str(Path(sys.executable).with_name("pullquote")), "--help"]
BARE_CLICK = [sys.executable, "-c", "import click"]


def process_seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def main(runs: int) -> None:
    process_seconds(HELP_COMMAND), process_seconds(BARE_CLICK)
    pairs = [(process_seconds(HELP_COMMAND), process_seconds(BARE_CLICK)) for _ in range(runs)]
    ratio = statistics.median(ours / bare for ours, bare in pairs)
    ours, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"pullquote --help {1000 * ours:.0f} ms, import click {1000 * bare:.0f} ms, ratio {ratio:.2f} (bar 2.5)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
