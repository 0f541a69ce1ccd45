"""A reason is quoted whole."""

from dataclasses import replace

import pytest

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.whole_reason import with_whole_reason
from tests.doubles.scenes import candidate

WHY = "Why was the ring road rejected?"


@pytest.mark.parametrize(
    ("text", "read", "quoted"),
    [
        (
            "They voted it down because the cost had doubled and because the route crossed the meadows, Holm said.",
            "cost had doubled",
            "the cost had doubled and because the route crossed the meadows",
        ),
        (
            "It was rejected after an inquiry found that the cost had doubled.",
            "an inquiry",
            "an inquiry found that the cost had doubled",
        ),
        ("It was rejected because the cost had doubled, and rain fell.", "the cost had doubled", "the cost had doubled"),
        ("It was rejected because of its price.", "its price", "its price"),
        ("It was rejected for lack of money and left.", "lack of money", "lack of money"),
    ],
)
def test_the_rest_of_its_clause_and_a_further_because_belong_to_it(text: str, read: str, quoted: str) -> None:
    one = replace(candidate(text, read), model_score=2.0)
    assert with_whole_reason(understand(WHY, NO_FILTERS), [one])[0].text == quoted


def test_other_questions_and_sentences_of_the_baseline_stay() -> None:
    one = candidate("It was rejected after an inquiry found a mistake.", "an inquiry")
    assert with_whole_reason(understand(WHY, NO_FILTERS), [one]) == [one]
    read = replace(one, model_score=2.0)
    assert with_whole_reason(understand("Who found a mistake?", NO_FILTERS), [read]) == [read]
