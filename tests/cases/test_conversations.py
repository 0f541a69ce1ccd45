"""Conversations over the sample corpus, several a file; the bundled model, with every answer shown.

A conversation is a list of turns. A turn that says what it is `about` is a case; every other key of a turn but `question`,
`answered`, `spoiled` and `times` is what must hold. What the next turns see of a turn is what the assistant answered where the case
is about an answer, else the words in `answered`. `lost` says why a case fails today.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from index.filters import Filters
from index.settings import SearchSettings
from qa.answer import Answer
from qa.assistant import Assistant
from qa.conversation.exchange import Exchange
from qa.settings import AnswerSettings
from qa.understanding import Query, Understanding

Turn = dict[str, Any]
FILES = sorted((Path(__file__).parent / "conversations").glob("*.json"))
CONVERSATIONS = {
    f"{path.stem}-{number}": conversation
    for path in FILES
    for number, conversation in enumerate(json.loads(path.read_text(encoding="utf-8")), start=1)
}
FEWEST_CASES = 80
MOST_LOST = 12
NO_STATEMENT = {"about", "question", "answered", "lost", "spoiled", "times"}


@dataclass
class Stage:
    """The assistant, and what it answered so far: a turn is asked once, whatever is asked after it."""

    assistant: Assistant
    understanding: Understanding
    answers: dict[tuple[str, int], Answer] = field(default_factory=dict)

    def history(self, name: str, number: int) -> list[Exchange]:
        turns = CONVERSATIONS[name]["turns"][:number]
        return [exchange for index, turn in enumerate(turns) for exchange in self._exchanges(name, index, turn)]

    def _exchanges(self, name: str, number: int, turn: Turn) -> list[Exchange]:
        exchange = Exchange(turn["question"], answer=turn.get("answered", ""))
        if _is_asked(turn):
            exchange = SPOILED[turn.get("spoiled", "")](Exchange.of(self.answer(name, number)))
        return [exchange] * int(turn.get("times", 1))

    def query(self, name: str, number: int) -> Query:
        asked = CONVERSATIONS[name]["turns"][number]["question"]
        return self.understanding.query(asked, _filters(name), self.history(name, number), _today(name))

    def answer(self, name: str, number: int) -> Answer:
        key = (name, number)
        if key not in self.answers:
            asked, history = CONVERSATIONS[name]["turns"][number]["question"], self.history(name, number)
            self.answers[key] = self.assistant.ask(asked, _filters(name), history=history, today=_today(name))
        return self.answers[key]


def _with_first_citation(exchange: Exchange, article: str, quote: str) -> Exchange:
    """Return the turn as a history tells it that was written over another archive."""
    first = exchange.citations[0]
    source = replace(first.source, article=article or first.source.article)
    return replace(exchange, citations=(replace(first, source=source, quote=quote or first.quote),))


def _refused(exchange: Exchange) -> Exchange:
    """Return the turn as if nothing had answered it: its citations are the nearest evidence."""
    return replace(exchange, answer="", citations=(), nearest=exchange.citations)


SPOILED: dict[str, Callable[[Exchange], Exchange]] = {
    "": lambda exchange: exchange,
    "article gone": lambda exchange: _with_first_citation(exchange, "nobody/gone.txt", ""),
    "text differs": lambda exchange: _with_first_citation(exchange, "", "words that the article never held"),
    "no citations": lambda exchange: replace(exchange, citations=()),
    "refused": lambda exchange: _refused(exchange),
    "refused, gone": lambda exchange: _refused(_with_first_citation(exchange, "nobody/gone.txt", "")),
    "other answer": lambda exchange: replace(exchange, citations=(), answer="words that no article holds"),
}
OF_ANSWERS: dict[str, Callable[[Answer], object]] = {
    "answer": lambda answer: answer.answer,
    "status": lambda answer: answer.status,
    "place": lambda answer: answer.citations[0].place,
    "article": lambda answer: answer.citations[0].source.article,
    "reader": lambda answer: answer.reader,
    "reasons": lambda answer: list(answer.reasons),
}
OF_QUERIES: dict[str, Callable[[Query], object]] = {
    "standalone": lambda query: query.standalone or query.question.text,
    "carried": lambda query: list(query.carried),
    "offered": lambda query: query.offered,
    "about_quote": lambda query: query.about.value if query.about else None,
    "time": lambda query: [str(query.time.since), str(query.time.until)] if query.time else None,
    "counted_from": lambda query: str(query.counted_from) if query.counted_from else None,
}


def _is_asked(turn: Turn) -> bool:
    return bool(OF_ANSWERS.keys() & turn.keys()) or "spoiled" in turn


def _today(name: str) -> date | None:
    day = CONVERSATIONS[name].get("today")
    return date.fromisoformat(day) if day else None


def _filters(name: str) -> Filters:
    return _read_filters(CONVERSATIONS[name].get("filters", {}))


def _read_filters(fields: dict[str, Any]) -> Filters:
    values = {key: date.fromisoformat(value) if isinstance(value, str) else tuple(value) for key, value in fields.items()}
    return Filters(**values)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def stage(shipped_sample_index: Path) -> Iterator[Stage]:
    with closing(Assistant.open(shipped_sample_index, answer=AnswerSettings(min_confidence=0.0))) as assistant:
        days = assistant.archive.catalogue.days()
        yield Stage(assistant, Understanding(SearchSettings(), days[1] if days else None))


def _cases() -> list[tuple[str, int, Turn]]:
    return [
        (name, number, turn)
        for name, conversation in CONVERSATIONS.items()
        for number, turn in enumerate(conversation["turns"])
        if "about" in turn
    ]


def _parameters() -> Iterator[Any]:
    for name, number, turn in _cases():
        marks = [pytest.mark.xfail(strict=True, reason=turn["lost"])] if "lost" in turn else []
        yield pytest.param(name, number, id=f"{name}-{number + 1}", marks=marks)


@pytest.mark.parametrize(("name", "number"), _parameters())
def test_a_turn_is_understood_and_answered_as_its_file_says(name: str, number: int, stage: Stage) -> None:
    turn = CONVERSATIONS[name]["turns"][number]
    query = stage.query(name, number)
    text = query.standalone or query.question.text
    assert {key: OF_QUERIES[key](query) for key in OF_QUERIES if key in turn} == {k: turn[k] for k in OF_QUERIES if k in turn}
    assert [word for word in turn.get("holds", []) if word not in text] == []
    assert [word for word in turn.get("lacks", []) if word in text] == []
    if "filters" in turn:
        assert query.question.filters == _read_filters(turn["filters"])
    if _is_asked(turn):
        answer = stage.answer(name, number)
        assert {key: OF_ANSWERS[key](answer) for key in OF_ANSWERS if key in turn} == {
            k: turn[k] for k in OF_ANSWERS if k in turn
        }
        assert answer.standalone == text


def test_every_quote_of_a_conversation_stands_in_its_article(stage: Stage) -> None:
    asked = [(name, number) for name, number, turn in _cases() if _is_asked(turn)]
    citations = [citation for name, number in asked for citation in stage.answer(name, number).citations]
    catalogue = stage.assistant.archive.catalogue
    assert citations
    assert all(catalogue.article(c.source.article).text[c.start : c.end] == c.quote for c in citations)


def test_the_files_hold_enough_cases_and_few_lost_ones() -> None:
    lost = [turn for _, _, turn in _cases() if "lost" in turn]
    assert len(_cases()) - len(lost) >= FEWEST_CASES
    assert len(lost) <= MOST_LOST


def test_every_case_says_something_that_a_test_reads() -> None:
    known = NO_STATEMENT | OF_ANSWERS.keys() | OF_QUERIES.keys() | {"holds", "lacks", "filters"}
    assert [(name, number) for name, number, turn in _cases() if not turn.keys() - NO_STATEMENT] == []
    assert {key for conversation in CONVERSATIONS.values() for turn in conversation["turns"] for key in turn} <= known
