"""Holds out rows for measuring, on which no reader is trained: whole titles, chosen by their hash."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from training.rows import TrainingRow


def held_titles(rows: Sequence[TrainingRow], share: float) -> frozenset[str]:
    """Return titles, in the order of their SHA-1, until they have `share` of the rows."""
    counts, held, total = Counter(row.title for row in rows), set[str](), 0
    for title in sorted(counts, key=lambda title: hashlib.sha1(title.encode()).hexdigest()):
        if total >= share * len(rows):
            break
        held.add(title)
        total += counts[title]
    return frozenset(held)


def split_by_title(rows: Sequence[TrainingRow], share: float) -> tuple[list[TrainingRow], list[TrainingRow]]:
    """Return rows to train on and rows held out. No title is in both."""
    held = held_titles(rows, share)
    return [row for row in rows if row.title not in held], [row for row in rows if row.title in held]


def without_measured(rows: Sequence[TrainingRow], measured: Sequence[TrainingRow]) -> list[TrainingRow]:
    """Return the rows whose question and context are not in `measured`."""
    questions, contexts = {row.question for row in measured}, {row.context for row in measured}
    return [row for row in rows if row.question not in questions and row.context not in contexts]
