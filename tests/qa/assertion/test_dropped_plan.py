"""Plans that the same article says were given up."""

import pytest

from tests.qa.assertion.marked import status_of

_FARES = "Ferry fares to Skerra will rise by [[14 per cent]] in July, Sealine said on Monday."


@pytest.mark.parametrize(
    "note",
    [
        "UPDATE: Sealine said on Tuesday that it had dropped the plan and that fares would not rise.",
        "On Tuesday Sealine scrapped the increase.",
        "Sealine has since abandoned the plan.",
        "The ferry company backed down on the increase a day later.",
        "Update: the increase has been cancelled, Sealine said.",
        "Sealine later shelved its plan.",
    ],
)
def test_a_plan_that_was_dropped_is_withdrawn(note: str) -> None:
    assert status_of(f"{_FARES}\n\n{note}") == "withdrawn"


@pytest.mark.parametrize(
    "note",
    [
        "Norvia dropped its plan to build a pier at Holm Head.",
        "The council had scrapped the old plan in 2019.",
        "Prices of fish dropped.",
        "Passengers cancelled their trips to Skerra.",
        "Bergholt's theatre abandoned its bid for a grant.",
    ],
)
def test_another_plan_does_not_count(note: str) -> None:
    assert status_of(f"{_FARES}\n\n{note}") == "planned"


def test_what_had_happened_is_not_withdrawn_with_the_plan() -> None:
    assert status_of("Fares rose by [[14 per cent]]. Sealine dropped the plan for more.") is None
