"""Fit the sentence reader's weights and the first calibrator on questions over a built archive.

    python training/fit_sentence.py INDEX QUESTIONS.jsonl ROWS.jsonl…

The reader is fitted in two steps. What can be seen inside one text (words, kind, year, meaning) gets its proportions from
reading rows, of which there are enough to hold years and every kind; the questions then say how much that sum and the rest
weigh. Positives are sentences that hold a gold answer, negatives the other sentences of the text or of the passages read. The
calibrator sees each question three ways: as it is, with its relevant articles hidden, and with one of its names exchanged for
a name of another question; it is right where the best sentence holds the gold answer of a question that was not exchanged.
"""

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from index.filters import Filters
from index.retriever import Hit
from qa.answer import Candidate
from qa.assistant import Assistant
from qa.calibration import Signals, signals
from qa.evaluation.cases import Case, load_cases
from qa.evaluation.reading import as_hit
from qa.evaluation.reading_rows import Row, load_rows
from qa.evaluation.squad import normalise
from qa.evidence import merge
from qa.kind import years
from qa.question import understand
from qa.readers.contract import Reader
from qa.readers.features import NAMES, Measured, as_row
from qa.readers.sentence import SentenceReader, Weights

_ROOT = Path(__file__).parents[1]
_PASSAGES = 12
_ROWS = 250
_INSIDE = [NAMES.index(name) for name in ("words", "kind", "year", "meaning")]
_AROUND = [NAMES.index(name) for name in ("context", "names", "retrieval", "nearby")]
_SEED = 7
_MADE = 0.3
"""The share of a trial made by hiding articles or exchanging a name."""
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Trial:
    """A question as the calibrator sees it once; no `answers` where nothing in sight answers it."""

    question: str
    answers: tuple[str, ...]
    hidden: frozenset[str]
    share: float
    """How much it counts: people ask more questions that their archive answers than questions that it cannot."""


def main(index: Path, questions: Path, rows: list[Path]) -> None:
    assistant = Assistant.open(index)
    cases = load_cases(questions)
    embedder = assistant.retriever._embedder
    everything = SentenceReader(embedder, embedded=1000)
    weights = fit_reader(assistant, everything, [case for case in cases if case.answers], _sampled(rows))
    _write("qa/readers/sentence.json", weights)
    fitted = SentenceReader(embedder, Weights.model_validate(weights))
    write_calibrator(fitted.name, fit_calibrator(assistant, fitted, cases, _in_sentence))


def fit_reader(assistant: Assistant, reader: SentenceReader, cases: list[Case], rows: list[Row]) -> dict[str, float]:
    """Logistic regression over sentences, each question weighing the same."""
    texts, archive, weight = Sentences(), Sentences(), assistant.retriever.weights(Filters()).weight
    for row in rows:
        texts.add(reader.measure(understand(row.question, Filters()), [as_hit(row)], lambda term: 1.0), row.answers)
    inside = _named(texts.fit(_INSIDE), tuple(NAMES[i] for i in _INSIDE))
    direction = np.array([inside[NAMES[i]] for i in _INSIDE])
    for case in cases:
        hits = _hits(assistant, case.question, frozenset())
        archive.add(reader.measure(understand(case.question, Filters()), hits, weight), case.answers)
    archive.rows = [np.append(row[_AROUND], row[_INSIDE] @ direction) for row in archive.rows]
    around = _named(archive.fit(list(range(len(_AROUND) + 1))), (*(NAMES[i] for i in _AROUND), "inside"))
    scale = around.pop("inside")
    return around | {NAMES[i]: round(scale * inside[NAMES[i]], 4) for i in _INSIDE}


class Sentences:
    """Training rows, each question's positives and negatives weighing one half."""

    def __init__(self) -> None:
        self.rows: list[NDArray[np.float64]] = []
        self.labels: list[bool] = []
        self.shares: list[float] = []

    def add(self, measured: list[Measured], answers: tuple[str, ...]) -> None:
        held = [_holds(m, answers) for m in measured]
        if any(held) and not all(held):
            self.rows += [as_row(m.features) for m in measured]
            self.labels += held
            self.shares += [0.5 / sum(held) if h else 0.5 / (len(held) - sum(held)) for h in held]

    def fit(self, columns: list[int]) -> LogisticRegression:
        print(f"reader: {len(self.rows)} sentences", file=sys.stderr)
        return LogisticRegression(C=30.0, max_iter=5000).fit(np.stack(self.rows)[:, columns], self.labels, self.shares)


