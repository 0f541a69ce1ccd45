"""Measures a reader on rows: exact match and F1, where there is no answer too, and AUROC of answerable or not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.article import Article
from index.passages import chunk
from index.settings import IndexSettings
from qa.evaluation.metrics.auroc import auroc
from qa.evaluation.metrics.squad import exact_match, token_f1
from qa.readers.span.decoding import best_spans
from qa.readers.span.encoding import MAX_ROW_TOKENS, EncodedRow, QuestionEncoder
from qa.readers.span.network import NetworkOutput
from training.rows import TrainingRow

_WHOLE = MAX_ROW_TOKENS - 60
"""Most tokens of a text that is read whole: the rest of a row is the question's."""

ReadRows = Callable[[Sequence[EncodedRow]], list[NetworkOutput]]


@dataclass(frozen=True, slots=True)
class RowPrediction:
    """The best span of a row's passages, and what the network thinks of there being an answer."""

    text: str
    score: float
    """Start and end of the span less those of “no answer”, in logits."""
    answerable: float


def measure_reader(read: ReadRows, encoder: QuestionEncoder, rows: Sequence[TrainingRow]) -> dict[str, float]:
    """Return `em` and `f1` in percent over the rows with an answer.

    If some have none, also the AUROC of the span's score (`auroc_null`), of the answerable output (`auroc_head`), of their sum, and
    over all rows EM and F1 where the best threshold on the span's score says “no answer” (`best_em`, `best_f1`, as SQuAD 2.0 does).
    """
    predictions = [predict(read, encoder, row) for row in rows]
    em, f1 = (
        np.array([measure(p.text, row.answers) if row.answers else 0.0 for p, row in zip(predictions, rows, strict=True)])
        for measure in (exact_match, token_f1)
    )
    has = np.array([bool(row.answers) for row in rows])
    figures = {"em": 100 * float(em[has].mean()), "f1": 100 * float(f1[has].mean())}
    if not has.all():
        null, head = (np.array([getattr(p, name) for p in predictions]) for name in ("score", "answerable"))
        figures |= {"auroc_null": auroc(null, has), "auroc_head": auroc(head, has), "auroc_both": auroc(null + head, has)}
        figures |= {"best_em": _best_with_threshold(null, em, has), "best_f1": _best_with_threshold(null, f1, has)}
    return figures


def predict(read: ReadRows, encoder: QuestionEncoder, row: TrainingRow) -> RowPrediction:
    """Read a row, a long text in passages as an archive cuts it."""
    passages = passages_of(row.context, encoder)
    windows = encoder.windows(row.question, [row.prefix] * len(passages), passages)
    pairs = [(text, window) for text, of_passage in zip(passages, windows, strict=True) for window in of_passage]
    best = RowPrediction("", -np.inf, -np.inf)
    for (text, window), output in zip(pairs, read([window for _, window in pairs]), strict=True):
        for span in best_spans(window, output.start, output.end, 1):
            if span.score > best.score:
                best = RowPrediction(text[span.start : span.end], span.score, output.answerable or 0.0)
    return best


def passages_of(text: str, encoder: QuestionEncoder) -> list[str]:
    """Return a text that fits into a row as it is, and a longer one in passages by the default settings of an index."""
    if encoder.count([text])[0] <= _WHOLE:
        return [text]
    settings = IndexSettings()
    passages = chunk(Article("", "", text), encoder.count, settings.passage_tokens, settings.overlap_tokens)
    return [text[passage.start : passage.end] for passage in passages]


def _best_with_threshold(scores: NDArray[np.float64], measured: NDArray[np.float64], has: NDArray[np.bool_]) -> float:
    """Return the best mean in percent over all thresholds: below it a row counts as 1 where it has no answer, else as 0."""
    order = np.argsort(-scores, kind="stable")
    gain = np.where(has, measured, -1.0)[order]  # what a row adds when its span is given instead of “no answer”
    return 100 * (float((~has).sum()) + max(0.0, float(np.cumsum(gain).max()))) / len(has)
