"""Asks questions with time words of an archive, once as they are understood and once with the time words ignored.

    python benchmarks/timed.py INDEX TIMED.jsonl [--reader NAME]

Each question is asked as of its day. `correct` and `best guess` are over the answerable questions, as `pullquote eval` has them.
"""

import argparse
import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.table import metric_table
from qa.evaluation.run import Options, evaluate_cases
from qa.settings import AnswerSettings

_MEASURES = ("answer.correct", "answer.answered", "best_guess.f1", "best_guess.correct", "retrieval.hit@1", "retrieval.mrr@10")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--reader", default=AnswerSettings().reader)
    options = parser.parse_args()
    cases = load_cases(options.questions)
    with closing(Assistant.open(options.index, answer=AnswerSettings(reader=options.reader))) as assistant:
        figures = {"understood": _figures(assistant, cases)}
        with patch("qa.understanding.time_in_question", return_value=None):
            figures["ignored"] = _figures(assistant, cases)
    print(json.dumps(figures, indent=2))


def _figures(assistant: Assistant, cases: Sequence[Case]) -> dict[str, float | None]:
    evaluation = evaluate_cases(assistant, cases, Options(as_asked=True), lambda done, total: None)
    table = metric_table(evaluation.predictions)
    return {name: table[name].value() for name in _MEASURES}


if __name__ == "__main__":
    main()
