"""Make archives of growing size, measure each, and draw the curves.

    python -m benchmarks.growth.curve SMALL WORK PICTURE [PASSAGES …]

SMALL is an archive whose sentences are drawn anew; WORK gets the archives and `curve.jsonl`, a line a size; PICTURE is the SVG file. Sizes
that stand in `curve.jsonl` already are not measured again. A million passages take 7 GB of disk.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.growth.picture import draw_growth

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)


def run_module(name: str, *arguments: object) -> str:
    """Run a module of this folder in a process of its own, so that memory is told apart, and return what it prints."""
    command = [sys.executable, "-m", f"benchmarks.growth.{name}", *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def measured(small: Path, work: Path, passages: int) -> dict[str, Any]:
    """Make an archive of this size, and return its figures."""
    archive, started = work / f"{passages}", time.perf_counter()
    if not archive.exists():
        run_module("make", small, archive, passages, work / f"{passages}-corpus")
    made = {"make_s": round(time.perf_counter() - started)}
    return {**json.loads(run_module("measure", archive)), **made, **json.loads(run_module("append", archive))}


def main(small: Path, work: Path, picture: Path, sizes: list[int]) -> None:
    work.mkdir(parents=True, exist_ok=True)
    kept = work / "curve.jsonl"
    rows = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()] if kept.exists() else []
    known = {row["asked"] for row in rows}
    for passages in sizes:
        if passages not in known:
            rows.append({"asked": passages, **measured(small, work, passages)})
            kept.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
            print(json.dumps(rows[-1]), flush=True)
    picture.write_text(draw_growth(sorted(rows, key=lambda row: int(row["passages"]))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), [int(size) for size in sys.argv[4:]] or list(SIZES))
