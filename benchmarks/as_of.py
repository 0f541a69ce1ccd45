"""Compares answers as of a day with those of an archive that holds only the articles up to that day.

    python benchmarks/as_of.py ARTICLES.jsonl QUESTIONS.jsonl WORK_FOLDER [--questions-asked 100] [--reader NAME]

The archive of all articles is built in WORK_FOLDER, and one of the earlier articles for each of two random days. Two answers
agree where status and words are the same.
"""

import argparse
import json
import random
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

from index.build.build import BuildJob, build
from index.filters import Filters
from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.settings import AnswerSettings

_DAYS = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions-asked", type=int, default=100)
    parser.add_argument("--reader", default=AnswerSettings().reader)
    options = parser.parse_args()
    chosen = random.Random(7)
    rows = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    days = sorted(row["date"] for row in rows if row["date"])
    cases = load_cases(options.questions)
    asked = chosen.sample([case.question for case in cases], min(options.questions_asked, len(cases)))
    whole = options.folder / "all"
    build(BuildJob(options.articles, whole))
    same = 0
    for n in range(_DAYS):
        day = days[chosen.randrange(len(days) // 4, 3 * len(days) // 4)][:10]
        earlier = _earlier_archive(options.folder, rows, whole, day)
        same += _agreeing(whole, earlier, asked[n::_DAYS], date.fromisoformat(day), options.reader)
    print(json.dumps({"questions": len(asked), "agree": same / len(asked)}))


def _earlier_archive(folder: Path, rows: list[dict[str, str]], whole: Path, day: str) -> Path:
    """Build the archive of the articles up to `day`; the vectors are those of the whole."""
    archive, corpus = folder / f"to-{day}", folder / f"to-{day}.jsonl"
    corpus.write_text(
        "".join(f"{json.dumps(row)}\n" for row in rows if row["date"] and row["date"][:10] <= day), encoding="utf-8"
    )
    if not archive.is_dir():
        shutil.copytree(whole, archive)
    build(BuildJob(corpus, archive))
    return archive


def _agreeing(whole: Path, earlier: Path, questions: list[str], day: date, reader: str) -> int:
    settings = AnswerSettings(reader=reader)
    with (
        closing(Assistant.open(whole, answer=settings)) as all_articles,
        closing(Assistant.open(earlier, answer=settings)) as before,
    ):
        answers = [(all_articles.ask(q, Filters(as_of=day)), before.ask(q, Filters(as_of=day))) for q in questions]
    for question, (one, other) in zip(questions, answers, strict=True):
        if (one.status, one.answer) != (other.status, other.answer):
            print(
                question,
                one.status,
                one.answer,
                round(one.confidence, 3),
                other.status,
                other.answer,
                round(other.confidence, 3),
            )
    return sum((one.status, one.answer) == (other.status, other.answer) for one, other in answers)


if __name__ == "__main__":
    main()
