"""Fit the scores that order what was read twice, on questions over a built archive.

    python -m training.fit_deep INDEX QUESTIONS.jsonl

After `training/fit_span.py`, on whose scores the choice of the passages stands. Every candidate of a question takes part, those of
passages that were not read again with the small reader's score. The calibrator stands on these scores: fit it again afterwards
(`training/fit_calibrator.py`).
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.squad import token_f1
from qa.question.question import understand
from qa.readers.deep.reader import DeepReader, RereadSpan
from qa.readers.deep.scoring import RereadScorer
from qa.readers.span.scoring import SpanFeatures
from training.fit_span import NEAR, days_of, is_span_question
from training.softmax import fit_softmax
from training.trials import TRIAL_PASSAGES

_FILE = Path(__file__).parents[1] / "qa/readers/deep/deep.json"
_STRENGTH = 0.01
"""Weight of the squared weights, over standardised features."""
NEUTRAL = RereadScorer(reread=0.0, span=SpanFeatures(*[0.0] * len(SpanFeatures._fields)), first=0.0, agrees=0.0, single=1.0)
"""No opinion: for reading before anything is fitted."""

FeatureRows = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CandidateFeatures:
    """The candidates of a question: their features, shape (candidates, features), and which are right, shape (candidates,)."""

    features: FeatureRows
    right: NDArray[np.bool_]


def main(index: Path, questions: Path) -> None:
    assistant, reader = Assistant.open(index), DeepReader.with_scorer(NEUTRAL)
    cases = [case for case in load_cases(questions) if case.answers and is_span_question(case)]
    scorer = fit_reread([rows for case in cases for rows in candidate_rows(assistant, reader, case)])
    _FILE.write_text(json.dumps(scorer.model_dump(mode="json") | {"span": scorer.span._asdict()}) + "\n", encoding="utf-8")
    print(scorer)


def candidate_rows(assistant: Assistant, reader: DeepReader, case: Case) -> list[CandidateFeatures]:
    """Return the candidates of the question asked of the whole archive, and asked on its day where it has one."""
    made = []
    for filters in days_of(case):
        asked = understand(case.question, filters)
        hits = assistant.passages_for(case.question, filters, TRIAL_PASSAGES)
        passages = reader.read_first(asked, hits)
        reread = reader.reread(asked, hits, passages)
        rows, texts = list[list[float]](), list[str]()
        for number, found in enumerate(passages):
            again = reread.get(number)
            if again is None:
                rows += [single_row(candidate.score) for candidate in found]
                texts += [candidate.text for candidate in found]
            else:
                rows += [reread_row(span) for span in again]
                texts += [span.measured.hit.article.text[slice(*span.measured.span)] for span in again]
        made.append(CandidateFeatures(np.array(rows), np.array([token_f1(text, case.answers or ()) >= NEAR for text in texts])))
    return made


def reread_row(span: RereadSpan) -> list[float]:
    return [1.0, *span.features.span, span.features.first, span.features.agrees, 0.0]


def single_row(score: float) -> list[float]:
    """Return the features of a candidate whose passage was not read again."""
    return [0.0] * (len(SpanFeatures._fields) + 3) + [score]


def fit_reread(questions: Sequence[CandidateFeatures]) -> RereadScorer:
    """Fit a softmax over the candidates of each question (`training/softmax.py`)."""
    weights = fit_softmax([(rows.features, rows.right) for rows in questions], _STRENGTH)
    reread, *span, first, agrees, single = (round(float(weight), 4) for weight in weights)
    return RereadScorer(reread=reread, span=SpanFeatures(*span), first=first, agrees=agrees, single=single)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
