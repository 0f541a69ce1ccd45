"""Build an archive of very many small articles, and say what it took: time, memory, room on the disk.

    python -m benchmarks.growth.build ARTICLES [FOLDER]

Each article is one passage of invented words, of one of 40 outlets and of ten years, in one file of JSON lines. The hashing
embedder stands in for the model, which takes the same time for each passage, however many there are (`benchmarks/building.py`).
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from index.settings import IndexSettings

_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeio"]
_VOCABULARY = 30_000
_SENTENCES, _WORDS = 7, 12
_FIRST_DAY, _DAYS, _OUTLETS, _AUTHORS = date(2015, 1, 1), 3_650, 40, 2_000
_SETTINGS = IndexSettings(embedder="hashing", model="384")


def articles(count: int) -> Iterator[dict[str, str]]:
    """Yield `count` articles, always the same ones. Frequent words are as frequent as in any language (Zipf)."""
    chance = Random(21)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))
    for number in range(count):
        drawn = iter(chance.choices(words, cum_weights=weights, k=(_SENTENCES + 1) * _WORDS))
        sentences = [" ".join(next(drawn) for _ in range(_WORDS)).capitalize() + "." for _ in range(_SENTENCES + 1)]
        yield {
            "id": f"g{number:06d}",
            "title": sentences[0][:60],
            "text": " ".join(sentences[1:]),
            "date": (_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))).isoformat(),
            "source": f"Outlet {chance.randrange(_OUTLETS)}",
            "author": f"Ana Roe {chance.randrange(_AUTHORS)}",
        }


def write_articles(file: Path, count: int) -> None:
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(article) + "\n" for article in articles(count))


class StageClock:
    """Notes when each stage of a build begins and ends."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._last = time.monotonic()

    def advance(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        self._seconds[stage] = self._seconds.get(stage, 0.0) + now - self._last
        self._last = now

    @property
    def text(self) -> str:
        return ", ".join(f"{stage} {seconds:.1f}" for stage, seconds in self._seconds.items())


def growth_report(receipt: BuildReceipt, clock: StageClock, index: Path) -> str:
    own, children = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    return (
        f"{receipt.articles:,} articles, {receipt.passages:,} passages: {receipt.seconds:.0f} s by the clock, "
        f"{time.process_time():.0f} s computed, {receipt.articles / receipt.seconds:,.0f} articles a second; "
        f"at most {own:,.0f} MB, {children:,.0f} MB beside it for reading; {size / receipt.articles:,.0f} bytes an article\n"
        f"  seconds to the next report: {clock.text}"
    )


def main(count: int, folder: Path) -> None:
    write_articles(folder / "articles.jsonl", count)
    clock = StageClock()
    receipt = build(BuildJob(folder / "articles.jsonl", folder / "index", _SETTINGS), clock.advance)
    print(growth_report(receipt, clock, folder / "index"))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as home:
            main(int(sys.argv[1]), Path(home))
