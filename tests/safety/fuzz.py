"""Changes good and ugly files at random and reads them as a build does: nothing crashes, hangs or fills the memory.

python -m tests.safety.fuzz [SECONDS] [SEED]
"""

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from index.article import Article
from index.loaders.file_reader import FileReader
from index.loaders.format import Format
from index.loaders.limits import FILE_LIMITS
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import FORMATS
from index.news.copies import sketch
from index.passages import chunk
from index.text import terms
from tests.safety.well_formed import well_formed

_LARGEST = 2**19
"""Bytes of a file, so that many can be tried."""
_PIECES = (
    *(b"<", b">", b"&", b"&#", b"<![CDATA[", b"<!--", b"<table><tr><td>", b"<p>", b"<div>", b"<item>", b"<entry>", b"</"),
    *(b"{", b"[", b'"', b"'", b"`", b"\\", b'{"a":', b"[1,", b"*", b"_", b"> ", b"- ", b"# ", b"|", b"---\n", b"&a *a"),
    *(b"\n", b"\r", b" ", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\x9c", b"\xcc\x81", b"\xe2\x80\xae", b"\x1b["),
    *(b"By ", b"and ", b"@", b"a@b.c ", b"May 1, 2024 ", b"https://", b"A. ", b"Mr. ", b"1,", b"(", b"From a\n", b"--b\n"),
    *(b"=?utf-8?q?", b"WARC/1.0\r\n", b"Content-Length: 9\r\n", b"PK\x03\x04", b"<< /Kids [1 0 R] >>", b"\x1f\x8b"),
)


@dataclass(slots=True)
class FuzzReport:
    """What came of the files that were tried."""

    files: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    slowest: tuple[float, str] = (0.0, "")
    """Seconds by the clock that a file took to read, and its name."""
    slowest_text: tuple[float, str] = (0.0, "")
    """Seconds of computing that the texts of a file took behind its loader, and its name."""
    stopped: Counter[str] = field(default_factory=Counter)
    """Format and reason where a limit was met."""
    failed: list[str] = field(default_factory=list)
    """Where a loader raised, or its process crashed."""


def changed(content: bytes, chance: random.Random) -> bytes:
    """Return the content with a few changes: cut, flipped, doubled, spliced, or a piece of markup in it many times."""
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(content) + 1)
        length = min(chance.choice((1, 4, 50, 1000)), len(content) - place)
        middle = content[place : place + length]
        times = chance.choice((1, 2, 100, 10_000, 100_000))
        new = chance.choice(
            (b"", bytes(chance.randrange(256) for _ in range(min(length, 50))), middle * times, chance.choice(_PIECES) * times)
        )
        content = (content[:place] + new[:_LARGEST] + content[place + length :])[:_LARGEST]
    return content


def fuzz_campaign(home: Path, seconds: float, seed: int, formats: tuple[Format, ...] = FORMATS) -> FuzzReport:
    """Try files of every format in turn for so many seconds."""
    chance, report = random.Random(seed), FuzzReport()
    end = time.monotonic() + seconds
    with FileReader(FILE_LIMITS) as reader:
        while time.monotonic() < end:
            for kind in formats:
                _try(home, kind, changed(well_formed(kind), chance), reader, report)
    return report


def _try(home: Path, kind: Format, content: bytes, reader: FileReader, report: FuzzReport) -> None:
    number = report.files.total()
    file = home / f"{number}{kind.suffixes[0]}"
    file.write_bytes(content)
    found: list[Article | Skipped] = []
    seconds = _timed(time.monotonic, lambda: found.extend(reader.load(CorpusFile(file, file.name))))
    articles = [one for one in found if isinstance(one, Article)]
    text_seconds = _timed(time.process_time, lambda: _use(articles))
    report.files[kind.name] += 1
    report.articles += len(articles)
    report.slowest = max(report.slowest, (seconds, file.name))
    report.slowest_text = max(report.slowest_text, (text_seconds, file.name))
    kept = False
    for reason in {one.reason for one in found if isinstance(one, Skipped)}:
        if "takes" in reason or "memory" in reason or "far larger" in reason:
            report.stopped[f"{kind.name}: {reason}"] += 1
            kept = True
        if "loader failed" in reason or "crashed" in reason:
            report.failed.append(f"{file.name}: {reason}")
            kept = True
    if not kept and seconds < 5 and text_seconds < 5:  # what is strange stays to be looked at
        file.unlink()


def _use(articles: list[Article]) -> None:
    """Do with the texts what a build does outside of the reading process."""
    for article in articles:
        chunk(article, lambda texts: [len(text.split()) for text in texts], 160, 0)
        sketch(article.text)
        terms(article.text)


def _timed(clock: Callable[[], float], work: Callable[[], object]) -> float:
    started = clock()
    work()
    return clock() - started


def main(seconds: int = 600, seed: int = 0) -> None:
    home = Path(tempfile.mkdtemp(prefix="fuzz-"))
    report = fuzz_campaign(home, seconds, seed)
    print(f"{report.files.total()} files in {seconds} s, {report.articles} articles; the strange ones stay in {home}")
    print(f"slowest file {report.slowest[0]:.1f} s by the clock ({report.slowest[1]})")
    print(f"slowest texts behind a loader {report.slowest_text[0]:.1f} s ({report.slowest_text[1]})")
    peaks = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    print("most memory: {} MB in a reading process, {} MB in this one".format(*peaks))
    for line, times in report.stopped.most_common():
        print(f"  stopped {times}: {line}")
    for line in report.failed:
        print(f"  FAILED {line}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
