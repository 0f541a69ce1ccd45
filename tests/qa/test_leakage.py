"""What was published after the as-of day does not exist: not in a citation, an alternative, a count, a reason, a timeline or a date."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest

from index.filters import Filters
from qa.answer_json import answer_json
from qa.assistant import Assistant
from qa.settings import AnswerSettings

QUESTIONS = (
    "How many people died in the capsizing of the ferry Halvard?",
    "timeline of the river fever vaccine",
    "How many people were arrested at the march against the gas terminal?",
    "Who won the election this week?",
    "What is the latest on the measles outbreak?",
)
DAYS = [
    date.fromordinal(day) for day in Random(18).sample(range(date(2023, 6, 1).toordinal(), date(2025, 9, 1).toordinal()), 8)
]


def published(fields: object) -> Iterator[str]:
    """Yield the day of every article that the JSON names."""
    if isinstance(fields, dict):
        for name, value in fields.items():
            if name in ("published", "day") and isinstance(value, str):
                yield value
            yield from published(value)
    elif isinstance(fields, list | tuple):
        for value in fields:
            yield from published(value)


@pytest.fixture(scope="module")
def assistant(shipped_sample_index: Path) -> Iterator[Assistant]:
    """Return the assistant with the quicker reader: which days it may see does not depend on it."""
    with closing(Assistant.open(shipped_sample_index, answer=AnswerSettings(reader="span"))) as opened:
        yield opened


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_in_the_json_comes_from_a_later_article(day: date, assistant: Assistant) -> None:
    asked = [assistant.ask(question, Filters(as_of=day)) for question in QUESTIONS]
    for answer in asked:
        fields = json.loads(json.dumps(answer_json(answer)))
        assert [other for other in published(fields) if date.fromisoformat(other) > day] == []
