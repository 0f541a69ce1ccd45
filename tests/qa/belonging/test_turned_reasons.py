"""What is asked may be the reason of something else."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "Why is the square closed on Saturdays?",
            "<no Shopkeepers> had asked for it because the square is closed on Saturdays.",
        ),
        ("Why was the bridge shut?", "Buses took <no a longer road> because of the shut bridge."),
        ("Why did the price of flour rise?", "Bakers <no protested>, because of the rise in the price of flour."),
    ],
)
def test_what_stands_in_front_of_because_is_not_the_reason(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Why is the square closed?", "The square is closed because of <? a market>."),
        ("Why is the square closed?", "<? A market> is held there because the square is wide."),
        ("Why was the bridge shut?", "<? A crack> shut the bridge, because it had grown since the bridge was shut in May."),
        ("Who closed the square?", "<? Shopkeepers> wept because the square was closed."),
    ],
)
def test_a_reason_is_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
