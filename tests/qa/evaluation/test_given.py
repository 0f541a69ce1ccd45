"""What an evaluation takes for the reader's passages is what the reader gets."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.assistant import Assistant
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question
from qa.reading import PassageReading
from qa.settings import AnswerSettings

QUESTION = "Who carried the figures of the bailiffs?"


class RecordingReader:
    """Keeps what it is given."""

    name = calibrator = "span"
    kinds = frozenset(Kind)

    def __init__(self) -> None:
        self.given: list[Hit] = []

    def read(self, question: Question, hits: Sequence[Hit], weight: TermWeight, *rest: object) -> list[Candidate]:
        self.given += hits
        return []


@pytest.mark.parametrize("fast", [True, False])
def test_the_passages_given_are_those_that_ask_hands_to_the_reader(seed_like_index: Path, fast: bool) -> None:
    reader = RecordingReader()
    with closing(Assistant.open(seed_like_index, answer=AnswerSettings(fast=fast, passages=3))) as assistant:
        assistant._reading = PassageReading.by((reader,), fast=fast)
        assistant.ask(QUESTION)
        assert reader.given == assistant.passages_for(QUESTION)
    assert reader.given
