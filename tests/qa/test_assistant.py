"""The whole way with the bundled model, over one article that retells known facts."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import Cancelled, IndexOfAnotherModel
from index.search.retriever import Hit
from index.settings import IndexSettings
from index.store.archive import Archive
from qa.answer import Answer, Candidate
from qa.assistant import Assistant
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question
from qa.readers.contract import ReadProgress, ignore_progress
from qa.reading import PassageReading
from qa.settings import AnswerSettings
from tests.conftest import HASHING


@pytest.fixture(scope="module")
def assistant(seed_like_index: Path) -> Iterator[Assistant]:
    with closing(Assistant.open(seed_like_index)) as opened:
        yield opened


def sentence(answer: Answer) -> str:
    return answer.citation(answer.cited[0]).sentence


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many foreigners were made to leave in 2023?", "44,200"),
        ("How long is the ban from the country?", "five-year ban"),
        ("Who carried the figures of the bailiffs?", "TASS"),
        ("How many bills on migration were in preparation?", "34 separate bills"),
    ],
)
def test_a_fact_of_the_article_is_answered_with_its_sentence(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert words in sentence(answer)
    assert answer.answer == answer.citations[0].quote


@pytest.mark.parametrize("question", ["How many foreigners were made to leave France in 2024?", "Who won the World Cup?"])
def test_what_the_article_does_not_say_is_not_found_and_the_nearest_is_shown(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.answer, answer.citations) == ("not_found", None, ())
    assert answer.nearest
    assert answer.confidence < 0.2


def test_stages_are_told_and_a_question_can_be_stopped_in_one(assistant: Assistant) -> None:
    told: list[tuple[str, int, int]] = []
    assistant.ask("How long is the ban?", stage=lambda *stage: told.append(stage))
    passages = [done for name, done, total in told if name == "reading"]
    assert list(dict.fromkeys(name for name, _, _ in told)) == ["retrieving", "reading", "checking"]
    assert passages[0] == 0
    assert passages[-1] == next(total for name, _, total in told if name == "reading")

    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        assistant.ask("How long is the ban?", stage=stop)


def test_alternatives_are_never_surer_than_the_answer_and_carry_their_citations(seed_like_index: Path) -> None:
    with closing(Assistant.open(seed_like_index, answer=AnswerSettings(min_confidence=0.0))) as eager:
        answer = eager.ask("How many were expelled?")
    assert answer.alternatives
    for other in answer.alternatives:
        assert other.confidence <= answer.confidence
        assert answer.citation(other.citations[0]).quote == other.answer
    assert sorted((*answer.cited, *(n for other in answer.alternatives for n in other.citations))) == list(
        range(1, len(answer.citations) + 1)
    )


def test_how_many_and_why_are_read_by_the_trained_reader(assistant: Assistant) -> None:
    short, told = (
        assistant.ask("How many foreigners were made to leave in 2023?"),
        assistant.ask("Why were they made to leave?"),
    )
    assert (short.answer, short.reader, told.reader) == ("44,200", "deep", "deep")


def test_another_model_is_refused_and_the_archive_closed(seed_like_index: Path) -> None:
    with pytest.raises(IndexOfAnotherModel):
        Assistant.open(seed_like_index, index=IndexSettings(embedder="hashing", model="256"))
    assert Archive.open(seed_like_index).manifest.model == "all-MiniLM-L6-v2"


@pytest.mark.parametrize(("possible", "status"), [(True, "possible"), (False, "not_found")])
def test_the_best_guess_is_shown_below_the_promise_where_it_is_asked_for(
    seed_like_index: Path, possible: bool, status: str
) -> None:
    settings = AnswerSettings(min_confidence=1.0, possible=possible)
    with closing(Assistant.open(seed_like_index, answer=settings)) as opened:
        answer = opened.ask("How many foreigners were made to leave in 2023?")
    assert (answer.status, answer.answer is not None, bool(answer.nearest)) == (status, possible, not possible)


class Listening:
    """A reader that finds nothing and remembers how it was called."""

    name = calibrator = "span"
    kinds = frozenset(Kind)

    def __init__(self) -> None:
        self.told: list[tuple[bool, int]] = []
        """Each time, whether it had to be fast, and the number of passages."""

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        self.told.append((fast, len(hits)))
        return []


@pytest.mark.parametrize(
    ("fast", "passages", "read"), [(True, 12, 5), (True, 5, 2), (True, 3, 2), (True, 1, 1), (False, 12, 12), (False, 1, 1)]
)
def test_fast_reads_two_fifths_of_the_passages_rounded_up_and_the_reader_knows(
    sample_index: Path, fast: bool, passages: int, read: int
) -> None:
    reader = Listening()
    with closing(Assistant.open(sample_index, HASHING, answer=AnswerSettings(fast=fast, passages=passages))) as opened:
        opened._reading = PassageReading.by((reader,), fast=fast)
        assert opened.ask("How many people were aboard the ferry?").status == "not_found"
        assert len(opened.passages_for("How many people were aboard the ferry?")) == read
    assert reader.told == [(fast, read)]
