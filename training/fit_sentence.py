"""Fit the sentence reader's weights on questions over a built archive.

    python training/fit_sentence.py INDEX QUESTIONS.jsonl ROWS.jsonl…

The reader is fitted in two steps. What can be seen inside one text (words, kind, year, meaning) gets its proportions from
reading rows, of which there are enough to hold years and every kind; the questions then say how much that sum and the rest
weigh. Positives are sentences that hold a gold answer, negatives the other sentences of the text or of the passages read.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from index.filters import Filters
from qa.assistant import Assistant
from qa.evaluation.cases.load import Case, load_cases
from qa.evaluation.cases.reading_rows import ReadingRow, load_rows
from qa.evaluation.reading import hit_of_context
from qa.evaluation.run import EVALUATED_PASSAGES
from qa.question.kind import years_in
from qa.question.question import understand
from qa.readers.sentence.features import FEATURE_NAMES, MeasuredSentence, as_row
from qa.readers.sentence.reader import SentenceReader
from training.fit_calibrator import holds_answer

_ROOT = Path(__file__).parents[1]
_ROWS = 250
_INSIDE = [FEATURE_NAMES.index(name) for name in ("words", "kind", "year", "meaning")]
_AROUND = [FEATURE_NAMES.index(name) for name in ("context", "names", "retrieval", "nearby")]
_SEED = 7


def main(index: Path, questions: Path, rows: list[Path]) -> None:
    assistant = Assistant.open(index)
    cases = load_cases(questions)
    embedder = assistant.retriever.embedder
    everything = SentenceReader(embedder, embedded=1000)
    weights = fit_reader(assistant, everything, [case for case in cases if case.answers], _sampled(rows))
    _write("qa/readers/sentence/sentence.json", weights)


def fit_reader(assistant: Assistant, reader: SentenceReader, cases: list[Case], rows: list[ReadingRow]) -> dict[str, float]:
    """Fit a logistic regression over sentences, in which all questions have the same weight."""
    texts, archive, weight = Sentences(), Sentences(), assistant.retriever.scope(Filters()).weight
    for row in rows:
        texts.add(reader.measure(understand(row.question, Filters()), [hit_of_context(row)], lambda term: 1.0), row.answers)
    inside = _named(texts.fit(_INSIDE), tuple(FEATURE_NAMES[i] for i in _INSIDE))
    direction = np.array([inside[FEATURE_NAMES[i]] for i in _INSIDE])
    for case in cases:
        hits = assistant.retriever.search(case.question, EVALUATED_PASSAGES)
        archive.add(reader.measure(understand(case.question, Filters()), hits, weight), case.answers or ())
    archive.rows = [np.append(row[_AROUND], row[_INSIDE] @ direction) for row in archive.rows]
    around = _named(archive.fit(list(range(len(_AROUND) + 1))), (*(FEATURE_NAMES[i] for i in _AROUND), "inside"))
    scale = around.pop("inside")
    return around | {FEATURE_NAMES[i]: round(scale * inside[FEATURE_NAMES[i]], 4) for i in _INSIDE}


class Sentences:
    """Training rows. The positives of a question weigh one half, as do its negatives."""

    def __init__(self) -> None:
        self.rows: list[NDArray[np.float64]] = []
        self.labels: list[bool] = []
        self.shares: list[float] = []

    def add(self, measured: list[MeasuredSentence], answers: tuple[str, ...]) -> None:
        held = [_holds(m, answers) for m in measured]
        if any(held) and not all(held):
            self.rows += [as_row(m.features) for m in measured]
            self.labels += held
            self.shares += [0.5 / sum(held) if h else 0.5 / (len(held) - sum(held)) for h in held]

    def fit(self, columns: list[int]) -> LogisticRegression:
        print(f"reader: {len(self.rows)} sentences", file=sys.stderr)
        return LogisticRegression(C=30.0, max_iter=5000).fit(np.stack(self.rows)[:, columns], self.labels, self.shares)


def _sampled(paths: list[Path]) -> list[ReadingRow]:
    """Return, of each file's answerable rows, all that ask about a year, and `_ROWS` others, the same ones every time."""
    chance = random.Random(_SEED)
    sampled: list[ReadingRow] = []
    for path in paths:
        rows = [row for row in load_rows(path) if row.answers]
        others = [row for row in rows if not years_in(row.question)]
        sampled += [row for row in rows if years_in(row.question)] + chance.sample(others, min(_ROWS, len(others)))
    return sampled


def _holds(measured: MeasuredSentence, answers: tuple[str, ...]) -> bool:
    return holds_answer(measured.hit.article.text[slice(*measured.sentence)], answers)


def _named(model: LogisticRegression, names: tuple[str, ...]) -> dict[str, float]:
    coefficients: NDArray[np.float64] = model.coef_[0]
    return {"bias": round(float(model.intercept_[0]), 4)} | {
        name: round(float(c), 4) for name, c in zip(names, coefficients, strict=True)
    }


def _write(path: str, values: dict[str, float]) -> None:
    (_ROOT / path).write_text(json.dumps(values) + "\n", encoding="utf-8")
    print(path, values)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(path) for path in sys.argv[3:]])
