"""Builds with two workers of Ray, kills the build at three stages, and compares what comes of it with a local build.

python -m benchmarks.distributed.killed ARTICLES WORK     needs pullquote[ray], Linux

ARTICLES is a folder or a file, WORK a new folder for the archives.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.distributed.builds import build_seconds, started_build
from benchmarks.distributed.same_archive import archive_differences, largest_difference
from index.build.journal import STAGES_FOLDER
from index.distributed.supervisor import descendants
from index.store.archive import Archive

_LOOK_SECONDS = 0.01
_WORKERS = 2
_STAGES = ("articles", "cut", "embed", "sketch")

StageStamps = dict[str, tuple[int, int]]
"""Stage and name of a result → inode and time of writing, which are others where it was made again."""


def main(articles: Path, work: Path) -> int:
    """Print what was killed when, what was made again, and how the archives compare. Return 1 where they differ."""
    local, killed = work / "local", work / "killed"
    print(f"local: {build_seconds(articles, local):.1f} s", flush=True)
    made_again = _build_killed(articles, killed)
    found = list(archive_differences(local, killed))
    with closing(Archive.open(local)) as first, closing(Archive.open(killed)) as second:
        largest = largest_difference(first, second)
    print(f"differs from the local archive: {', '.join(found) or 'nothing'}; vectors by {largest:.1e}")
    return 1 if found or made_again else 0


def _build_killed(articles: Path, index: Path) -> int:
    """Kill the build three times, then let it end. Return how many results were made again."""
    before, made_again = StageStamps(), 0
    for words, is_reached in _INSTANTS.items():
        _kill_when(started_build(articles, index, _WORKERS), lambda reached=is_reached: reached(index))  # type: ignore[misc]
        stamps = stage_stamps(index)
        made_again += _changed(before, stamps)
        before = stamps
        counts = ", ".join(f"{stage} {len(_results(index, stage))}" for stage in _STAGES)
        print(f"killed while {words}; finished by then: {counts}; made again: {made_again}", flush=True)
    print(f"then to the end: {build_seconds(articles, index, _WORKERS):.1f} s", flush=True)
    return made_again


def _is_loaded(index: Path) -> bool:
    return bool(_results(index, "articles"))


def _is_half_embedded(index: Path) -> bool:
    return 0 < len(_results(index, "articles")) <= 2 * len(_results(index, "embed"))


def _is_writing(index: Path) -> bool:
    return any(index.glob("building-*"))


_INSTANTS: dict[str, Callable[[Path], bool]] = {
    "loading": _is_loaded,
    "embedding": _is_half_embedded,
    "writing the archive": _is_writing,
}


def _results(index: Path, stage: str) -> list[Path]:
    return list((index / STAGES_FOLDER / stage).glob("[!.]*"))


def stage_stamps(index: Path) -> StageStamps:
    """Return the stamp of each finished result."""
    found = [path for stage in _STAGES for path in _results(index, stage)]
    stats = {f"{path.parent.name}/{path.name}": path.stat() for path in found}
    return {name: (status.st_ino, status.st_mtime_ns) for name, status in stats.items()}


def _changed(before: StageStamps, after: StageStamps) -> int:
    return sum(after.get(name) != stamp for name, stamp in before.items())


def _kill_when(build: "subprocess.Popen[bytes]", is_reached: Callable[[], bool]) -> None:
    """Kill the build, and wait until what it started is gone too. Raises `AssertionError` where it ends before."""
    while not is_reached():
        assert build.poll() is None, "the build ended before it was killed"
        time.sleep(_LOOK_SECONDS)
    under_it = descendants(build.pid)
    os.kill(build.pid, signal.SIGKILL)
    build.wait()
    while any(Path(f"/proc/{process}").exists() for process in under_it):
        time.sleep(_LOOK_SECONDS)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
