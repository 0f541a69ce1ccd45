"""What the shipped models reach on the sample corpus stays above `floor.json`: in retrieval, in answers, in refusals.

Each floor is what was measured, less 0.01. Lowering one takes a line in the changelog that says what it was given up for.
"""

import hashlib
import json
import statistics
from pathlib import Path

from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.ranking import RANKING_MEASURES
from qa.evaluation.metrics.table import metric_table
from qa.evaluation.run import Options, evaluate_cases

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "corpus" / "questions" / "sample.jsonl"
FLOOR = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))


def test_the_floor_was_measured_on_these_questions() -> None:
    assert hashlib.sha256(QUESTIONS.read_bytes()).hexdigest() == FLOOR["questions_sha256"]


def test_the_hybrid_stays_above_the_floor(shipped_sample: Assistant) -> None:
    search = shipped_sample.retriever.search
    cases = [case for case in load_cases(QUESTIONS) if case.relevant]
    rankings = [list(dict.fromkeys(hit.article.id for hit in search(case.question, 100))) for case in cases]
    for name in ("hit@1", "hit@10", "mrr@10"):
        reached = statistics.mean(RANKING_MEASURES[name](r, case.relevant) for r, case in zip(rankings, cases, strict=True))
        assert reached >= FLOOR[name], name


def test_answers_and_refusals_stay_above_the_floor(shipped_sample: Assistant) -> None:
    """Over every fourth question, for the time that two networks take.

    `answer.answered_precision` is the promise kept: how often an answer is right.
    """
    predictions = evaluate_cases(shipped_sample, load_cases(QUESTIONS)[::4], Options(), lambda done, total: None).predictions
    reached = {name: metric.value() for name, metric in metric_table(predictions).items()}
    below = {name: (reached[name], least) for name, least in FLOOR["answers"].items() if reached[name] < least}
    assert below == {}
