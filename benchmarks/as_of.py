"""Compares answers as of a day with those of an archive that holds only the articles up to that day.

    python -m benchmarks.as_of ARTICLES.jsonl QUESTIONS.jsonl WORK_FOLDER [--questions-asked 100] [--reader NAME]

The archive of all articles is built in WORK_FOLDER, and from its vectors one of the earlier articles for each of two random days;
what is there already is built no second time. Two answers agree where status and words are the same. `alike` counts those whose
JSON is the same in every field, numbers to three digits; the fields that differ are counted. A leak is a day in the JSON that is
later than the as-of day.
"""

import argparse
import json
import random
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.build.build import build
from index.build.job import BuildJob
from index.filters import Filters
from qa.answer import Answer
from qa.answer_json import answer_json
from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.settings import AnswerSettings

_DAYS = 2
_OF_THE_RUN = ("timings_ms", "generation")
"""Fields that differ between any two runs."""
_OF_THE_FILE = {"path"}
"""Each archive here has a file of its own."""
_DAY_FIELDS = ("published", "day")
_ROUNDED = 3
"""Digits to which numbers are compared."""


@dataclass(frozen=True, slots=True)
class TwoAnswers:
    """What the archive of all articles and that of the earlier ones say to one question as of one day."""

    question: str
    day: date
    of_all: Answer
    of_earlier: Answer

    @property
    def agree(self) -> bool:
        return (self.of_all.status, self.of_all.answer) == (self.of_earlier.status, self.of_earlier.answer)

    @property
    def differing(self) -> tuple[str, ...]:
        """Return the fields of the JSON that differ."""
        return tuple(dict.fromkeys(_differences(_fields(self.of_all), _fields(self.of_earlier), "")))

    @property
    def leaks(self) -> bool:
        return any(date.fromisoformat(day[:10]) > self.day for day in days_named(_fields(self.of_all)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions-asked", type=int, default=100)
    parser.add_argument("--reader", default="span", help="the quicker one by default: what may be known does not depend on it")
    options = parser.parse_args()
    chosen = random.Random(7)
    rows = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    days = sorted(row["date"] for row in rows if row["date"])
    cases = load_cases(options.questions)
    asked = chosen.sample([case.question for case in cases], min(options.questions_asked, len(cases)))
    whole = options.folder / "all"
    build(BuildJob(options.articles, whole))
    pairs: list[TwoAnswers] = []
    for n in range(_DAYS):
        day = days[chosen.randrange(len(days) // 4, 3 * len(days) // 4)][:10]
        earlier = _earlier_archive(options.folder, rows, whole, day)
        pairs += _answers(whole, earlier, asked[n::_DAYS], date.fromisoformat(day), options.reader)
    for pair in pairs:
        _tell(pair)
    fields = Counter(name for pair in pairs for name in pair.differing)
    figures = {
        "questions": len(pairs),
        "agree": sum(pair.agree for pair in pairs) / len(pairs),
        "alike": sum(not pair.differing for pair in pairs) / len(pairs),
        "leaks": sum(pair.leaks for pair in pairs),
        "differing_fields": dict(fields.most_common()),
    }
    print(json.dumps(figures, indent=2))


def days_named(fields: object) -> Iterator[str]:
    """Yield the day of every article that a JSON value names."""
    if isinstance(fields, dict):
        for name, value in fields.items():
            if name in _DAY_FIELDS and isinstance(value, str):
                yield value
            yield from days_named(value)
    elif isinstance(fields, list | tuple):
        for value in fields:
            yield from days_named(value)


def _fields(answer: Answer) -> dict[str, object]:
    written = json.loads(json.dumps(answer_json(answer)))
    return {name: _rounded(value) for name, value in written.items() if name not in _OF_THE_RUN}


def _differences(first: object, second: object, name: str) -> Iterator[str]:
    """Yield the names of the fields that differ, as “citations.score”; a list of another length is one field."""
    if isinstance(first, dict) and isinstance(second, dict) and first.keys() == second.keys():
        for key in first.keys() - _OF_THE_FILE:
            yield from _differences(first[key], second[key], f"{name}.{key}".strip("."))
    elif isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        for one, other in zip(first, second, strict=True):
            yield from _differences(one, other, name)
    elif first != second:
        yield name


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _ROUNDED)
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value


def _tell(pair: TwoAnswers) -> None:
    if not pair.agree or pair.leaks:
        said = [(one.status, one.answer, round(one.confidence, 3)) for one in (pair.of_all, pair.of_earlier)]
        print(pair.day, pair.question, *said, pair.differing, "LEAK" if pair.leaks else "", file=sys.stderr)


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


def _answers(whole: Path, earlier: Path, questions: list[str], day: date, reader: str) -> list[TwoAnswers]:
    settings = AnswerSettings(reader=reader)
    with (
        closing(Assistant.open(whole, answer=settings)) as all_articles,
        closing(Assistant.open(earlier, answer=settings)) as before,
    ):
        filters = Filters(as_of=day)
        return [TwoAnswers(q, day, all_articles.ask(q, filters), before.ask(q, filters)) for q in questions]


if __name__ == "__main__":
    main()
