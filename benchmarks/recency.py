"""Measures what recency does to retrieval: on questions asked on their day, and on questions about older events.

    python benchmarks/recency.py INDEX QUESTIONS.jsonl

For settings of weight and days: hit@1 and MRR@10 of articles, on the questions that know their day, each as of its day; and
on questions that the archive makes of the articles of its older years, asked as of its last day.
"""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import mean

from index.filters import Filters
from index.settings import SearchSettings
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.exam.self_exam import self_exam
from qa.settings import AnswerSettings

WEIGHTS_AND_DAYS = ((0.0, 30.0), (0.15, 30.0), (0.3, 15.0), (0.3, 30.0), (0.3, 60.0), (0.5, 30.0))
_OLD_YEARS = 2
"""An event is old if it was reported more than this many years before the archive's last day."""
_EXAM = 600
"""Questions that the archive makes of itself; those of its older articles are taken."""


def main(index: Path, questions: Path) -> None:
    assistant = Assistant.open(index)
    days = assistant.archive.catalogue.days()
    if days is None:
        raise SystemExit("No article has a date.")
    dated = [case for case in load_cases(questions) if case.relevant and case.asked_on]
    old = _about_old_events(assistant, days[1])
    print(f"{len(dated)} questions on their day, {len(old)} about events before {days[1].year - _OLD_YEARS}")
    for weight, decay in WEIGHTS_AND_DAYS:
        settings = SearchSettings(recency_weight=weight, recency_days=decay)
        with_settings = Assistant.open(index, search=settings, answer=AnswerSettings(reader="sentence"))
        figures = [_figures(with_settings, cases, day) for cases, day in ((dated, None), (old, days[1]))]
        print(f"weight {weight}, {decay:.0f} days: on their day {figures[0]}; older events {figures[1]}", flush=True)


def _about_old_events(assistant: Assistant, last: date) -> list[Case]:
    before = last.replace(year=last.year - _OLD_YEARS, month=1, day=1)
    catalogue = assistant.archive.catalogue
    cases = [case for case in self_exam(assistant, _EXAM) if case.answers and case.relevant]
    return [case for case in cases if (day := catalogue.article(case.relevant[0]).published) is not None and day < before]


def _figures(assistant: Assistant, cases: Sequence[Case], day: date | None) -> str:
    ranks = [_rank(assistant, case, day or case.asked_on) for case in cases]
    reciprocal = mean(1 / rank if 0 < rank <= 10 else 0.0 for rank in ranks)
    return f"hit@1 {mean(rank == 1 for rank in ranks):.3f}, MRR@10 {reciprocal:.3f}"


def _rank(assistant: Assistant, case: Case, day: date | None) -> int:
    """Return the rank of the first relevant article; 0 where none is among the first passages."""
    hits = assistant.passages_for(case.question, Filters(as_of=day), 40)
    articles = list(dict.fromkeys(hit.article.id for hit in hits))
    return next((rank for rank, article in enumerate(articles, 1) if article in case.relevant), 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
