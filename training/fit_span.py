"""Fit the scores that order the span reader's candidates, on questions over a built archive.

    python -m training.fit_span INDEX QUESTIONS.jsonl

Each question is asked of the whole archive, and on its day where it has one. Positives are candidates whose text is a gold answer
or nearly so, negatives the other candidates of the same question. The calibrator stands on these scores: fit it again afterwards
(`training/fit_calibrator.py`).
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from index.filters import NO_FILTERS, Filters
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.squad import token_f1
from qa.question.kind import Kind, wanted_kind
from qa.question.question import understand
from qa.readers.span.measuring import MeasuredSpan
from qa.readers.span.reader import SpanReader
from qa.readers.span.scoring import SpanFeatures, SpanScorer
from training.trials import TRIAL_PASSAGES

_ROOT = Path(__file__).parents[1]
_HARDLY = 99
"""The percentile of span scores that few spans exceed."""
NEAR = 0.8
"""The least F1 with a gold answer of a candidate that counts as right."""


def main(index: Path, questions: Path) -> None:
    assistant, cases = Assistant.open(index), [case for case in load_cases(questions) if is_span_question(case)]
    reader = SpanReader.shipped()
    asked = [(case, filters) for case in cases if case.answers for filters in days_of(case)]
    blend = fit_blend([question_candidates(assistant, reader, case, filters) for case, filters in asked])
    (_ROOT / "qa/readers/span/span.json").write_text(json.dumps(blend.model_dump()) + "\n", encoding="utf-8")
    print(blend)


def is_span_question(case: Case) -> bool:
    """Return whether a few words answer this question: the weights are fitted without why and how, which a quiz hardly asks."""
    return wanted_kind(case.question) not in (Kind.REASON, Kind.MANNER)


@dataclass(frozen=True, slots=True)
class QuestionCandidates:
    """A question's candidates, in the order of their passages, and which of them are right."""

    case: Case
    candidates: list[MeasuredSpan]
    right: list[bool]


def days_of(case: Case) -> list[Filters]:
    """Return how a question is asked: of the whole archive, and on its day where it has one."""
    return [Filters(), *([Filters(as_of=case.asked_on)] if case.asked_on else [])]


def question_candidates(
    assistant: Assistant, reader: SpanReader, case: Case, filters: Filters = NO_FILTERS
) -> QuestionCandidates:
    asked = understand(case.question, filters)
    passages = reader.measure(asked, assistant.passages_for(case.question, filters, TRIAL_PASSAGES))
    made = [measured for passage in passages for measured in passage]
    return QuestionCandidates(
        case, made, [token_f1(m.hit.article.text[slice(*m.span)], case.answers or ()) >= NEAR for m in made]
    )


def fit_blend(questions: Sequence[QuestionCandidates], names: Sequence[str] = SpanFeatures._fields) -> SpanScorer:
    """Logistic regression over candidates, each question's right ones and wrong ones weighing one half; 0 for what is not named."""
    rows, labels, shares = [], [], []
    for question in questions:
        right = question.right
        if any(right) and not all(right):
            rows += [[getattr(m.features, name) for name in names] for m in question.candidates]
            labels += right
            shares += [0.5 / sum(right) if r else 0.5 / (len(right) - sum(right)) for r in right]
    model = LogisticRegression(C=100.0, max_iter=2000).fit(np.array(rows), labels, shares)
    tops = [m.features.top for question in questions for m in question.candidates]
    weights = dict.fromkeys(SpanFeatures._fields, 0.0) | dict(zip(names, model.coef_[0], strict=True))
    everything = {"bias": model.intercept_[0], **weights, "highest": np.percentile(tops, _HARDLY)}
    return SpanScorer(**{name: round(float(value), 4) for name, value in everything.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
