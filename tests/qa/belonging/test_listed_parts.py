"""Figures of several places in one sentence."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

_LISTED = "The frost killed {} vines in {}, {} in {} and {} at {}, a gardener said."


def listed(*marks: str) -> str:
    return _LISTED.format(*marks)


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many vines did the frost kill altogether?",
            listed("<no 14>", "Tarn", "<no 22>", "Velm", "<no nine>", "Orsk"),
        ),
        (
            "In which village did the frost kill the most vines?",
            listed("14", "<no Tarn>", "22", "<yes Velm>", "nine", "<no Orsk>"),
        ),
        (
            "Which village lost the fewest vines?",
            listed("14", "<no Tarn>", "22", "<no Velm>", "nine", "<yes Orsk>"),
        ),
        ("Where did the frost kill the most vines?", listed("14", "<no Tarn>", "2,200", "<yes Velm>", "nine", "<no Orsk>")),
    ],
)
def test_a_part_is_no_sum_and_the_largest_has_the_most(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many vines did the frost kill at Velm?", listed("14", "Tarn", "<yes 22>", "Velm", "nine", "Orsk")),
        ("How many vines died in all?", "In all, <yes 45> vines died: 14 in Tarn, 22 in Velm and nine at Orsk."),
        ("Which village lost the most vines?", listed("14", "<no Tarn>", "14", "<no Velm>", "nine", "Orsk")),
        ("Which village lost the most vines?", "Most of the 45 vines died in <? Velm>, and 14 in Tarn."),
        ("Which village lost the most vines?", "The frost killed 14 vines in <? Tarn>."),
        ("Who is the most famous gardener of Velm?", "Some 14 come from Tarn and 22 from <? Velm>."),
    ],
)
def test_what_cannot_be_compared_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
