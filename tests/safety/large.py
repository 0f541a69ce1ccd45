"""Builds over files of 2 GB that hold nothing, over the ugly files that take long, and over very many tiny files.

python -m tests.safety.large [FILES]
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from tests.safety.editions import HASHING
from tests.safety.ugly import UGLY

_SUFFIXES = ("txt", "html", "json", "jsonl", "xml", "csv", "pdf", "docx", "zip", "eml", "mbox", "warc")
_STORY = "A headline\n\nA story of the day.\n"


def sparse_files(folder: Path) -> None:
    """Write a file of 2 GB in each format, of zeros that take no room on the disk, and one that gives an article."""
    for suffix in _SUFFIXES:
        with (folder / f"sparse.{suffix}").open("wb") as stream:
            stream.truncate(2 * 2**30)
    (folder / "story.txt").write_text(_STORY, encoding="utf-8")


def ugly_files(folder: Path) -> None:
    for name, make in UGLY.items():
        content = make()
        (folder / name).write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)


def tiny_files(folder: Path, count: int) -> None:
    for number in range(count):
        inner = folder / str(number // 1000)
        inner.mkdir(exist_ok=True)
        (inner / f"{number}.txt").write_text(f"Headline {number}\n\nThing number {number} happened.\n", encoding="utf-8")


def report(name: str, receipt: BuildReceipt, seconds: float) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    computed = time.process_time()
    print(
        f"{name}: {receipt.articles} articles, {len(receipt.skipped)} skipped, {seconds:.0f} s, {computed:.0f} s computed so far, {peak} MB"
    )
    for skipped in receipt.skipped:
        if skipped.path.startswith("sparse") or "takes" in skipped.reason or "memory" in skipped.reason:
            print(f"  {skipped.path}: {skipped.reason}")


def main(count: int = 100_000) -> None:
    works: dict[str, Callable[[Path], None]] = {
        "files of 2 GB": sparse_files,
        "ugly files": ugly_files,
        f"{count} tiny files": lambda folder: tiny_files(folder, count),
    }
    for name, write in works.items():
        with tempfile.TemporaryDirectory() as home:
            corpus = Path(home, "corpus")
            corpus.mkdir()
            write(corpus)
            started = time.monotonic()
            settings = HASHING.model_copy(update={"model": "64"})
            report(name, build(BuildJob(corpus, Path(home, "index"), settings)), time.monotonic() - started)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
