"""Measure what one more article costs: from its file in the corpus to an archive in which a question finds it. Prints a JSON object.

    python -m benchmarks.growth.append BIG

BIG is an archive that `benchmarks.growth.make` made with a corpus. The article is removed again at the end, which is measured too.
"""

import json
import resource
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from index.build.build import build
from index.build.job import BuildJob
from index.embedders.table import open_embedder
from index.search.retriever import Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive

_FILE = "one-more.jsonl"
_ARTICLE = {
    "id": "one-more",
    "title": "Quince elects a baker as its mayor",
    "text": "The town of Quince elected the baker Ida Holm as its mayor on Sunday, by a margin of eleven votes. "
    "She has promised to reopen the swimming pool by the lake, which has been closed since the flood.",
    "published": "2024-12-02",
    "outlet": "Quince Courier",
}


def is_found(big: Path) -> bool:
    """Return whether the article leads the list of what is found for a question about it."""
    settings = IndexSettings()
    with closing(Archive.open(big)) as archive:
        retriever = Retriever(archive, open_embedder(settings.embedder, settings.model), SearchSettings())
        hits = retriever.search("Who was elected mayor of Quince?", 3)
    return bool(hits) and hits[0].article.id == _ARTICLE["id"]


def timed_build(big: Path, corpus: Path) -> tuple[float, dict[str, float]]:
    """Build, and return the seconds in all and by stage."""
    stages: dict[str, float] = {}
    last = ("opening", time.perf_counter())

    def report(stage: str, done: int, total: int) -> None:
        nonlocal last
        now = time.perf_counter()
        stages[last[0]] = stages.get(last[0], 0.0) + now - last[1]
        last = (stage, now)

    started = time.perf_counter()
    build(BuildJob(corpus, big), report)
    report("", 0, 0)
    return time.perf_counter() - started, stages


def measure_appending(big: Path) -> dict[str, Any]:
    """Add the article and remove it, and return the seconds of each build with those of its stages."""
    with closing(Archive.open(big)) as archive:
        (corpus,) = archive.manifest.folders
        figures: dict[str, Any] = {"passages": archive.manifest.passages}
    open_embedder(IndexSettings().embedder, IndexSettings().model).query("warm")
    timed_build(big, corpus)  # the first one reads every file
    (corpus / _FILE).write_text(json.dumps(_ARTICLE), encoding="utf-8")
    try:
        for what, finds in (("added", True), ("removed", False)):
            seconds, stages = timed_build(big, corpus)
            if is_found(big) != finds:
                raise SystemExit(f"The article was {what}, and is {'not ' if finds else ''}found.")
            figures[f"{what}_s"] = round(seconds, 2)
            figures[f"{what}_stages"] = {stage: round(took, 2) for stage, took in stages.items() if took >= 0.005}
            (corpus / _FILE).unlink(missing_ok=True)
    finally:
        (corpus / _FILE).unlink(missing_ok=True)
    return {**figures, "build_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


if __name__ == "__main__":
    print(json.dumps(measure_appending(Path(sys.argv[1]))))
