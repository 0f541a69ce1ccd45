"""Compare retrieval from two archives with the same articles, such as a folder and Milvus: quality, the hits in common, and speed.

python -m benchmarks.backends INDEX OTHER QUESTIONS.jsonl

Each question is asked without filters and as of its own day. `hits in common`: the share of the first archive's best 12 passages that
are among the second's.
"""

import statistics
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.embedders.table import open_embedder
from index.filters import NO_FILTERS, Filters
from index.search.retriever import Hit, Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.opening import open_archive
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.ranking import RANKING_MEASURES

_LISTED = 12
_TIMED = 5
"""Every so many questions one is asked twice: once for the time of a search of usual size."""


@dataclass(frozen=True, slots=True)
class BackendHits:
    """What one archive found for all questions under one kind of filter."""

    hits: list[list[Hit]]
    milliseconds: list[float]

    def mean(self, measure: str, cases: list[Case]) -> float:
        judged = [(hits, case) for hits, case in zip(self.hits, cases, strict=True) if case.relevant]
        return statistics.mean(RANKING_MEASURES[measure](_articles(hits), case.relevant) for hits, case in judged)

    def line(self, cases: list[Case]) -> str:
        times = sorted(self.milliseconds)
        figures = " ".join(f"{self.mean(measure, cases):.4f}" for measure in ("hit@1", "hit@10", "mrr@10"))
        return (
            f"hit@1 hit@10 mrr@10 {figures}  p50 {statistics.median(times):.1f} ms p95 {times[int(0.95 * len(times))]:.1f} ms"
        )


def main(first: str, second: str, questions: str) -> None:
    settings, cases = IndexSettings(), load_cases(Path(questions))
    embedder = open_embedder(settings.embedder, settings.model)
    with closing(open_archive(first)) as one, closing(open_archive(second)) as other:
        retrievers = [Retriever(archive, embedder, SearchSettings()) for archive in (one, other)]
        for name, filters in (
            ("no filters", [NO_FILTERS] * len(cases)),
            ("as of its day", [_as_asked(case) for case in cases]),
        ):
            asked = [search_all(retriever, cases, filters) for retriever in retrievers]
            for location, found in zip((first, second), asked, strict=True):
                print(f"{name}, {location}: {found.line(cases)}", flush=True)
            print(f"{name}: hits in common {in_common(*asked):.4f}", flush=True)


def search_all(retriever: Retriever, cases: list[Case], filters: list[Filters]) -> BackendHits:
    """Ask every question. The best 100 passages are listed, one rank an article is taken from them."""
    hits, milliseconds = [], []
    for number, (case, of_case) in enumerate(zip(cases, filters, strict=True)):
        if number % _TIMED == 0:
            started = time.perf_counter()
            retriever.search(case.question, _LISTED, of_case)
            milliseconds.append(1000 * (time.perf_counter() - started))
        hits.append(retriever.search(case.question, 100, of_case))
    return BackendHits(hits, milliseconds)


def in_common(first: BackendHits, second: BackendHits) -> float:
    """Return the mean share of the first one's best passages that are among the second one's."""
    shares = []
    for one, other in zip(first.hits, second.hits, strict=True):
        best, others = ({hit.passage for hit in hits[:_LISTED]} for hits in (one, other))
        shares.append(len(best & others) / len(best) if best else 1.0)
    return statistics.mean(shares)


def _as_asked(case: Case) -> Filters:
    return Filters(as_of=case.asked_on) if case.asked_on else NO_FILTERS


def _articles(hits: list[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.article.id for hit in hits))


if __name__ == "__main__":
    main(*sys.argv[1:])
