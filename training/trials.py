"""Trials for the calibrator: questions as they are, with their articles hidden, with a name exchanged, and from elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Literal
from zlib import crc32

from index.filters import Filters
from qa.answer import Candidate
from qa.assistant import Assistant
from qa.decision.calibration import Signals
from qa.evaluation.cases.case import Case
from qa.evaluation.exam.perturbation import capitalised_names, perturbed

TRIAL_PASSAGES = 12
CHANGED_SHARE = 0.3
"""The weight of a trial with hidden articles or an exchanged name: people ask more questions that their archive answers."""
_EXCHANGED_SHARE = 0.6
"""That of a trial with an exchanged name over a small archive: an answer about another person is what people notice there."""
_SEED = 7

IsRight = Callable[[Candidate, tuple[str, ...]], bool]
"""Returns whether a candidate is a right answer, given the gold ones."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One question for the calibrator. It has no `answers` if no visible article answers it."""

    case: str
    """Id of the question from which it was made."""
    kind: Literal["asked", "hidden", "other"]
    """The question as it is; with its articles hidden; anything else."""
    question: str
    answers: tuple[str, ...]
    exclude_ids: tuple[str, ...] = ()
    """Ids of articles that do not exist for it."""
    as_of: date | None = None
    """The day on which it is asked; None: of the whole archive."""
    share: float = 1.0
    """The weight of the trial."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The signals of a trial, and whether its best answer was right."""

    trial: Trial
    signals: Signals
    right: bool
    passages: int = 1
    """The size of the archive."""


def unchanged_trials(cases: Sequence[Case], kind: Literal["asked", "other"] = "asked") -> Iterator[Trial]:
    """Yield each question asked of the whole archive, and on its day where it has one."""
    for case in cases:
        for day in {None: 0, case.asked_on: 0}:
            yield Trial(case.id, kind, case.question, case.answers or (), case.exclude_ids, day)


def changed_trials(cases: Sequence[Case]) -> Iterator[Trial]:
    """Yield each answerable question with its articles hidden, and each question with a name or number exchanged."""
    chance = Random(_SEED)
    others = sorted({name for case in cases for name in capitalised_names(case.question)})
    for case in cases:
        if case.answers and case.relevant:
            yield Trial(case.id, "hidden", case.question, case.answers, case.relevant, share=CHANGED_SHARE)
        twin = perturbed(case.question, "", others, chance)
        if twin:
            yield Trial(case.id, "other", twin, (), share=CHANGED_SHARE)


def small_archive_trials(cases: Sequence[Case]) -> Iterator[Trial]:
    """Yield each question as it is, a third of them with their articles hidden, and a quarter of the questions with a name exchanged.

    Those whose articles are hidden count as asked: people ask small archives for what they do not hold.
    """
    yield from unchanged_trials(cases)
    for trial in changed_trials(cases):
        lot = crc32(trial.case.encode())
        if trial.kind == "hidden" and lot % 3 == 0:
            yield replace(trial, kind="asked", share=1.0)
        elif trial.kind == "other" and lot % 4 == 0:
            yield replace(trial, share=_EXCHANGED_SHARE)


def trial_outcomes(assistant: Assistant, trials: Iterable[Trial], right: IsRight) -> Iterator[Outcome]:
    """Yield the outcome of each trial over an archive. Questions without any candidate are left out."""
    for trial in trials:
        judged = assistant.judge_first(trial.question, Filters(exclude_ids=trial.exclude_ids, as_of=trial.as_of))
        if judged is not None:
            signals, first = judged
            yield Outcome(trial, signals, right(first, trial.answers), assistant.archive.manifest.passages)
