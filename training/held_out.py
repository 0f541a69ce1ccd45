"""Holds out rows for measuring, on which no reader is trained: whole titles, or whole texts where they have none, chosen by their hash."""

import hashlib
from collections import Counter
from collections.abc import Sequence, Set

from training.rows import TrainingRow


def held_texts(rows: Sequence[TrainingRow], share: float) -> frozenset[str]:
    """Return keys of rows, in the order of their SHA-1, until they have `share` of the rows."""
    counts, held, total = Counter(map(_key, rows)), set[str](), 0
    for key in sorted(counts, key=lambda key: hashlib.sha1(key.encode()).hexdigest()):
        if total >= share * len(rows):
            break
        held.add(key)
        total += counts[key]
    return frozenset(held)


def split_by_text(rows: Sequence[TrainingRow], share: float) -> tuple[list[TrainingRow], list[TrainingRow]]:
    """Return rows to train on and rows held out. No title is in both, and no text."""
    held = held_texts(rows, share)
    return [row for row in rows if _key(row) not in held], [row for row in rows if _key(row) in held]


def split_by_question(rows: Sequence[TrainingRow], held: Set[str]) -> tuple[list[TrainingRow], list[TrainingRow]]:
    """Return rows to train on, and those that ask one of the questions `held`."""
    return [row for row in rows if row.question not in held], [row for row in rows if row.question in held]


def _key(row: TrainingRow) -> str:
    """Return the title that a row shares with others about the same, or its context where there is no title."""
    return row.title or row.context


def without_measured(rows: Sequence[TrainingRow], measured: Sequence[TrainingRow]) -> list[TrainingRow]:
    """Return the rows whose question and context are not in `measured`."""
    questions, contexts = {row.question for row in measured}, {row.context for row in measured}
    return [row for row in rows if row.question not in questions and row.context not in contexts]
