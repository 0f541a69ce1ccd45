"""Words questions as a news quiz does: after a statement, or as a sentence with a question word in place of the answer."""

import re
from dataclasses import replace
from random import Random

from index.text import sentences
from training.rows import TrainingRow

_ASKED = re.compile(
    r"^(?:who\b|where\b|when\b|how (?:many|much)(?: \w+)?|(?:what|which)"
    r"(?: (?!is\b|was\b|are\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|can\b|could\b|will\b|would\b|should\b|might\b|may\b)\w+)?)",
    re.IGNORECASE,
)
_WORDS = (6, 16)
"""Fewest and most words to keep on either side of the answer."""
_STATEMENT = 200
"""Most characters of a statement in front of a question."""


def prefaced(row: TrainingRow, random: Random) -> TrainingRow:
    """Return the row with a sentence of its context in front of the question, one without an answer; as it is if there is none."""
    answers = [answer.lower() for answer in row.answers]
    texts = [row.context[start:end] for start, end in sentences(row.context)]
    fitting = [text for text in texts if 30 < len(text) < _STATEMENT and not any(answer in text.lower() for answer in answers)]
    return replace(row, question=f"{random.choice(fitting)} {row.question}") if fitting else row


def inlined(row: TrainingRow, random: Random) -> TrainingRow:
    """Return the row with the answer's own sentence, cut at random, and the question's first words in place of the answer."""
    question_word = _ASKED.match(row.question)
    around = next(
        ((s, e) for s, e in sentences(row.context) if row.spans and s <= row.spans[0][0] and row.spans[0][1] <= e), None
    )
    if not question_word or around is None:
        return row
    before = row.context[around[0] : row.spans[0][0]].split()[-random.randint(*_WORDS) :]
    after = row.context[row.spans[0][1] : around[1]].rstrip(" .!?”\"'").split()[: random.randint(*_WORDS)]
    wording = question_word[0].lower().split()
    if after and wording[-1] == after[0].lower():
        wording = wording[:-1]
    if len(before) + len(after) < _WORDS[0]:
        return row
    return replace(row, question=re.sub(r" (?=[,;:])", "", " ".join([*before, *wording, *after])) + "?")
