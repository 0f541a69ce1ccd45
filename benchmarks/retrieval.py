"""Measure retrieval alone, warm: quality and speed of the hybrid and of its halves, one rank per article.

python benchmarks/retrieval.py INDEX QUESTIONS.jsonl [name=value of SearchSettings …]
"""

import statistics
import sys
import time
from pathlib import Path

from index.embedders.table import open_embedder
from index.search.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.ranking import RANKING_MEASURES

VARIANTS: dict[str, dict[str, object]] = {
    "dense": {"retriever": "dense"},
    "lexical, BM25 of passages only": {"retriever": "lexical", "article_weight": 0.0, "pair_weight": 0.0},
    "lexical": {"retriever": "lexical"},
    "hybrid, reciprocal rank fusion": {"fusion": "reciprocal-rank"},
    "hybrid": {},
}


def main(index: Path, questions: Path, changes: dict[str, str]) -> None:
    archive, settings = Archive.open(index), IndexSettings()
    embedder = open_embedder(settings.embedder, settings.model)
    cases = load_cases(questions)
    judged = [case for case in cases if case.relevant]
    print(
        f"{archive.manifest.passages:,} passages, {len(judged)} of {len(cases)} questions judged (bars: .73 .98 .81, p50 25 ms)"
    )
    for name, variant in VARIANTS.items():
        retriever = Retriever(archive, embedder, SearchSettings.model_validate({**variant, **changes}))
        rankings = [_ranking(retriever.search(case.question, 100)) for case in judged]
        times = sorted(_milliseconds(retriever, case) for case in cases)
        figures = " ".join(f"{_mean(rankings, judged, measure):.4f}" for measure in ("hit@1", "hit@10", "mrr@10"))
        print(
            f"{name:<32} hit@1 hit@10 mrr@10 {figures}  p50 {statistics.median(times):.1f} ms p95 {times[int(0.95 * len(times))]:.1f} ms"
        )


def _mean(rankings: list[list[str]], cases: list[Case], name: str) -> float:
    return statistics.mean(
        RANKING_MEASURES[name](ranking, case.relevant) for ranking, case in zip(rankings, cases, strict=True)
    )


def _ranking(hits: list[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.article.id for hit in hits))


def _milliseconds(retriever: Retriever, case: Case) -> float:
    started = time.perf_counter()
    retriever.search(case.question, 12)
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), dict(argument.split("=") for argument in sys.argv[3:]))
