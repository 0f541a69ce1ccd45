"""Cuts or widens contexts to the length of a passage, and moves the answers' offsets along."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from index.text import Span, sentences
from training.rows import TrainingRow


def window(row: TrainingRow, characters: int, random: Random) -> TrainingRow:
    """Return the row with whole sentences of about `characters` around one answer, or anywhere if there is none."""
    if len(row.context) <= characters:
        return row
    bounds = sentences(row.context)
    start, end = random.choice(row.spans) if row.spans else (random.randrange(len(row.context)),) * 2
    first, last = (
        next((i for i, bound in enumerate(bounds) if at < bound[1]), len(bounds) - 1) for at in (start, max(start, end - 1))
    )
    while True:
        sides = [i for i in (first - 1, last + 1) if 0 <= i < len(bounds)]
        side = random.choice(sides) if sides else -1
        start, end = min(bounds[first][0], bounds[side][0]), max(bounds[last][1], bounds[side][1])
        if not sides or end - start > characters:
            return cut_context(row, (bounds[first][0], bounds[last][1]))
        first, last = min(first, side), max(last, side)


def cut_context(row: TrainingRow, span: Span) -> TrainingRow:
    """Return the row with only `span` of its context, and only the answers that are wholly in it."""
    start, end = span
    spans = tuple((s - start, e - start) for s, e in row.spans if start <= s and e <= end)
    return replace(row, context=row.context[start:end], spans=spans)


def cut_away(row: TrainingRow, characters: int, random: Random) -> TrainingRow | None:
    """Return a row with sentences of the same context that hold no answer; None if too little is left."""
    answers = [answer.lower() for answer in row.answers]
    bounds = sentences(row.context)
    free = [not any(answer in row.context[s:e].lower() for answer in answers) for s, e in bounds]
    runs = [run for run in _runs(free) if bounds[run[1] - 1][1] - bounds[run[0]][0] > 80]
    if not runs:
        return None
    first, end = random.choice(runs)
    rest = cut_context(replace(row, spans=()), (bounds[first][0], bounds[end - 1][1]))
    return window(rest, characters, random)


def _runs(free: Sequence[bool]) -> list[Span]:
    edges = [i for i in range(len(free) + 1) if (i < len(free) and free[i]) != (i > 0 and free[i - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))


def widened(row: TrainingRow, others: Sequence[str], random: Random) -> TrainingRow:
    """Return the row with sentences of other rows before and after its context."""
    before = random.randint(0, len(others))
    head = "".join(other + " " for other in others[:before])
    tail = "".join(" " + other for other in others[before:])
    spans = tuple((s + len(head), e + len(head)) for s, e in row.spans)
    return replace(row, context=head + row.context + tail, spans=spans)
