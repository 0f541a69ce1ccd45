"""What the shipped models reach on the sample corpus stays above `floor.json`: in retrieval, in answers, in refusals.

Each floor is what was measured, less 0.01; with the deep reader less one question,
whose weights of four bits round by processor. Lowering one takes a line in the changelog that says what it was given up for.
"""

import hashlib
import json
import statistics
from contextlib import closing
from pathlib import Path

import pytest

from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.ranking import RANKING_MEASURES
from qa.evaluation.metrics.table import metric_table
from qa.evaluation.run import Options, evaluate_cases
from qa.settings import AnswerSettings

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


@pytest.mark.parametrize(("reader", "every"), [("span", 4), ("deep", 12)])
def test_answers_and_refusals_stay_above_the_floor(reader: str, every: int, shipped_sample_index: Path) -> None:
    """Over some of the questions, for the time that it takes to read.

    `answer.answered_precision` is the promise kept: how often an answer is right.
    """
    with closing(Assistant.open(shipped_sample_index, answer=AnswerSettings(reader=reader))) as assistant:
        evaluation = evaluate_cases(assistant, load_cases(QUESTIONS)[::every], Options(), lambda done, total: None)
    reached = {name: metric.value() for name, metric in metric_table(evaluation.predictions).items()}
    below = {name: (reached[name], least) for name, least in FLOOR["answers"][reader].items() if reached[name] < least}
    assert below == {}
