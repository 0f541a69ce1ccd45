from dataclasses import replace

import pytest

from qa.evaluation.misses import NOT_REFUSED, NOT_RETRIEVED, REFUSED_RIGHT, REFUSED_WRONG, WRONG, counted, miss
from qa.evaluation.prediction import Prediction, Ranked
from tests.qa.evaluation.scripted import right, rightly_refused, shy, wrong, wrongly_answered

LOST = replace(wrong(), relevant=("a9",), ranking=(Ranked("a1", 1.0),))


@pytest.mark.parametrize(
    ("prediction", "reason"),
    [
        (right(), None),
        (rightly_refused(), None),
        (wrong(), WRONG),
        (LOST, NOT_RETRIEVED),
        (replace(LOST, relevant=("a1",)), WRONG),
        (shy(), REFUSED_RIGHT),
        (replace(shy(), best_correct=False), REFUSED_WRONG),
        (wrongly_answered(), NOT_REFUSED),
        (replace(wrong(), golds=None), None),
    ],
)
def test_each_miss_names_the_part_that_failed(prediction: Prediction, reason: str | None) -> None:
    assert miss(prediction) == reason


def test_reasons_are_counted_most_frequent_first() -> None:
    assert counted([wrong(), right(), shy(), wrong()]) == [(WRONG, 2), (REFUSED_RIGHT, 1)]
