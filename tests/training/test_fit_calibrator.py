"""How a calibrator is fitted: its probabilities keep what they promise on the questions that set its scale."""

import random
from collections.abc import Sequence
from typing import Literal

import numpy as np
import pytest

from qa.decision.calibration import Calibrator, Signals
from qa.evaluation.metrics.correct import is_correct
from tests.doubles.scenes import candidate
from training.cross_fit import cross_fit
from training.fit_calibrator import fit_calibrator, fit_promises, in_sentence, is_correct_candidate
from training.trials import Outcome, Trial

Kind = Literal["asked", "hidden", "other"]
TEXT = "Holm won a third term with 44 percent. Berg lost."


def outcomes(count: int, seed: int, kind: Kind = "asked", right: float | None = None) -> list[Outcome]:
    """Right with the probability that the score says, unless `right` is given; every other signal is noise."""
    chance = random.Random(seed)
    made = []
    for n in range(count):
        score = chance.uniform(-4.0, 4.0)
        noise = [chance.random() for _ in Signals._fields[1:]]
        probability = 1 / (1 + np.exp(-score)) if right is None else right
        trial = Trial(str(n), kind, "?", ("x",) if n % 3 else (), share=1.0 if kind == "asked" else 0.3)
        made.append(Outcome(trial, Signals(score, *noise), chance.random() < probability))
    return made


def test_promises_are_kept_on_what_is_asked_whatever_else_teaches() -> None:
    fitted = fit_calibrator([*outcomes(2000, 1), *outcomes(2000, 2, "hidden", 0.05), *outcomes(2000, 3, "other")])
    asked = outcomes(4000, 4)
    for promise in (0.7, 0.8, 0.9):
        least = fitted.threshold(promise)
        answered = [o for o in asked if fitted.confidence(o.signals) >= least]
        assert np.mean([o.right for o in answered]) == pytest.approx(promise, abs=0.03)
    assert fitted.weights.score > 0.3 > abs(fitted.weights.kind)


def test_hidden_articles_make_the_confidence_lower() -> None:
    best = Signals(4.0, *([0.5] * (len(Signals._fields) - 1)))
    alone, with_hidden = (
        fit_calibrator(outcomes(2000, 1)),
        fit_calibrator([*outcomes(2000, 1), *outcomes(2000, 2, "hidden", 0.05)]),
    )
    assert with_hidden.confidence(best) < alone.confidence(best) - 0.03


def test_a_promise_is_the_least_confidence_from_which_on_the_mean_probability_is_kept() -> None:
    thresholds = fit_promises(np.array([0.9, 0.8, 0.7, 0.2]), np.array([0.8, 0.7, 0.6, 0.1]))
    assert thresholds[0.8] == 0.6
    assert thresholds[0.85] == 0.7
    assert thresholds[0.5] == 0.125
    assert 0.95 not in thresholds


def test_each_question_is_judged_by_what_the_others_taught() -> None:
    seen: list[set[str]] = []

    def remember(some: Sequence[Outcome]) -> Calibrator:
        seen.append({outcome.trial.case for outcome in some if outcome.trial.kind != "other"})
        return fit_calibrator(some)

    report = cross_fit(remember, [*outcomes(400, 1), *outcomes(400, 2, "hidden", 0.05), *outcomes(50, 3, "other")])
    everything = set.union(*seen)
    assert [len(everything - taught) > 40 for taught in seen] == [True] * 5
    assert sorted(case for taught in seen for case in everything - taught) == sorted(everything)
    assert "400 questions as they are" in report
    assert "400 with their articles hidden" in report
    assert "promise 0.8" in report


def test_what_right_means_to_each_reader() -> None:
    span, sentence = candidate(TEXT, "44 percent"), candidate(TEXT, "Holm")
    assert is_correct_candidate(span, ("44 percent",)) == is_correct("44 percent", ("44 percent",))
    assert not is_correct_candidate(span, ())
    assert in_sentence(sentence, ("44 percent",))
    assert not in_sentence(sentence, ("Ida Berg",))
    assert not in_sentence(sentence, ("4 percent",))
