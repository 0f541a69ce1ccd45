"""Retrieval alone, warm: milliseconds a question of the hybrid and of its halves.

python benchmarks/retrieval.py INDEX QUESTIONS.jsonl
"""

import json
import statistics
import sys
import time
from pathlib import Path
from typing import get_args

from index.archive import Archive
from index.embedders.table import open_embedder
from index.retriever import Retriever
from index.settings import IndexSettings, SearchSettings


def main(index: Path, questions: Path) -> None:
    archive, settings = Archive.open(index), IndexSettings()
    embedder = open_embedder(settings.embedder, settings.model)
    asked = [json.loads(line)["question"] for line in questions.read_text().splitlines()]
    print(f"{archive.manifest.passages:,} passages, {len(asked)} questions")
    for half in get_args(SearchSettings.model_fields["retriever"].annotation):
        retriever = Retriever(archive, embedder, SearchSettings(retriever=half))
        times = sorted(_milliseconds(retriever, question) for question in asked)
        print(
            f"{half:>8}: p50 {statistics.median(times):.1f} ms, p95 {times[int(0.95 * len(times))]:.1f} ms (bar: hybrid p50 25)"
        )


def _milliseconds(retriever: Retriever, question: str) -> float:
    started = time.perf_counter()
    retriever.search(question, 12)
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
