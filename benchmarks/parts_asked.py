"""Asks questions that need two quotes of an archive: are the parts right, and is what is computed from them?

    python benchmarks/parts_asked.py INDEX PARTS.jsonl [--min-confidence P] [--misses]

PARTS as in `benchmarks/parts.py`; each question is asked as of its day. A part is right where its answer is correct as in `pullquote eval`;
parts are compared in the order that fits their questions best.
"""

import argparse
import json
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks.parts import is_right_conclusion, json_rows, labels_in_order
from index.filters import Filters
from qa.answer import Answer
from qa.assistant import Assistant
from qa.evaluation.metrics.correct import is_correct
from qa.settings import AnswerSettings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("parts", type=Path)
    parser.add_argument("--min-confidence", type=float, help="as of `pullquote ask`; 0 shows what the best guesses would give")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rows = json_rows(options.parts)
    with closing(Assistant.open(options.index, answer=AnswerSettings(min_confidence=options.min_confidence))) as assistant:
        answers = [assistant.ask(row["question"], Filters(as_of=date.fromisoformat(row["asked_on"]))) for row in rows]
    judged = [_parts_right(row, answer) for row, answer in zip(rows, answers, strict=True)]
    both = [all(parts) and bool(parts) for parts in judged]
    concluded = [
        (row, answer, is_both) for row, answer, is_both in zip(rows, answers, both, strict=True) if row["kind"] != "two-in-one"
    ]
    with_both = [is_right_conclusion(answer.computed, row["answers"]) for row, answer, is_both in concluded if is_both]
    wrong = [
        answer.computed is not None and not is_right_conclusion(answer.computed, row["answers"]) for row, answer, _ in concluded
    ]
    figures = {
        "questions": len(rows),
        "parts_right": mean(right for parts in judged for right in parts),
        "all_parts_right": mean(both),
        "all_parts_right_by_kind": {
            kind: mean(b for r, b in zip(rows, both, strict=True) if r["kind"] == kind) for kind in _kinds(rows)
        },
        "concluded_right": mean(is_right_conclusion(answer.computed, row["answers"]) for row, answer, _ in concluded),
        "concluded_right_where_all_parts_are": mean(with_both) if with_both else None,
        "concluded_wrong": mean(wrong),
    }
    print(json.dumps(figures, indent=2))
    if options.misses:
        for row, answer, parts in zip(rows, answers, judged, strict=True):
            said = [(part.question, part.answer, round(part.confidence, 2)) for part in answer.parts]
            print(
                row["id"],
                row["question"],
                row["answers"],
                "->",
                answer.computed,
                answer.computed_from,
                parts,
                said,
                file=sys.stderr,
            )


def _kinds(rows: list[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(row["kind"] for row in rows))


def _parts_right(row: dict[str, Any], answer: Answer) -> list[bool]:
    """Return whether each labelled part is answered rightly."""
    labels = labels_in_order([part.question for part in answer.parts], row["parts"])
    given = [*(part.answer or "" for part in answer.parts), *[""] * len(labels)]
    return [bool(text) and is_correct(text, label["answers"]) for text, label in zip(given, labels, strict=False)]


if __name__ == "__main__":
    main()
