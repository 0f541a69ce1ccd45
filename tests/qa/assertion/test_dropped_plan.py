"""Plans that the same article says were given up."""

import pytest

from qa.assertion.dropped_plan import tells_that_dropped
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
        "UPDATE, 18 December: Sealine has since given up the increase after a call from the minister.",
        "The increase was called off on Tuesday.",
        "The plan is off the table, Sealine said.",
        "The fare rise will not go ahead.",
        "Parliament has thrown out the fare increase.",
        "The scheme has now been put on hold.",
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


_LEVY = "Norvia plans levy on plastic cups. Norvia's government plans to charge 12 cents for every plastic cup from October."


@pytest.mark.parametrize(
    "later",
    [
        "Norvia's government has dropped its plan for a levy on plastic cups, because its partner would not vote for it.",
        "The levy on plastic cups has been shelved in Norvia.",
        "Norvia's government scraps the plastic levy.",
        "Norvia backed away from the levy on plastic cups.",
        "Parliament in Norvia voted down the plastic levy.",
        "The levy on plastic cups will not be introduced in Norvia.",
        "Norvia decided against a plastic levy on Thursday; its government was split.",
        "The plan for a levy on plastic in Norvia is dead.",
        "Norvia has called off the levy on plastic.",
        "The plastic levy in Norvia was withdrawn.",
    ],
)
def test_a_later_article_may_give_up_the_plan(later: str) -> None:
    assert tells_that_dropped(later, _LEVY, 3)


@pytest.mark.parametrize(
    "later",
    [
        "Norvia dropped its plan to build a pier at Holm Head.",
        "Norvia's government agreed on the levy on plastic cups.",
        "Sales of plastic cups dropped in Norvia.",
        "Ostland has dropped its plan for a levy on sugar.",
        "Norvia's government will not drop the levy on plastic cups.",
    ],
)
def test_a_later_article_about_something_else_gives_up_nothing(later: str) -> None:
    assert not tells_that_dropped(later, _LEVY, 3)
