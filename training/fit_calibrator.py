"""Fit a reader's calibrator: the probability that its best answer is right, and what probability keeps a promise.

    python -m training.fit_calibrator READER INDEX QUESTIONS.jsonl [--rows ROWS.jsonl]
    python -m training.fit_calibrator READER --folders FOLDERS

The first fits what holds for large archives, the second what holds for small ones (`training/small_folders.py` makes FOLDERS): what was
fitted on a large archive refuses too much in a small one, where fewer passages look like an answer.

A logistic model over the questions asked of the archive, as they are, with their relevant articles hidden and with a name
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
from statistics import geometric_mean

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
from training.trials import IsRight, Outcome, changed_trials, small_archive_trials, trial_outcomes, unchanged_trials

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
    parser.add_argument("index", type=Path, nargs="?")
    parser.add_argument("questions", type=Path, nargs="?")
    parser.add_argument("--rows", type=Path)
    parser.add_argument("--folders", type=Path)
    arguments = parser.parse_args()
    if arguments.folders:
        found = (_small_outcomes(arguments.reader, folder) for folder in sorted(arguments.folders.iterdir()))
        outcomes = [outcome for of_folder in found for outcome in of_folder]
    else:
        outcomes = list(_large_outcomes(arguments.reader, arguments.index, arguments.questions, arguments.rows))
    print(f"{len(outcomes)} trials, {sum(o.right for o in outcomes)} right")
    print(cross_fit(fit_calibrator, outcomes))
    passages = round(geometric_mean([outcome.passages for outcome in outcomes]))
    fitted = fit_calibrator(outcomes).model_copy(update={"passages": passages})
    _write(arguments.reader, fitted, 0 if arguments.folders else -1)


def _large_outcomes(name: str, index: Path, questions: Path, rows: Path | None) -> Iterator[Outcome]:
    """Yield the outcomes of all trials over an archive."""
    with closing(Assistant.open(index, answer=AnswerSettings(reader=name))) as assistant:
        reader = open_reader(name, lambda: assistant.retriever.embedder)
        foreign = [*(_questions(rows) if rows else ()), *self_exam(assistant, _EXAM)]
        cases = cases_by_id(load_cases(questions), assistant.archive.catalogue)
        served, others = ([case for case in some if is_served_by(reader, case)] for some in (cases, foreign))
        trials = [*unchanged_trials(served), *changed_trials(served), *unchanged_trials(others, "other")]
        yield from trial_outcomes(assistant, trials, _is_right(name))


def _small_outcomes(name: str, folder: Path) -> Iterator[Outcome]:
    """Yield the outcomes of the trials over one of `training/small_folders.py`."""
    with closing(Assistant.open(folder / "index", answer=AnswerSettings(reader=name))) as assistant:
        reader = open_reader(name, lambda: assistant.retriever.embedder)
        cases = cases_by_id(load_cases(folder / "questions.jsonl"), assistant.archive.catalogue)
        served = [case for case in cases if is_served_by(reader, case)]
        yield from trial_outcomes(assistant, small_archive_trials(served), _is_right(name))


def _is_right(name: str) -> IsRight:
    return in_sentence if name == BASELINE else is_correct_candidate


def is_served_by(reader: Reader, case: Case) -> bool:
    """Return whether this reader answers the question under the shipped settings."""
    return wanted_kind(case.question) in reader.kinds


def _questions(rows: Path) -> Iterator[Case]:
    """Return each question of the reading rows once, without its text."""
    asked = {row.question: Case(row.id, row.question, row.answers) for row in load_rows(rows) if row.answers}
    return iter(asked.values())


def _write(reader: str, fitted: Calibrator, place: int) -> None:
    """Put the calibrator in the place of the first of the reader's, that of small archives, or of the last."""
    named = fitted.model_dump(mode="json") | {"weights": fitted.weights._asdict()}
    known = json.loads(_FILE.read_text(encoding="utf-8"))
    of_reader = known.setdefault(reader, [named])
    if len(of_reader) == 1 and place == 0:
        of_reader.insert(0, named)
    of_reader[place] = named
    _FILE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(_FILE, reader, fitted)


if __name__ == "__main__":
    main()
