"""Questions as the calibrator sees them: as they are, with their articles hidden, with a name exchanged, and from elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from index.filters import Filters
from qa.answer import Candidate
from qa.assistant import Assistant
from qa.decision.calibration import Signals, measure_signals
from qa.evaluation.cases.case import Case
from qa.evaluation.exam.perturbation import capitalised_names, perturbed
from qa.evidence.grouping import group_candidates
from qa.question.question import understand
from qa.readers.contract import Reader

TRIAL_PASSAGES = 12
CHANGED_SHARE = 0.3
"""The share of a trial made by hiding articles or exchanging a name: people ask more that their archive answers."""
_SEED = 7

IsRight = Callable[[Candidate, tuple[str, ...]], bool]
"""Whether a candidate is a right answer, given the golds."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A question as the calibrator sees it once; no `answers` where nothing in sight answers it."""

    case: str
    """Id of the question that it was made of."""
    kind: Literal["asked", "hidden", "other"]
    """As it is; with its articles hidden; anything else."""
    question: str
    answers: tuple[str, ...]
    exclude_ids: tuple[str, ...] = ()
    """Articles that do not exist for it."""
    share: float = 1.0
    """How much it counts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the calibrator would see of a trial, and whether the best answer was right."""

    trial: Trial
    signals: Signals
    right: bool


def unchanged_trials(cases: Sequence[Case], kind: Literal["asked", "other"] = "asked") -> Iterator[Trial]:
    for case in cases:
        yield Trial(case.id, kind, case.question, case.answers or (), case.without)


def changed_trials(cases: Sequence[Case]) -> Iterator[Trial]:
    """Each answerable question with its articles hidden, and each question with a name or number exchanged."""
    chance = Random(_SEED)
    others = sorted({name for case in cases for name in capitalised_names(case.question)})
    for case in cases:
        if case.answers and case.relevant:
            yield Trial(case.id, "hidden", case.question, case.answers, case.relevant, CHANGED_SHARE)
        twin = perturbed(case.question, "", others, chance)
        if twin:
            yield Trial(case.id, "other", twin, (), (), CHANGED_SHARE)


def trial_outcomes(assistant: Assistant, reader: Reader, trials: Iterable[Trial], right: IsRight) -> Iterator[Outcome]:
    """What comes of them over an archive; questions without any candidate are left out."""
    for trial in trials:
        filters = Filters(exclude_ids=trial.exclude_ids)
        asked, weight = understand(trial.question, filters), assistant.retriever.term_statistics(filters).weight
        hits = assistant.retriever.search(asked.text, TRIAL_PASSAGES, filters)
        groups = group_candidates(reader.read(asked, hits, weight))
        if groups:
            yield Outcome(trial, measure_signals(asked, hits, groups, weight), right(groups[0].best, trial.answers))
