"""Fit the scores that order what was read twice, on questions over a built archive.

    python -m training.fit_deep INDEX QUESTIONS.jsonl

After `training/fit_span.py`, on whose scores the choice of the passages stands. Positives and negatives are drawn as there; the
calibrator stands on these scores: fit it again afterwards (`training/fit_calibrator.py`).
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from index.filters import Filters
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.squad import token_f1
from qa.question.question import understand
from qa.readers.deep.reader import DeepReader, RereadSpan
from qa.readers.deep.scoring import RereadFeatures, RereadScorer
from qa.readers.span.scoring import SpanFeatures
from training.fit_span import NEAR, is_span_question
from training.trials import TRIAL_PASSAGES

_FILE = Path(__file__).parents[1] / "qa/readers/deep/deep.json"
NEUTRAL = RereadScorer(bias=0.0, span=SpanFeatures(*[0.0] * len(SpanFeatures._fields)), first=0.0, agrees=0.0)
"""No opinion: for reading before anything is fitted."""


def main(index: Path, questions: Path) -> None:
    assistant, reader = Assistant.open(index), DeepReader.with_scorer(NEUTRAL)
    cases = [case for case in load_cases(questions) if case.answers and is_span_question(case)]
    scorer = fit_reread([labelled_spans(assistant, reader, case) for case in cases])
    _FILE.write_text(json.dumps(scorer.model_dump(mode="json") | {"span": scorer.span._asdict()}) + "\n", encoding="utf-8")
    print(scorer)


def labelled_spans(assistant: Assistant, reader: DeepReader, case: Case) -> list[tuple[RereadSpan, bool]]:
    """Return what is found in the passages that are read again, and whether it is right."""
    asked = understand(case.question, Filters())
    hits = assistant.retriever.search(asked.text, TRIAL_PASSAGES)
    reread = reader.reread(asked, hits, reader.read_first(asked, hits))
    spans = [span for spans in reread.values() for span in spans]
    return [
        (span, token_f1(span.measured.hit.article.text[slice(*span.measured.span)], case.answers or ()) >= NEAR)
        for span in spans
    ]


def fit_reread(questions: Sequence[Sequence[tuple[RereadSpan, bool]]]) -> RereadScorer:
    """Logistic regression over spans, each question's right ones and wrong ones weighing one half."""
    rows, labels, shares = [], [], []
    for question in questions:
        right = [is_right for _, is_right in question]
        if any(right) and not all(right):
            rows += [_row(span.features) for span, _ in question]
            labels += right
            shares += [0.5 / sum(right) if r else 0.5 / (len(right) - sum(right)) for r in right]
    model = LogisticRegression(C=100.0, max_iter=2000).fit(np.array(rows), labels, shares)
    *span, first, agrees = (round(float(weight), 4) for weight in model.coef_[0])
    return RereadScorer(bias=round(float(model.intercept_[0]), 4), span=SpanFeatures(*span), first=first, agrees=agrees)


def _row(features: RereadFeatures) -> list[float]:
    return [*features.span, features.first, features.agrees]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
