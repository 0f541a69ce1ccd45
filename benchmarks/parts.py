"""Measures how questions that need two quotes are split and what is concluded from right answers to the parts.

    python benchmarks/parts.py PARTS.jsonl [ORDINARY.jsonl ...] [--articles ARTICLES.jsonl] [--misses]

PARTS holds `question`, `answers`, `kind` and `parts`, each with `question`, `answers` and `relevant`. With the articles, a part's answer
comes with its article's day and sentence. ORDINARY files hold a `question` that one quote answers; of dialogues, only the turns that
stand alone count.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

from index.text import sentences
from qa.evaluation.metrics.squad import token_f1
from qa.parts.concluding import conclude
from qa.parts.plan import PartAnswer, Plan
from qa.parts.splitting import split_question

Rows = list[dict[str, Any]]


def json_rows(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def part_scores(plan: Plan, row: dict[str, Any]) -> list[float]:
    """Return the F1 of each labelled part's question, in the order that fits best."""
    made, written = [part.question for part in plan.parts], [part["question"] for part in row["parts"]]
    orders = [made, made[::-1]]
    pad = [""] * len(written)
    return max(
        ([token_f1(one, [label]) for one, label in zip([*order, *pad], written, strict=False)] for order in orders), key=sum
    )


def labelled_answers(plan: Plan, row: dict[str, Any], articles: dict[str, Any]) -> list[PartAnswer | None]:
    """Return the first acceptable answer to each part, in the order of the plan's parts."""
    return [_answer(label, articles) for label in labels_in_order([part.question for part in plan.parts], row["parts"])]


def labels_in_order(questions: Sequence[str], labels: Rows) -> Rows:
    """Return the labelled parts in the order that fits these questions best: as they are, or turned around."""
    scores = [
        sum(token_f1(question, [one["question"]]) for question, one in zip(questions, order, strict=False))
        for order in (labels, labels[::-1])
    ]
    return labels if scores[0] >= scores[1] else labels[::-1]


def _answer(label: dict[str, Any], articles: dict[str, Any]) -> PartAnswer:
    text = label["answers"][0]
    for identity in label["relevant"]:
        article = articles.get(identity)
        place = article["text"].find(text) if article else -1
        if article and place >= 0:
            sentence = next((article["text"][a:b] for a, b in sentences(article["text"]) if a <= place < b), text)
            return PartAnswer(text, date.fromisoformat(article["date"]), sentence)
    return PartAnswer(text, None, text)


def is_right_conclusion(found: str | None, answers: list[str]) -> bool:
    """Return whether the conclusion is one of the answers, whose short form may be the surname."""
    words = set((found or "").lower().split())
    return bool(words) and any(
        words <= set(answer.lower().split()) or set(answer.lower().split()) <= words for answer in answers
    )


def false_splits(paths: list[Path]) -> tuple[int, list[str]]:
    """Return how many ordinary questions there are, and those that were split."""
    rows = [
        row
        for path in paths
        for row in json_rows(path)
        if not row.get("history") and row.get("kind", "stand-alone") == "stand-alone"
    ]
    return len(rows), [row["question"] for row in rows if split_question(row["question"])]


def figures(rows: Rows, articles: dict[str, Any], misses: list[str]) -> dict[str, Any]:
    plans = [(row, split_question(row["question"])) for row in rows]
    split: Counter[str] = Counter(row["kind"] for row, plan in plans if plan and plan.kind == row["kind"])
    counts = Counter(row["kind"] for row in rows)
    scores = [score for row, plan in plans for score in (part_scores(plan, row) if plan else [0.0] * len(row["parts"]))]
    concluded, right, wrong = 0, 0, 0
    for row, plan in plans:
        if row["kind"] == "two-in-one":
            continue
        concluded += 1
        said = conclude(plan, labelled_answers(plan, row, articles)) if plan else None
        good = said is not None and is_right_conclusion(said.text, row["answers"])
        right, wrong = right + good, wrong + (said is not None and said.text is not None and not good)
        if not good:
            misses.append(f"{row['question']} {row['answers']} -> {said}")
    return {
        "questions": len(rows),
        "split": sum(plan is not None for _, plan in plans) / len(rows),
        "split_as_the_kind": {kind: split[kind] / counts[kind] for kind in counts},
        "number_of_parts_right": mean(plan is not None and len(plan.parts) == len(row["parts"]) for row, plan in plans),
        "part_token_f1": mean(scores),
        "conclusions_asked": concluded,
        "conclusions_right": right / concluded,
        "conclusions_wrong": wrong / concluded,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", type=Path)
    parser.add_argument("ordinary", type=Path, nargs="*")
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    articles = {row["id"]: row for row in json_rows(options.articles)} if options.articles else {}
    misses: list[str] = []
    result = figures(json_rows(options.parts), articles, misses)
    if options.ordinary:
        count, wrongly = false_splits(options.ordinary)
        result |= {"ordinary_questions": count, "falsely_split": len(wrongly) / count}
        misses += wrongly
    print(json.dumps(result, indent=2))
    if options.misses:
        print("\n".join(misses), file=sys.stderr)


if __name__ == "__main__":
    main()
