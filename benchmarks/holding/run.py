"""Asks the questions of the benchmark “strong and wrong” and prints what came of them, as JSON.

    python -m benchmarks.holding.run [--folder WORK] [--reader NAME] [--misses]

The archive is built in WORK, or in a folder that is thrown away. Of each kind, of the traps and of the controls: how many were
asked, are right (a refusal where there is no answer is), were shown wrong, were shown wrong as strong, and were refused though
there is an answer. `beside`: of the answers that another outlet, day or correction contradicts, how many show that. `--misses`
lists what is not right.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks.holding.judging import Held, judge_held
from benchmarks.holding.question import ARTICLES_FILE, HeldQuestion, held_questions
from index.build.build import build
from index.build.job import BuildJob
from index.filters import Filters
from qa.assistant import Assistant
from qa.settings import AnswerSettings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where the archive is kept")
    parser.add_argument("--reader", default=AnswerSettings().reader)
    parser.add_argument("--misses", action="store_true", help="list what is not right")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as thrown_away:
        index = (options.folder or Path(thrown_away)) / "holding"
        build(BuildJob(ARTICLES_FILE, index))
        held = ask_held_questions(index, held_questions(), options.reader)
    print(json.dumps(figures_of_held(held), indent=1))
    if options.misses:
        for one in held:
            if not one.right:
                print(_miss(one))


def ask_held_questions(index: Path, questions: Sequence[HeldQuestion], reader: str) -> list[Held]:
    """Ask each question, as of the day on which it is asked if it has one, and judge the answers."""
    with closing(Assistant.open(index, answer=AnswerSettings(reader=reader))) as assistant:
        return [judge_held(one, assistant.ask(one.question, Filters(as_of=one.asked_on))) for one in questions]


def figures_of_held(held: Sequence[Held]) -> dict[str, object]:
    """Count the outcomes."""
    traps, controls = ([one for one in held if one.question.control is control] for control in (False, True))
    counted = [one for one in held if one.right and one.question.reports is not None]
    beside = [one for one in held if one.right and one.question.beside]
    return {
        "all": _counts(held),
        "traps": _counts(traps),
        "controls": _counts(controls),
        "strong_and_wrong_share": round(sum(one.strong_and_wrong for one in held) / len(held), 4),
        "reports": {
            "right": sum(one.answer.independent_reports == one.question.reports for one in counted),
            "of": len(counted),
        },
        "beside": {"shown": sum(one.shows_beside for one in beside), "of": len(beside)},
        "p50_ms": round(median(one.answer.timings.total for one in held)),
        "traps_by_kind": _counts_by_kind(traps),
        "controls_by_kind": _counts_by_kind(controls),
    }


def _counts(held: Iterable[Held]) -> dict[str, int]:
    held = list(held)
    return {
        "asked": len(held),
        "right": sum(one.right for one in held),
        "shown_wrong": sum(one.shown_wrong for one in held),
        "strong_and_wrong": sum(one.strong_and_wrong for one in held),
        "refused": sum(one.refused for one in held),
    }


def _counts_by_kind(held: Iterable[Held]) -> dict[str, dict[str, int]]:
    kinds: defaultdict[str, list[Held]] = defaultdict(list)
    for one in held:
        kinds[one.question.kind].append(one)
    return {kind: _counts(kinds[kind]) for kind in sorted(kinds)}


def _miss(one: Held) -> str:
    question, answer = one.question, one.answer
    outcome = "STRONG AND WRONG" if one.strong_and_wrong else "shown wrong" if one.shown_wrong else "refused"
    guess = answer.nearest[0].quote if answer.nearest else ""
    shown = answer.computed or answer.answer or f"(nearest: {guess})"
    wanted = " / ".join(question.answers) or "nothing"
    control = ", control" if question.control else ""
    return f"{outcome} {answer.confidence:.2f} [{question.kind}{control}] {question.id}: {question.question} → {shown}; wanted: {wanted}"


if __name__ == "__main__":
    main()