def _sampled(paths: list[Path]) -> list[Row]:
    """Of each file's answerable rows all that ask about a year, and `_ROWS` others, the same ones every time."""
    chance = random.Random(_SEED)
    sampled: list[Row] = []
    for path in paths:
        rows = [row for row in load_rows(path) if row.answers]
        others = [row for row in rows if not years(row.question)]
        sampled += [row for row in rows if years(row.question)] + chance.sample(others, min(_ROWS, len(others)))
    return sampled


Right = Callable[[Candidate, tuple[str, ...]], bool]
"""Whether a candidate is a right answer, given the golds."""


def fit_calibrator(assistant: Assistant, reader: Reader, cases: list[Case], right: Right) -> dict[str, float]:
    """A logistic model of whether the best answer is right, over every trial."""
    rows, labels, shares, weight = [], [], [], assistant.retriever.weights(Filters()).weight
    for trial in _trials(cases):
        asked = understand(trial.question, Filters())
        hits = _hits(assistant, trial.question, trial.hidden)
        groups = merge(reader.read(asked, hits, weight))
        if groups:
            rows.append(astuple(signals(asked, hits, groups, weight)))
            shares.append(trial.share)
            labels.append(right(groups[0].best, trial.answers))
    model = LogisticRegression(C=1.0, max_iter=2000).fit(np.array(rows), labels, shares)
    print(f"calibrator: {len(rows)} trials, {np.average(labels, weights=shares):.2f} right", file=sys.stderr)
    return _named(model, tuple(field.name for field in fields(Signals)))


def _trials(cases: list[Case]) -> Iterator[Trial]:
    chance = random.Random(_SEED)
    names = sorted({name for case in cases for name in _NAME.findall(case.question)})
    for case in cases:
        yield Trial(case.question, case.answers, frozenset(), 1.0)
        if case.answers:
            yield Trial(case.question, case.answers, frozenset(case.relevant), _MADE)
        own = _NAME.findall(case.question)
        if own:
            swapped = case.question.replace(chance.choice(own), chance.choice(names))
            yield Trial(swapped, case.answers if swapped == case.question else (), frozenset(), _MADE)


def _hits(assistant: Assistant, question: str, hidden: frozenset[str]) -> list[Hit]:
    found = assistant.retriever.search(question, 100 if hidden else _PASSAGES)
    return [hit for hit in found if hit.article.id not in hidden][:_PASSAGES]


def _holds(measured: Measured, answers: tuple[str, ...]) -> bool:
    return _contains(measured.hit.article.text[slice(*measured.sentence)], answers)


def _in_sentence(candidate: Candidate, answers: tuple[str, ...]) -> bool:
    return _contains(candidate.hit.article.text[slice(*candidate.sentence)], answers)


def _contains(sentence: str, answers: tuple[str, ...]) -> bool:
    words = f" {normalise(sentence)} "
    return any(f" {normalise(answer)} " in words for answer in answers)


def _named(model: LogisticRegression, names: tuple[str, ...]) -> dict[str, float]:
    coefficients: NDArray[np.float64] = model.coef_[0]
    return {"bias": round(float(model.intercept_[0]), 4)} | {
        name: round(float(c), 4) for name, c in zip(names, coefficients, strict=True)
    }


def write_calibrator(reader: str, values: dict[str, float]) -> None:
    """Put a reader's calibrator beside the others in `calibration.json`."""
    path = _ROOT / "qa/calibration.json"
    fitted = json.loads(path.read_text()) | {reader: values}
    path.write_text(json.dumps(fitted, indent=1) + "\n")
    print(path, reader, values)


def _write(path: str, values: dict[str, float]) -> None:
    (_ROOT / path).write_text(json.dumps(values) + "\n")
    print(path, values)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(path) for path in sys.argv[3:]])
