"""A correction that names no value leaves an answer that is never strong."""

from dataclasses import replace
from typing import Literal

import pytest

from index.article import SourceRef
from index.filters import NO_FILTERS
from qa.answer import Answer, Citation, Correction
from qa.decision.caution import cautious_where_corrected

NOTE = "Correction: the number in our report was wrong."


def answered(kind: Literal["correction", "update"], about_quote: bool) -> Answer:
    note = Correction(kind, SourceRef("a1"), 0, len(NOTE), NOTE, about_quote)
    citation = Citation(1, SourceRef("a1"), 0, 2, "14", "14 died.", 0, "a1", corrections=(note,))
    question = "How many died?"
    return Answer(
        question, question, NO_FILTERS, 0.9, "deep", 1, status="answered", answer="14", cited=(1,), citations=(citation,)
    )


@pytest.mark.parametrize(
    ("kind", "about_quote", "confidence"),
    [("correction", True, 0.79), ("correction", False, 0.9), ("update", True, 0.9)],
)
def test_a_corrected_quote_is_never_strong(kind: Literal["correction", "update"], about_quote: bool, confidence: float) -> None:
    assert cautious_where_corrected(answered(kind, about_quote)).confidence == confidence


def test_the_corrected_value_may_be() -> None:
    assert cautious_where_corrected(replace(answered("correction", True), corrected_from="12")).confidence == 0.9
