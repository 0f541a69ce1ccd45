"""What a reader is measured on and never trained on: whole titles, chosen by their hash."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from training.rows import TrainingRow


def held_titles(rows: Sequence[TrainingRow], share: float) -> frozenset[str]:
    """Titles, in the order of their SHA-1, until they hold `share` of the rows."""
    counts, held, total = Counter(row.title for row in rows), set[str](), 0
    for title in sorted(counts, key=lambda title: hashlib.sha1(title.encode()).hexdigest()):
        if total >= share * len(rows):
            break
        held.add(title)
        total += counts[title]
    return frozenset(held)


def split_by_title(rows: Sequence[TrainingRow], share: float) -> tuple[list[TrainingRow], list[TrainingRow]]:
    """Rows to train on and rows held out, no title in both."""
    held = held_titles(rows, share)
    return [row for row in rows if row.title not in held], [row for row in rows if row.title in held]


def without_measured(rows: Sequence[TrainingRow], measured: Sequence[TrainingRow]) -> list[TrainingRow]:
    """The rows whose question and context are asked or read nowhere in `measured`."""
    questions, contexts = {row.question for row in measured}, {row.context for row in measured}
    return [row for row in rows if row.question not in questions and row.context not in contexts]
