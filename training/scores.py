"""How a reader does on rows: exact match and F1 where there is an answer, AUROC of answerable against not where both are."""

from collections.abc import Sequence

import numpy as np
import torch

from qa.evaluation.auroc import auroc
from qa.evaluation.squad import exact_match, f1
from qa.readers.encoding import Encoder
from qa.readers.spans import best_spans
from training.model import SpanModel
from training.rows import Row

_BATCH = 32


def measure(model: SpanModel, encoder: Encoder, rows: Sequence[Row]) -> dict[str, float]:
    """`em`, `f1` in percent over the rows with an answer; `auroc_null` and `auroc_head` where some rows have none."""
    em, scores = [], []
    null, head = np.zeros(len(rows)), np.zeros(len(rows))
    encoded = [encoder.rows(row.question, [row.front], [row.context])[0] for row in rows]
    order = sorted(range(len(rows)), key=lambda i: len(encoded[i].ids))
    for at in range(0, len(rows), _BATCH):
        part = order[at : at + _BATCH]
        start, end, answers = _outputs(model, [encoded[i] for i in part])
        for n, i in enumerate(part):
            span = best_spans(encoded[i], start[n], end[n], 1)[0]
            null[i], head[i] = span.score, answers[n]
            if rows[i].answers:
                text = rows[i].context[span.start : span.end]
                em.append(exact_match(text, rows[i].answers))
                scores.append(f1(text, rows[i].answers))
    found = {"em": 100 * float(np.mean(em)), "f1": 100 * float(np.mean(scores))}
    has = np.array([float(bool(row.answers)) for row in rows])
    if not has.all():
        found |= {"auroc_null": auroc(null, has), "auroc_head": auroc(head, has), "auroc_both": auroc(null + head, has)}
    return found


def _outputs(model: SpanModel, rows: Sequence) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    length = max(len(row.ids) for row in rows)
    ids, types, attended = (torch.zeros(len(rows), length, dtype=torch.long) for _ in range(3))
    for i, row in enumerate(rows):
        ids[i, : len(row.ids)], types[i, : len(row.ids)], attended[i, : len(row.ids)] = torch.tensor(row.ids), torch.tensor(row.types), 1
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        start, end, answers = model(ids, types, attended)
    return start.float().numpy(), end.float().numpy(), answers.float().numpy()
