"""Where the gold was lost: the stage of each missed question, and one sentence that says what happened there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.text import one_line
from qa.evaluation.prediction import RANKING_DEPTH, Prediction, RetrievalTrace

MissStage = Literal["not indexed", "not retrieved", "not read", "refused", "answered"]

MISS_STAGES: dict[MissStage, str] = {
    "not indexed": "the archive does not hold it: no relevant article, or where none is named no text with a gold answer",
    "not retrieved": "it is in the archive, but not in the passages that the reader was given",
    "not read": "the reader was given it, but its best guess is another span",
    "refused": "the best guess is right, but was refused",
    "answered": "answered, though the archive does not hold it",
}
"""Every stage, in the order in which a question passes them, in words."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that went wrong."""

    prediction: Prediction
    stage: MissStage
    gold: tuple[str, ...]
    """The right answers; () where the archive does not hold any."""
    where: str
    """What happened, in one sentence or two; cleaned."""


def miss_stage(prediction: Prediction) -> MissStage | None:
    """None where nothing went wrong or where that cannot be known, as for predictions of an earlier version."""
    if prediction.unanswerable:
        return "answered" if prediction.answered else None
    if not prediction.answerable or prediction.correct:
        return None
    if prediction.best_correct:
        return "refused"
    return _lost(prediction.trace) if prediction.trace else None


def find_misses(predictions: Sequence[Prediction]) -> tuple[Miss, ...]:
    """In the order of the questions."""
    staged = ((prediction, miss_stage(prediction)) for prediction in predictions)
    return tuple(Miss(p, found, p.golds or (), _where(p, found)) for p, found in staged if found)


def count_by_stage(predictions: Sequence[Prediction]) -> dict[MissStage, int]:
    """Every stage with its number of questions, in their order."""
    numbers = Counter(map(miss_stage, predictions))
    return {name: numbers[name] for name in MISS_STAGES}


def _lost(trace: RetrievalTrace) -> MissStage:
    if not trace.indexed:
        return "not indexed"
    return "not read" if trace.reached else "not retrieved"


def _where(prediction: Prediction, found: MissStage) -> str:
    return one_line(_sentence(prediction, found))


def _sentence(p: Prediction, found: MissStage) -> str:
    if found == "answered":
        return f"“{p.prediction}” was given with a probability of {p.confidence:.2f}."
    if found == "refused":
        return f"The best guess “{p.best_guess}” is right; its probability of {p.confidence:.2f} was too low to give it."
    if p.trace is None:
        return ""
    if found == "not indexed":
        return _absent(p)
    return _unread(p, p.trace) if found == "not read" else _unfound(p, p.trace)


def _absent(p: Prediction) -> str:
    if p.relevant:
        return f"No relevant article ({_few(p.relevant)}) is in the archive."
    return f"No article of the archive holds {_quoted(p.golds or ())}."


def _unread(p: Prediction, trace: RetrievalTrace) -> str:
    preferred = f"the reader preferred “{p.best_guess}”" if p.best_guess else "the reader found no answer"
    if trace.gold_passage:
        return f"The gold “{trace.gold_words}” stands in passage {trace.gold_passage}, {preferred}."
    return f"Passage {trace.relevant_passage} is of a relevant article, {preferred}; no relevant article has the gold in these very words."


def _unfound(p: Prediction, trace: RetrievalTrace) -> str:
    read = f"{trace.passages_read} {'passage was' if trace.passages_read == 1 else 'passages were'} read"
    if not trace.passages_read:
        return "No passage was found."
    if not p.relevant:
        return f"{read}, none of which holds {_quoted(p.golds or ())}."
    return f"{_relevant_place(p, trace)}; {read}.{_misleading(trace)}"


def _relevant_place(p: Prediction, trace: RetrievalTrace) -> str:
    if trace.relevant_passage:
        return f"Passage {trace.relevant_passage} is of a relevant article, but not the part with the gold"
    if (rank := _rank(p)) is None:
        return f"No relevant article is among the first {RANKING_DEPTH}"
    return f"Relevant article {p.ranking[rank - 1].article} came at rank {rank} of the articles"


def _misleading(trace: RetrievalTrace) -> str:
    if trace.misleading_passage is None:
        return ""
    return f" Passage {trace.misleading_passage}, of another article, holds “{trace.gold_words}”."


def _rank(p: Prediction) -> int | None:
    """Of the first relevant article."""
    return next((rank for rank, found in enumerate(p.ranking, start=1) if found.article in p.relevant), None)


def _quoted(golds: Sequence[str]) -> str:
    return _few([f"“{gold}”" for gold in golds], " or ")


def _few(names: Sequence[str], between: str = ", ") -> str:
    """The first three."""
    return between.join([*names[:3], "…"] if len(names) > 3 else names)
