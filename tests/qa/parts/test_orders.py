"""Who gave an order, in the words around a name."""

import pytest

from qa.parts.orders import order_givers


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("The border was shut on the orders of minister Dana Kral.", "minister Dana Kral"),
        ("They were sent home by court order.", "court"),
        ("He left on the prefect's orders.", "prefect"),
        ("The mill was shut by order of the council on Monday.", "council"),
        ("It was done under a government decree.", "government"),
    ],
)
def test_the_giver_is_named(sentence: str, giver: str) -> None:
    assert [sentence[slice(*span)] for span in order_givers(sentence)] == [giver]


@pytest.mark.parametrize("sentence", ["He sang in order to sleep.", "The orders were lost.", "by " * 50_000])
def test_nobody_is(sentence: str) -> None:
    assert list(order_givers(sentence)) == []
