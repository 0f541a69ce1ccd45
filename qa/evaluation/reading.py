"""Evaluates a reader alone: each row's context is its only passage."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from index.article import Article
from index.filters import Filters
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evaluation.cases.reading_rows import ReadingRow
from qa.evaluation.judge import score_answer
from qa.evaluation.metrics.auroc import auroc
from qa.evaluation.metrics.bootstrap import Interval
from qa.evaluation.metrics.metric import Metric, Statistic, mean
from qa.evaluation.report.report import rounded, rounded_intervals
from qa.question.question import understand
from qa.readers.contract import Reader

ReadingProgress = Callable[[int, int], None]


class ReadingReport(BaseModel):
    """The JSON of `eval --reading --json` (`by_alias=True`); an undefined number is null."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = Field(default=1, alias="schema")
    reader: str
    rows: int
    answerable: int
    em: float | None
    """Exact match of the best span, over the answerable rows; a row without a span counts 0."""
    f1: float | None
    auroc: float | None
    """How well the best span's score separates contexts that answer their question from those that do not."""
    intervals: dict[str, Interval]


def evaluate_reader(reader: Reader, rows: Sequence[ReadingRow], advance: ReadingProgress) -> ReadingReport:
    """Read each row once. `advance` is called with the rows done and all rows; it may raise `Cancelled`."""
    best: list[Candidate | None] = []
    for row in rows:
        best.append(next(iter(reader.read(understand(row.question, Filters()), [hit_of_context(row)], _equal_weight)), None))
        advance(len(best), len(rows))
    metrics = _metrics(rows, best)
    values = {name: rounded(metric.value()) for name, metric in metrics.items()}
    return ReadingReport(
        reader=reader.name,
        rows=len(rows),
        answerable=sum(bool(row.answers) for row in rows),
        em=values["em"],
        f1=values["f1"],
        auroc=values["auroc"],
        intervals=rounded_intervals(metrics, len(rows)),
    )


def _equal_weight(term: str) -> float:
    """Return 1 for every word: without an archive there is no rarity."""
    return 1.0


def hit_of_context(row: ReadingRow) -> Hit:
    return Hit.of_whole_article(Article(row.id, row.title, row.context))


def _metrics(rows: Sequence[ReadingRow], best: Sequence[Candidate | None]) -> dict[str, Metric]:
    answerable = np.array([bool(row.answers) for row in rows], dtype=np.float64)
    answer_scores = [
        score_answer(candidate.text if candidate else None, row.answers) for row, candidate in zip(rows, best, strict=True)
    ]
    scores = np.array([candidate.score if candidate else -math.inf for candidate in best], dtype=np.float64)
    return {
        "em": mean(np.array([score.em for score in answer_scores], dtype=np.float64), answerable),
        "f1": mean(np.array([score.f1 for score in answer_scores], dtype=np.float64), answerable),
        "auroc": Statistic(scores, answerable, auroc),
    }
