"""Names the stage at which the gold of each missed question was lost, and describes it in one sentence."""

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
    """A question with a wrong outcome."""

    prediction: Prediction
    stage: MissStage
    gold: tuple[str, ...]
    """The right answers; () where the archive does not hold any."""
    where: str
    """The cause, in one sentence or two; cleaned."""


def miss_stage(prediction: Prediction) -> MissStage | None:
    """Return None where nothing went wrong or where that cannot be known, as for predictions of an earlier version."""
    if prediction.unanswerable:
        return "answered" if prediction.answered else None
    if not prediction.answerable or prediction.correct:
        return None
    if prediction.best_correct:
        return "refused"
    return _trace_stage(prediction.trace) if prediction.trace else None


def find_misses(predictions: Sequence[Prediction]) -> tuple[Miss, ...]:
    """Return the misses in the order of the questions."""
    stages = ((prediction, miss_stage(prediction)) for prediction in predictions)
    return tuple(Miss(p, stage, p.golds or (), _clean_sentence(p, stage)) for p, stage in stages if stage)


def count_by_stage(predictions: Sequence[Prediction]) -> dict[MissStage, int]:
    """Return every stage with its number of questions, in the order of the stages."""
    counts = Counter(map(miss_stage, predictions))
    return {name: counts[name] for name in MISS_STAGES}


def _trace_stage(trace: RetrievalTrace) -> MissStage:
    if not trace.indexed:
        return "not indexed"
    return "not read" if trace.answer_passage else "not retrieved"


def _clean_sentence(prediction: Prediction, stage: MissStage) -> str:
    return one_line(_sentence(prediction, stage))


def _sentence(p: Prediction, stage: MissStage) -> str:
    if stage == "answered":
        return f"“{p.prediction}” was given with a probability of {p.confidence:.2f}."
    if stage == "refused":
        return f"The best guess “{p.best_guess}” is right; its probability of {p.confidence:.2f} was too low to give it."
    if p.trace is None:
        return ""
    if stage == "not indexed":
        return _explain_not_indexed(p)
    return _explain_not_read(p, p.trace) if stage == "not read" else _explain_not_retrieved(p, p.trace)


def _explain_not_indexed(p: Prediction) -> str:
    if p.relevant:
        return f"No relevant article ({_few(p.relevant)}) is in the archive."
    return f"No article of the archive holds {_quote_golds(p.golds or ())}."


def _explain_not_read(p: Prediction, trace: RetrievalTrace) -> str:
    preference = f"the reader preferred “{p.best_guess}”" if p.best_guess else "the reader found no answer"
    if trace.gold_passage:
        return f"The gold “{trace.gold_words}” stands in passage {trace.gold_passage}, {preference}."
    return f"Passage {trace.relevant_passage} is of a relevant article, {preference}; no relevant article has the gold in these very words."


def _explain_not_retrieved(p: Prediction, trace: RetrievalTrace) -> str:
    passages_read = f"{trace.passages_read} {'passage was' if trace.passages_read == 1 else 'passages were'} read"
    if not trace.passages_read:
        return "No passage was found."
    if not p.relevant:
        return f"{passages_read}, none of which holds {_quote_golds(p.golds or ())}."
    return f"{_relevant_place(p, trace)}; {passages_read}.{_misleading(trace)}"


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
    """Return the rank of the first relevant article."""
    return next((rank for rank, article in enumerate(p.ranking, start=1) if article.article in p.relevant), None)


def _quote_golds(golds: Sequence[str]) -> str:
    return _few([f"“{gold}”" for gold in golds], " or ")


def _few(names: Sequence[str], between: str = ", ") -> str:
    """Join the first three names."""
    return between.join([*names[:3], "…"] if len(names) > 3 else names)
