"""Asks every question of an evaluation once, and judges the answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from index.filters import Filters
from qa.conversation.exchange import Exchange
from qa.evaluation.cases.case import Case
from qa.evaluation.contract import EvaluatedAssistant, EvaluationArticles
from qa.evaluation.judge import judge
from qa.evaluation.misses.indexed import with_index_trace
from qa.evaluation.misses.trace import trace_retrieval
from qa.evaluation.prediction import Prediction

EvaluationProgress = Callable[[int, int], None]
"""It is called with the questions done and all questions; it may raise `Cancelled` to stop."""

EVALUATED_PASSAGES = 100
"""Passages searched for a ranking of articles: enough for 20 different articles."""


@dataclass(frozen=True, slots=True)
class Options:
    """The filters and the days under which the questions are asked."""

    as_asked: bool = False
    """Ask each question on its `asked_on` day, where it has one: nothing published later exists for it."""
    filters: Filters = field(default_factory=Filters)
    """Filters of all questions."""
    own_history: bool = False
    """Give the assistant's own answers to the questions before as a follow-up's history, instead of those in the question file."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The predictions of a run, one per case, in their order."""

    predictions: tuple[Prediction, ...]
    cases: tuple[Case, ...] = ()
    """The cases as the question file has them."""

    @property
    def follow_ups(self) -> int:
        """Return the number of questions with a history."""
        return sum(prediction.follow_up for prediction in self.predictions)


def evaluate_cases(
    assistant: EvaluatedAssistant, cases: Sequence[Case], options: Options, advance: EvaluationProgress
) -> Evaluation:
    """Ask each case once, one after the other; rankings come from a search of their own, whose time is not counted."""
    catalogue = assistant.archive.catalogue
    predictions: list[Prediction] = []
    own = _OwnHistories(assistant)
    for case in cases_by_id(cases, catalogue):
        filters = _filters(case, options)
        asked = replace(case, history=own.of(case, filters)) if options.own_history else case
        predictions.append(_predict(assistant, asked, filters))
        advance(len(predictions), len(cases))
    predictions_with_trace = with_index_trace(predictions, catalogue, lambda: advance(len(cases), len(cases)))
    return Evaluation(tuple(predictions_with_trace), tuple(cases))


class _OwnHistories:
    """What the assistant itself answers to the turns before a question; a turn that several questions share is asked once."""

    def __init__(self, assistant: EvaluatedAssistant) -> None:
        self._assistant = assistant
        self._turns: dict[tuple[Filters, tuple[str, ...]], Exchange] = {}

    def of(self, case: Case, filters: Filters) -> tuple[Exchange, ...]:
        turns: list[Exchange] = []
        for number, turn in enumerate(case.history, start=1):
            key = (filters, tuple(before.question for before in case.history[:number]))
            if key not in self._turns:
                self._turns[key] = Exchange.of(self._assistant.ask(turn.question, filters, history=turns))
            turns.append(self._turns[key])
        return tuple(turns)


def cases_by_id(cases: Sequence[Case], articles: EvaluationArticles) -> list[Case]:
    """Return the cases with `relevant` as article ids: a url means every article that has it; an unknown name stays."""
    names = {name for case in cases for name in case.relevant}
    ids: dict[str, list[str]] = {}
    for article in articles.articles() if names else ():
        for name in names & {article.id, article.url}:
            ids.setdefault(name, []).append(article.id)
    return [replace(case, relevant=tuple(_each_once(case.relevant, ids))) for case in cases]


def _each_once(names: Sequence[str], ids: dict[str, list[str]]) -> dict[str, None]:
    return dict.fromkeys(identity for name in names for identity in ids.get(name, [name]))


def _filters(case: Case, options: Options) -> Filters:
    dated_filters = replace(options.filters, as_of=case.asked_on) if options.as_asked and case.asked_on else options.filters
    return replace(dated_filters, exclude_ids=case.exclude_ids)


def _predict(assistant: EvaluatedAssistant, case: Case, filters: Filters) -> Prediction:
    """Ask and judge one case. The ranking is that of the question as understood, under the same filters."""
    answer = assistant.ask(case.question, filters, history=case.history)
    hits = assistant.passages_for(case.question, filters, EVALUATED_PASSAGES, history=case.history)
    prediction = judge(case, answer, hits, assistant.archive.catalogue)
    return _with_trace(assistant, prediction, filters, case) if prediction.missed else prediction


def _with_trace(assistant: EvaluatedAssistant, prediction: Prediction, filters: Filters, case: Case) -> Prediction:
    """Add the trace of a missed question with one more search: 3 ms on top of the answer's 130 ms (sample corpus)."""
    passages = assistant.passages_for(prediction.question, filters, history=case.history)
    return replace(
        prediction, trace=trace_retrieval(prediction.golds or (), prediction.relevant, passages, assistant.archive.catalogue)
    )
