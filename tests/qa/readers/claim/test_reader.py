"""What states a claim, or denies it, is chosen among sentences; what is undecided is left alone."""

from collections.abc import Sequence

import pytest

from index.filters import NO_FILTERS
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question, understand
from qa.readers.claim.reader import ClaimReader
from qa.readers.contract import ReadProgress, ignore_progress
from tests.doubles.scenes import candidate


class SentencesInOrder:
    """Proposes whole texts, each half a logit below the one before."""

    name = calibrator = "sentence"
    kinds = frozenset(Kind)

    def __init__(self, *texts: str) -> None:
        self._found = [candidate(text, text, f"a{n}", -0.5 * n) for n, text in enumerate(texts)]

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        return self._found


def found(question: str, *texts: str) -> list[str]:
    reader = ClaimReader(SentencesInOrder(*texts))
    return [one.text for one in reader.read(understand(question, NO_FILTERS), [], lambda term: 1.0)]


REJECTED = "Councillors rejected the northern bypass on Tuesday."
APPROVED = "Councillors approved the northern bypass on Tuesday."
PLANNED = "The northern bypass would cost £62m."
OTHER = "The council rejected the budget."


@pytest.mark.parametrize(
    ("texts", "chosen"),
    [
        ((PLANNED, REJECTED), [REJECTED]),
        ((REJECTED, PLANNED, f"{REJECTED} Nobody cheered."), [REJECTED, f"{REJECTED} Nobody cheered."]),
        ((REJECTED, APPROVED), []),
        ((REJECTED, PLANNED, APPROVED), [REJECTED]),
        ((PLANNED, OTHER), []),
        ((), []),
    ],
)
def test_the_sentence_that_decides_is_chosen(texts: tuple[str, ...], chosen: list[str]) -> None:
    assert found("Was the northern bypass approved?", *texts) == chosen


def test_no_kind_of_question_is_given_to_it() -> None:
    assert ClaimReader(SentencesInOrder()).kinds == frozenset()


def test_the_clause_that_says_it_by_itself_is_quoted() -> None:
    sentence = (
        "The council, which met in Norvik for a third day, heard engineers, and councillors rejected the northern bypass."
    )
    assert found("Was the northern bypass approved?", sentence) == ["and councillors rejected the northern bypass."]
