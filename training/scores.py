"""Measures a reader on rows: exact match and F1 of those with an answer, AUROC of answerable or not if there are both."""

from collections.abc import Callable, Sequence

import numpy as np

from qa.evaluation.metrics.auroc import auroc
from qa.evaluation.metrics.squad import exact_match, token_f1
from qa.readers.span.decoding import best_spans
from qa.readers.span.encoding import EncodedRow, QuestionEncoder
from qa.readers.span.network import NetworkOutput
from training.rows import TrainingRow

ReadRows = Callable[[Sequence[EncodedRow]], list[NetworkOutput]]


def measure_reader(read: ReadRows, encoder: QuestionEncoder, rows: Sequence[TrainingRow]) -> dict[str, float]:
    """Return `em` and `f1` in percent over the rows with an answer.

    If some have none, also the AUROC: of the span's score (`auroc_null`), of the answerable output (`auroc_head`), of their sum.
    """
    encoded = [encoder.rows(row.question, [row.prefix], [row.context])[0] for row in rows]
    em, scores = [], []
    null, head, has = np.zeros((3, len(rows)))
    for i, (row, tokens, outputs) in enumerate(zip(rows, encoded, read(encoded), strict=True)):
        span = best_spans(tokens, outputs.start, outputs.end, 1)[0]
        null[i], head[i], has[i] = span.score, outputs.answerable or 0.0, bool(row.answers)
        if row.answers:
            text = row.context[span.start : span.end]
            em.append(exact_match(text, row.answers))
            scores.append(token_f1(text, row.answers))
    figures = {"em": 100 * float(np.mean(em)), "f1": 100 * float(np.mean(scores))}
    if not has.all():
        figures |= {"auroc_null": auroc(null, has), "auroc_head": auroc(head, has), "auroc_both": auroc(null + head, has)}
    return figures
