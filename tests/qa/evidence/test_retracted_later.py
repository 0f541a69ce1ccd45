"""An outlet may take back a report in another article."""

from dataclasses import replace
from datetime import date

import pytest

from index.search.retriever import Hit
from qa.evidence.retracted_later import is_retracted_later
from tests.doubles.scenes import candidate, hit

REPORT = "Ida Holm will leave the Orsk Museum in spring, two people said."
NOTE = "This story has been withdrawn. On 3 May we published a report saying that Ida Holm would leave the Orsk Museum."


def of_outlet(one: Hit, outlet: str) -> Hit:
    return replace(one, article=replace(one.article, outlet=outlet))


@pytest.mark.parametrize(
    ("other", "is_retracted"),
    [
        (hit(NOTE, "b", day=date(2024, 5, 6)), True),
        (hit(NOTE.replace("3 May", "May 3"), "b", day=date(2024, 5, 6)), True),
        (of_outlet(hit(NOTE, "b", day=date(2024, 5, 6)), "Tribune"), False),
        (hit(NOTE.replace("3 May", "8 March"), "b", day=date(2024, 5, 6)), False),
        (hit(NOTE, "b", day=date(2024, 4, 6)), False),
        (hit(NOTE, "b", day=None), False),
        (hit("On 3 May we published a report on Ida Holm and the Orsk Museum.", "b", day=date(2024, 5, 6)), False),
        (hit("This story has been withdrawn. On 3 May we wrote about the price of flour.", "b", day=date(2024, 5, 6)), False),
    ],
)
def test_only_the_outlet_itself_takes_back_its_report_of_that_day(other: Hit, is_retracted: bool) -> None:
    assert is_retracted_later(candidate(REPORT, "spring"), [other]) is is_retracted
