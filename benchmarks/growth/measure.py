"""Measure what an archive costs: to open, search (with and without a filter on days) and answer from, in memory and on disk.

Prints a JSON object.

    python -m benchmarks.growth.measure INDEX [QUESTIONS.jsonl]

Each figure but the cold opening is a median. Cold is the first opening by a process after the file system's cache was dropped,
where that is allowed, and otherwise the first opening.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any

from index.embedders.table import open_embedder
from index.filters import Filters
from index.search.retriever import Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive
from qa.assistant import Assistant
from qa.settings import AnswerSettings

_QUESTIONS = (
    "Who won the election?",
    "How many people were killed in the earthquake?",
    "When was the bridge closed?",
    "What did the mayor say about the budget?",
    "Which company was fined for the spill?",
    "Why did the union call a strike?",
)
_FILTERS = (
    Filters(since=date(2018, 1, 1)),
    Filters(since=date(2020, 3, 1), until=date(2020, 9, 1)),
    Filters(as_of=date(2021, 6, 1)),
)
_ROUNDS = 5


def elapsed_milliseconds(run: Callable[..., object], *arguments: object) -> float:
    started = time.perf_counter()
    run(*arguments)
    return 1000 * (time.perf_counter() - started)


def opening(index: Path) -> float:
    """Return milliseconds in a process of its own, without its start."""
    code = (
        "import sys, time; from pathlib import Path; from index.store.archive import Archive; import faiss; start = time.perf_counter(); "
        "Archive.open(Path(sys.argv[1])); print(1000 * (time.perf_counter() - start))"
    )
    return float(subprocess.run([sys.executable, "-c", code, str(index)], capture_output=True, text=True, check=True).stdout)


def drop_file_cache(folder: Path) -> None:
    """Ask the system to forget the pages of an archive's files."""
    for file in folder.rglob("*"):
        if file.is_file():
            with suppress(OSError), file.open("rb") as stream:
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def answering(index: Path, questions: Sequence[str]) -> float:
    """Return the median milliseconds of a whole answer of the small reader, each question asked twice."""
    with closing(Assistant.open(index, answer=AnswerSettings(reader="span"))) as assistant:
        assistant.ask(questions[0])
        return statistics.median(elapsed_milliseconds(assistant.ask, question) for question in (*questions, *questions))


def measure(index: Path, questions: Sequence[str]) -> dict[str, Any]:
    drop_file_cache(index)
    cold, warm = opening(index), statistics.median(opening(index) for _ in range(3))
    settings = IndexSettings()
    with closing(Archive.open(index)) as archive:
        retriever = Retriever(archive, open_embedder(settings.embedder, settings.model), SearchSettings())
        retriever.search(questions[0], 12)
        plain = [elapsed_milliseconds(retriever.search, question, 12) for _ in range(_ROUNDS) for question in questions]
        changes, filtered = [], []
        for _ in range(_ROUNDS):
            for filters in _FILTERS:
                changes.append(elapsed_milliseconds(retriever.has_articles, filters))
                filtered += [elapsed_milliseconds(retriever.search, question, 12, filters) for question in questions]
        manifest = archive.manifest
    searching_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    size = sum(path.stat().st_size for path in archive.folder.rglob("*") if path.is_file())
    return {
        "passages": manifest.passages,
        "open_cold_ms": round(cold),
        "open_warm_ms": round(warm),
        "search_ms": round(statistics.median(plain), 1),
        "search_filtered_ms": round(statistics.median(filtered), 1),
        "new_filter_ms": round(statistics.median(changes), 1),
        "peak_memory_mb": searching_memory,
        "answer_ms": round(answering(index, questions)),
        "disk_mb": size // 10**6,
        "recall": round(manifest.dense_recall, 4),
        "recall_filtered": round(manifest.dense_recall_filtered, 4),
    }


def main(index: Path, questions: Path | None) -> None:
    texts = (
        [json.loads(line)["question"] for line in questions.read_text(encoding="utf-8").splitlines()[:30]]
        if questions
        else _QUESTIONS
    )
    print(json.dumps(measure(index, texts)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
