"""Fit what the span reader's candidates are ordered by, and its calibrator, on questions over a built archive.

    python -m training.fit_span INDEX QUESTIONS.jsonl

Positives are candidates whose text is a gold answer or nearly so, negatives the other candidates of the same question.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from index.filters import Filters
from qa.answer import Candidate
from qa.assistant import Assistant
from qa.evaluation.case import Case
from qa.evaluation.cases import load_cases
from qa.evaluation.correct import correct
from qa.evaluation.squad import f1
from qa.question import understand
from qa.readers.span import Features, SpanReader
from training.fit_sentence import fit_calibrator, write_calibrator

_ROOT = Path(__file__).parents[1]
_PASSAGES = 12
_NEAR = 0.8
"""F1 with a gold answer from which a candidate counts as right."""


def main(index: Path, questions: Path) -> None:
    assistant, cases = Assistant.open(index), load_cases(questions)
    blend = fit_blend(assistant, SpanReader.shipped(), [case for case in cases if case.answers])
    (_ROOT / "qa/readers/span.json").write_text(json.dumps(blend) + "\n")
    print(blend)
    reader = SpanReader.shipped()
    write_calibrator(reader.name, fit_calibrator(assistant, reader, cases, _right))


def fit_blend(assistant: Assistant, reader: SpanReader, cases: list[Case]) -> dict[str, float]:
    """Logistic regression over candidates, each question's right ones and wrong ones weighing one half."""
    rows, labels, shares = [], [], []
    for case in cases:
        asked = understand(case.question, Filters())
        made = reader.measure(asked, assistant.retriever.search(asked.text, _PASSAGES))
        right = [f1(m.hit.article.text[slice(*m.span)], case.answers) >= _NEAR for m in made]
        if any(right) and not all(right):
            rows += [m.features for m in made]
            labels += right
            shares += [0.5 / sum(right) if r else 0.5 / (len(right) - sum(right)) for r in right]
    model = LogisticRegression(C=100.0, max_iter=2000).fit(np.array(rows), labels, shares)
    weights = {name: round(float(c), 4) for name, c in zip(Features._fields, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 4)} | weights


def _right(candidate: Candidate, answers: tuple[str, ...]) -> bool:
    """As `interface.md` defines “correct”; nothing is right where nothing answers."""
    return bool(answers) and correct(candidate.text, answers)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
