"""Fit a reader's calibrator: the probability that its best answer is right, and what probability keeps a promise.

    python -m training.fit_calibrator READER INDEX QUESTIONS.jsonl [--folders FOLDERS] [--rows ROWS.jsonl]

FOLDERS holds small archives with their questions (`training/small_folders.py`); without them, what is fitted refuses too much there.

A logistic model over the questions asked of each archive, as they are, with their relevant articles hidden and with a name
exchanged (`training/trials.py`); over an exam that the archive makes of itself (`qa/evaluation/exam/self_exam.py`); and over ROWS, reading
rows whose questions are asked of the same archive, most of which it does not answer. Its scale (Platt) is that of QUESTIONS as they
are and, with a smaller share, with their articles hidden; the promises are kept on QUESTIONS as they are. Prints what all this
gives on questions that had no part in it, each fifth by what the others gave (`training/cross_fit.py`).
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from qa.answer import Candidate
from qa.assistant import Assistant
from qa.decision.calibration import Calibrator, Signals
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.cases.reading_rows import load_rows
from qa.evaluation.exam.self_exam import self_exam
from qa.evaluation.metrics.correct import is_correct
from qa.evaluation.metrics.squad import normalise
from qa.evaluation.run import cases_by_id
from qa.question.kind import wanted_kind
from qa.readers.contract import Reader
from qa.readers.table import BASELINE, open_reader
from qa.settings import AnswerSettings
from training.cross_fit import cross_fit
from training.trials import Outcome, changed_trials, trial_outcomes, unchanged_trials

_FILE = Path(__file__).parents[1] / "qa/decision/calibration.json"
_EXAM = 150
"""Questions that the archive asks itself."""
_STRENGTH = 0.3
"""Inverse of the regularisation, over standardised signals."""
_QUARTER = 0.25
_PROMISES = tuple(tenths / 20 for tenths in range(8, 20))

SignalValues = NDArray[np.float64]


def fit_calibrator(outcomes: Sequence[Outcome]) -> Calibrator:
    """Fit the weights on all trials, the scale on those asked and hidden, and the promises on those asked."""
    model = LogisticRegression(C=_STRENGTH, max_iter=5000)
    values = _signals(outcomes)
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    model.fit((values - middle) / spread, [o.right for o in outcomes], [o.trial.share for o in outcomes])
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - weights @ middle)
    asked = [o for o in outcomes if o.trial.kind == "asked"]
    logits = _signals(asked) @ weights + bias
    slope, shift = _scale([o for o in outcomes if o.trial.kind != "other"], weights, bias)
    rounded = Signals(*(round(slope * float(weight), 4) for weight in weights))
    fulfilling = fit_promises(_probability(logits, *_scale(asked, weights, bias)), _probability(logits, slope, shift))
    return Calibrator(bias=round(slope * bias + shift, 4), weights=rounded, promises=fulfilling)


def _signals(outcomes: Sequence[Outcome]) -> SignalValues:
    return np.array([outcome.signals for outcome in outcomes])


def _scale(outcomes: Sequence[Outcome], weights: SignalValues, bias: float) -> tuple[float, float]:
    """Return slope and shift of the logits (Platt 1999)."""
    logits = (_signals(outcomes) @ weights + bias)[:, None]
    scaled = LogisticRegression(C=100.0).fit(logits, [o.right for o in outcomes], [o.trial.share for o in outcomes])
    return float(scaled.coef_[0][0]), float(scaled.intercept_[0])


def _probability(logits: SignalValues, slope: float, shift: float) -> SignalValues:
    odds: SignalValues = 1.0 / (1.0 + np.exp(-(slope * logits + shift)))
    return odds


def fit_promises(probabilities: SignalValues, confidences: SignalValues) -> dict[float, float]:
    """Return promise → the least confidence from which on the mean of the probabilities is at least the promise.

    Probabilities and confidences have the same order, shape (questions,). An answer less likely than a quarter of the promise
    does not keep it, however easy the other questions are.
    """
    order = np.argsort(-probabilities)
    means = np.cumsum(probabilities[order]) / np.arange(1, len(order) + 1)
    fulfilling = {promise: confidences[order][means >= promise] for promise in _PROMISES}
    return {promise: round(max(float(least[-1]), _QUARTER * promise), 4) for promise, least in fulfilling.items() if len(least)}


def in_sentence(candidate: Candidate, answers: tuple[str, ...]) -> bool:
    """Return whether the sentence holds a gold answer. By this the sentence reader is right."""
    return holds_answer(candidate.hit.article.text[slice(*candidate.sentence)], answers)


def holds_answer(sentence: str, answers: tuple[str, ...]) -> bool:
    words = f" {normalise(sentence)} "
    return any(f" {normalise(answer)} " in words for answer in answers)


def is_correct_candidate(candidate: Candidate, answers: tuple[str, ...]) -> bool:
    """Return whether the candidate is “correct” as `interface.md` defines it. None is if the question has no answer."""
    return bool(answers) and is_correct(candidate.text, answers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=(BASELINE, "span", "deep"))
    parser.add_argument("index", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--rows", type=Path)
    parser.add_argument("--folders", type=Path)
    arguments = parser.parse_args()
    outcomes = list(_outcomes_of_archive(arguments.reader, arguments.index, arguments.questions, arguments.rows))
    for folder in sorted(arguments.folders.iterdir()) if arguments.folders else []:
        outcomes += _outcomes_of_archive(arguments.reader, folder / "index", folder / "questions.jsonl", is_small=True)
    print(f"{len(outcomes)} trials, {sum(o.right for o in outcomes)} right")
    print(cross_fit(fit_calibrator, outcomes))
    _write(arguments.reader, fit_calibrator(outcomes))


def _outcomes_of_archive(
    name: str, index: Path, questions: Path, rows: Path | None = None, is_small: bool = False
) -> Iterator[Outcome]:
    """Yield the outcomes of all trials over one archive, which asks itself nothing where it is small."""
    right = in_sentence if name == BASELINE else is_correct_candidate
    with closing(Assistant.open(index, answer=AnswerSettings(reader=name))) as assistant:
        reader = open_reader(name, lambda: assistant.retriever.embedder)
        cases = cases_by_id(load_cases(questions), assistant.archive.catalogue)
        foreign = [*(_questions(rows) if rows else ()), *(() if is_small else self_exam(assistant, _EXAM))]
        served, others = ([case for case in some if is_served_by(reader, case)] for some in (cases, foreign))
        trials = [*unchanged_trials(served), *changed_trials(served), *unchanged_trials(others, "other")]
        yield from trial_outcomes(assistant, trials, right)


def is_served_by(reader: Reader, case: Case) -> bool:
    """Return whether this reader answers the question under the shipped settings."""
    return wanted_kind(case.question) in reader.kinds


def _questions(rows: Path) -> Iterator[Case]:
    """Return each question of the reading rows once, without its text."""
    asked = {row.question: Case(row.id, row.question, row.answers) for row in load_rows(rows) if row.answers}
    return iter(asked.values())


def _write(reader: str, fitted: Calibrator) -> None:
    named = fitted.model_dump(mode="json") | {"weights": fitted.weights._asdict()}
    known = json.loads(_FILE.read_text(encoding="utf-8")) | {reader: named}
    _FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(_FILE, reader, fitted)


if __name__ == "__main__":
    main()
