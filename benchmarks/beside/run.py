"""Asks for the planted conflicts of the sample corpus, and controls, and prints what stands beside the answers, as JSON.

    python -m benchmarks.beside.run INDEX [--reader NAME]

INDEX holds the sample corpus (`pullquote index corpus/articles`). Every answer counts, however unlikely. Of `planted.jsonl` one
value must be the answer and another stand beside it: as an earlier or later figure, as another source's, or in a correction.
The controls are 100 questions about articles made for it, in which nothing contradicts (`controls.py`), and the questions of the
sample corpus, some of which are about the planted ones; what stands beside their answers is listed, to be read.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.beside.controls import make_controls
from index.build.build import build
from index.build.job import BuildJob
from qa.answer import Answer
from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.evidence.normalisation import is_same_answer, normalise_answer
from qa.settings import AnswerSettings

_PLANTED = Path(__file__).parent / "planted.jsonl"
_SAMPLE = Path("corpus/questions/sample.jsonl")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--reader", default=AnswerSettings().reader)
    options = parser.parse_args()
    settings = AnswerSettings(reader=options.reader, min_confidence=0.0)
    planted = [json.loads(line) for line in _PLANTED.read_text(encoding="utf-8").splitlines()]
    with closing(Assistant.open(options.index, answer=settings)) as assistant:
        missed = [one["id"] for one in planted if not shows_conflict(assistant.ask(one["question"]), one["values"])]
        asked = [case.question for case in load_cases(_SAMPLE) if not case.history]
        of_sample = _alarms(assistant, asked)
    clean = alarms_of_controls(settings)
    figures = {"planted": len(planted), "missed": missed, "sample": len(asked), "alarms": of_sample}
    print(json.dumps({**figures, "controls": len(make_controls()[1]), "false_alarms": clean}, indent=1))


def alarms_of_controls(settings: AnswerSettings) -> dict[str, list[str]]:
    """Build an archive of the controls and return the questions beside whose answers something stands."""
    articles, questions = make_controls()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "controls.jsonl"
        source.write_text("\n".join(map(json.dumps, articles)) + "\n", encoding="utf-8")
        build(BuildJob(source, Path(folder) / "index"))
        with closing(Assistant.open(Path(folder) / "index", answer=settings)) as assistant:
            return _alarms(assistant, [one.question for one in questions])


def _alarms(assistant: Assistant, questions: Sequence[str]) -> dict[str, list[str]]:
    beside = {
        question: [str(answer.answer), *alarms_of(answer)] for question in questions for answer in [assistant.ask(question)]
    }
    return {question: values for question, values in beside.items() if len(values) > 1}


def alarms_of(answer: Answer) -> list[str]:
    """Return the values that stand beside the answer as contradicting it, or as corrected."""
    values = [other.answer for other in (*answer.disagreements, *answer.updates)]
    return [*values, *([answer.corrected_from] if answer.corrected_from else [])]


def shows_conflict(answer: Answer, values: list[str]) -> bool:
    """Return True if one of the values is the answer and another stands beside it."""
    if answer.answer is None:
        return False
    others = [value for value in values if not _is_value(answer.answer, value)]
    beside = [*alarms_of(answer), *_correction_quotes(answer)]
    return len(others) < len(values) and any(_is_value(text, value) for text in beside for value in others)


def _correction_quotes(answer: Answer) -> Iterator[str]:
    for correction in answer.citation(answer.cited[0]).corrections:
        if correction.about_quote:
            yield correction.quote


def _is_value(text: str, value: str) -> bool:
    return value in text or is_same_answer(normalise_answer(text), normalise_answer(value))


if __name__ == "__main__":
    main()
