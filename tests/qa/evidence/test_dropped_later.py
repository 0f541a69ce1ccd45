"""A plan that a later article gives up is withdrawn."""

from datetime import date

import pytest

from index.search.retriever import Hit
from qa.evidence.dropped_later import is_dropped_later
from tests.doubles.scenes import candidate, hit

PLAN = "Norvia's government plans to charge 12 cents for every plastic cup from October."
DROPPED = "Norvia's government has dropped its plan for a charge on plastic cups."


@pytest.mark.parametrize(
    ("hits", "dropped"),
    [
        ([hit(DROPPED, "b", day=date(2024, 8, 1))], True),
        ([hit("Norvia's charge on plastic cups was shelved.", "b", day=date(2024, 8, 1))], True),
        ([hit(DROPPED, "b", day=date(2024, 4, 1))], False),
        ([hit(DROPPED, "b", day=None)], False),
        ([hit("Norvia's government stands by the charge on plastic cups.", "b", day=date(2024, 8, 1))], False),
        ([hit("Ostland has dropped its plan for a tax on sugar.", "b", day=date(2024, 8, 1))], False),
        ([], False),
    ],
)
def test_only_a_later_article_about_it_gives_up_the_plan(hits: list[Hit], dropped: bool) -> None:
    assert is_dropped_later(candidate(PLAN, "12 cents"), hits) is dropped
