"""Start and end scores of one row → its best spans, in characters of the passage."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.text import Span
from qa.readers.span.encoding import EncodedRow

TokenScores = NDArray[np.float32]

MAX_SPAN_TOKENS = 30
"""Most tokens of an answer."""

_NEAR, _MOST_NEAR = 3.0, 8
"""How many logits a span may lie below the best that it overlaps, to be another form of it, and how many forms are kept."""


@dataclass(frozen=True, slots=True)
class ScoredSpan:
    """`score`: start and end of the span less those of “no answer”, in logits; above 0 the model prefers the span."""

    start: int
    end: int
    score: float
    form: Span | None = None
    """The form of the answer that is quoted, where it is another than from `start` to `end` (`edges.py`)."""


def best_spans(
    row: EncodedRow, start: TokenScores, end: TokenScores, count: int, sentences: Sequence[Span] | None = None
) -> list[ScoredSpan]:
    """Return the `count` best spans, best first, none inside or across a better one. `start`, `end`: shape (length,).

    With `sentences`, in characters of the passage, a span begins and ends in the same one: the best start and the best end
    of a passage may belong to different answers.
    """
    return [forms[0] for forms in best_spans_with_forms(row, start, end, count, sentences)]


def best_spans_with_forms(
    row: EncodedRow, start: TokenScores, end: TokenScores, count: int, sentences: Sequence[Span] | None = None
) -> list[list[ScoredSpan]]:
    """Return each of the `count` best spans, followed by those that overlap it and score hardly less."""
    total = _span_scores(row, start, end, sentences)
    null = float(start[0] + end[0])
    best: list[list[ScoredSpan]] = []
    while len(best) < count:
        first, last = divmod(int(total.argmax()), total.shape[1]) if total.size else (0, 0)
        if not total.size or not np.isfinite(total[first, last]):
            break
        best.append(
            [ScoredSpan(row.offsets[i][0], row.offsets[j][1], float(total[i, j]) - null) for i, j in _forms(total, first, last)]
        )
        total[: last + 1, first:] = -np.inf
    return best


def _forms(total: NDArray[np.float32], first: int, last: int) -> list[tuple[int, int]]:
    """Return the best pair of tokens, `first` and `last`, and those that overlap it and score hardly less, best first."""
    starts, ends = np.nonzero(total[: last + 1, first:] >= total[first, last] - _NEAR)
    pairs = zip(starts.tolist(), (ends + first).tolist(), strict=True)
    return sorted(pairs, key=lambda pair: (-total[pair], pair != (first, last)))[:_MOST_NEAR]


def _span_scores(
    row: EncodedRow, start: TokenScores, end: TokenScores, sentences: Sequence[Span] | None
) -> NDArray[np.float32]:
    """Return start plus end of every pair of passage tokens, -inf where they are no span."""
    size = len(row.offsets)
    inside = slice(row.first, row.first + size)
    far = np.arange(size)[None, :] - np.arange(size)[:, None]
    allowed = (far >= 0) & (far < MAX_SPAN_TOKENS)
    if sentences is not None:
        lies_in = np.searchsorted([first for first, _ in sentences], [first for first, _ in row.offsets], side="right")
        allowed &= lies_in[:, None] == lies_in[None, :]
    return np.where(allowed, start[inside, None] + end[None, inside], np.float32(-np.inf))


def score_span(row: EncodedRow, start: TokenScores, end: TokenScores, spans: Sequence[Span]) -> list[ScoredSpan]:
    """Score these `spans`, in characters of the passage, without those that the row does not hold whole."""
    null = float(start[0] + end[0])
    scored = []
    for span in spans:
        inside = [row.first + n for n, (first, last) in enumerate(row.offsets) if first < span[1] and span[0] < last]
        if inside and row.offsets[0][0] <= span[0] and span[1] <= row.offsets[-1][1]:
            scored.append(ScoredSpan(*span, float(start[inside[0]] + end[inside[-1]]) - null))
    return scored
