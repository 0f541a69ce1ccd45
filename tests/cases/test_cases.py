"""Questions to the sample corpus whose evidence is known, a file each; the bundled model, read as it ships.

Every field but `about` and `question` is what the answer must say. Whether these questions are answered at the default promise is
not what they are about: they are asked with every answer shown, but for the refusal.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from qa.answer import Answer, Disagreement
from qa.assistant import Assistant
from qa.settings import AnswerSettings

CASES = sorted(Path(__file__).parent.glob("*.json"))
Case = dict[str, Any]


@pytest.fixture(scope="module")
def eager(shipped_sample_index: Path) -> Iterator[Assistant]:
    with closing(Assistant.open(shipped_sample_index, answer=AnswerSettings(min_confidence=0.0))) as assistant:
        yield assistant


LOST = {"contradiction": "the reader since version 2 is so sure of the one report that the other falls below what is plausible"}
"""Cases that the shipped reader fails, and why. They fail as tests once they are told right."""


def _parameters() -> list[Any]:
    return [
        pytest.param(path, id=path.stem, marks=[pytest.mark.xfail(reason=LOST[path.stem])] if path.stem in LOST else [])
        for path in CASES
    ]


@pytest.mark.parametrize("path", _parameters())
def test_the_evidence_is_told_as_it_is(path: Path, eager: Assistant, shipped_sample: Assistant) -> None:
    case: Case = json.loads(path.read_text(encoding="utf-8"))
    answer = (shipped_sample if case["status"] == "not_found" else eager).ask(case["question"])
    expected = {name: value for name, value in case.items() if name not in ("about", "question")}
    assert {name: STATEMENTS[name](answer) for name in expected} == expected


def _copies(answer: Answer) -> list[str]:
    return [copy.article for copy in answer.citation(answer.cited[0]).copies]


def _quotes(answer: Answer) -> list[str]:
    return [answer.citation(n).quote for n in answer.cited]


def _corrections(answer: Answer) -> dict[str, str]:
    """Return corrected article → the last sentence of its correction, for corrections by another article."""
    citations = [answer.citation(n) for n in answer.cited]
    corrected_quotes = [
        (c, note) for c in citations for note in c.corrections if note.about_quote and note.source.article != c.source.article
    ]
    return {citation.source.article: f"{note.quote.rstrip('.').rsplit('. ', 1)[-1]}." for citation, note in corrected_quotes}


def _other_answers(answer: Answer, others: tuple[Disagreement, ...]) -> list[dict[str, str]]:
    return [{"answer": other.answer, "article": answer.citation(other.citations[0]).source.article} for other in others]


STATEMENTS: dict[str, Callable[[Answer], object]] = {
    "status": lambda answer: answer.status,
    "answer": lambda answer: answer.answer,
    "reports": lambda answer: answer.independent_reports,
    "missing": lambda answer: list(answer.reasons),
    "copies": _copies,
    "quotes": _quotes,
    "corrections": _corrections,
    "disagreements": lambda answer: _other_answers(answer, answer.disagreements),
    "updates": lambda answer: _other_answers(answer, answer.updates),
}
