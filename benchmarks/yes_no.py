"""Measures yes/no questions of BoolQ, each with its passage: how many are decided, and how many of those rightly.

    python benchmarks/yes_no.py BOOLQ.jsonl [--questions 600]

The figure of the decided ones is the probability of the calibrator `claim` (qa/decision/calibration.json).
"""

import argparse
import json
import random
from pathlib import Path

from index.article import Article
from index.embedders.table import open_embedder
from index.filters import NO_FILTERS
from index.search.retriever import Hit
from index.settings import IndexSettings
from qa.parts.claims import judge_claim
from qa.question.question import understand
from qa.readers.claim.reader import ClaimReader
from qa.readers.sentence.reader import SentenceReader


def main(path: Path, count: int) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(3).shuffle(rows)
    settings = IndexSettings()
    reader = ClaimReader(SentenceReader(open_embedder(settings.embedder, settings.model)))
    said, right = {"yes": 0, "no": 0}, {"yes": 0, "no": 0}
    for row in rows[:count]:
        question = understand(f"{row['question'][:1].upper()}{row['question'][1:].rstrip('?')}?", NO_FILTERS)
        hit = Hit.of_whole_article(Article(row["id"], row["title"], row["context"]), 1.0)
        candidates = reader.read(question, [hit], lambda term: 1.0)
        if candidates:
            best = candidates[0]
            verdict = judge_claim(question.text, best.text, row["context"][slice(*best.sentence)]) or ""
            said[verdict] += 1
            right[verdict] += verdict == row["yes_no"]
    decided = sum(said.values())
    figures = {
        "questions": len(rows[:count]),
        "decided": decided / len(rows[:count]),
        "right": sum(right.values()) / decided,
        "yes_right": right["yes"] / max(1, said["yes"]),
        "no_right": right["no"] / max(1, said["no"]),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--questions", type=int, default=600)
    arguments = parser.parse_args()
    main(arguments.path, arguments.questions)
