"""Every question asked once, and judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from index.filters import Filters
from qa.evaluation.cases.case import Case
from qa.evaluation.contract import EvaluatedAssistant, EvaluationArticles
from qa.evaluation.judge import judge
from qa.evaluation.misses.indexed import with_index_trace
from qa.evaluation.misses.trace import trace_retrieval
from qa.evaluation.prediction import Prediction

EvaluationProgress = Callable[[int, int], None]
"""Questions done, and all; may raise `Cancelled` to stop."""

EVALUATED_PASSAGES = 100
"""Searched for a ranking of articles: enough for 20 different ones."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the questions are asked."""

    as_asked: bool = False
    """Each question on its `asked_on` day, where it has one: nothing published later exists for it."""
    filters: Filters = field(default_factory=Filters)
    """For all questions."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One prediction a case, in their order."""

    predictions: tuple[Prediction, ...]
    cases: tuple[Case, ...] = ()
    """What was asked, as it was given."""

    @property
    def follow_ups(self) -> int:
        """Questions with a history. They were asked as they stand: `ask` takes no history yet."""
        return sum(prediction.follow_up for prediction in self.predictions)


def evaluate_cases(
    assistant: EvaluatedAssistant, cases: Sequence[Case], options: Options, advance: EvaluationProgress
) -> Evaluation:
    """Ask each case once, one after the other; rankings come from a search of their own, whose time is not counted."""
    catalogue = assistant.archive.catalogue
    predictions: list[Prediction] = []
    for case in cases_by_id(cases, catalogue):
        predictions.append(_predict(assistant, case, _filters(case, options)))
        advance(len(predictions), len(cases))
    known = with_index_trace(predictions, catalogue, lambda: advance(len(cases), len(cases)))
    return Evaluation(tuple(known), tuple(cases))


def cases_by_id(cases: Sequence[Case], articles: EvaluationArticles) -> list[Case]:
    """The cases with `relevant` as article ids: a url stands for every article that has it; an unknown name stays."""
    wanted = {name for case in cases for name in case.relevant}
    ids: dict[str, list[str]] = {}
    for article in articles.articles() if wanted else ():
        for name in wanted & {article.id, article.url}:
            ids.setdefault(name, []).append(article.id)
    return [replace(case, relevant=tuple(_each_once(case.relevant, ids))) for case in cases]


def _each_once(names: Sequence[str], ids: dict[str, list[str]]) -> dict[str, None]:
    return dict.fromkeys(identity for name in names for identity in ids.get(name, [name]))


def _filters(case: Case, options: Options) -> Filters:
    dated = replace(options.filters, as_of=case.asked_on) if options.as_asked and case.asked_on else options.filters
    return replace(dated, exclude_ids=case.exclude_ids)


def _predict(assistant: EvaluatedAssistant, case: Case, filters: Filters) -> Prediction:
    """The search is for what the assistant understood, and never looks beyond the as-of day that was set here."""
    answer = assistant.ask(case.question, filters)
    understood = replace(answer.filters, as_of=filters.as_of, exclude_ids=filters.exclude_ids)
    hits = assistant.retriever.search(answer.standalone, EVALUATED_PASSAGES, understood)
    made = judge(case, answer, hits, assistant.archive.catalogue)
    return _traced(assistant, made, filters) if made.lost else made


def _traced(assistant: EvaluatedAssistant, prediction: Prediction, filters: Filters) -> Prediction:
    """A search more, but only for a question that was missed: 3 ms beside the 130 ms of the answer (sample corpus)."""
    given = assistant.passages_for(prediction.question, filters)
    return replace(
        prediction, trace=trace_retrieval(prediction.golds or (), prediction.relevant, given, assistant.archive.catalogue)
    )
