"""How much of a question evidence speaks about."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evidence.coverage import coverage, covered_terms

WEIGHTS = {"russia": 3.0, "migrant": 1.0}


def weight(term: str) -> float:
    return WEIGHTS.get(term, 1.0)


def test_each_word_counts_by_its_rarity() -> None:
    assert coverage(["russia", "migrant"], ["russia"], weight) == pytest.approx(0.75)


def test_a_form_of_the_same_word_covers_it_and_another_year_does_not() -> None:
    assert covered_terms(["russia", "20245"], ["russian", "20246"]) == ["russia"]


def test_a_question_without_names_asks_nothing_of_the_evidence() -> None:
    assert coverage([], ["anything"], weight) == 1.0


@given(
    st.dictionaries(st.text(alphabet="abcdef", min_size=1, max_size=4), st.floats(0.01, 12.0), min_size=2, max_size=8),
    st.randoms(),
)
def test_the_order_of_the_terms_changes_no_bit(weights: dict[str, float], chance: random.Random) -> None:
    question_terms, evidence = list(weights), list(weights)[::2]
    first = coverage(question_terms, evidence, weights.__getitem__)
    chance.shuffle(question_terms)
    assert coverage(question_terms, evidence, weights.__getitem__) == first
