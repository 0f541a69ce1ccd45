"""Those for it, those against it and those who do not know."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

_POLL = "Some {} per cent were for the tram, {} per cent against it and {} per cent undecided."


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("What share is against the tram?", _POLL.format("<no 61>", "<yes 28>", "<no 11>")),
        ("What share of the people is undecided?", _POLL.format("<no 61>", "<no 28>", "<yes 11>")),
        ("What percentage is in favour of the tram?", _POLL.format("<yes 61>", "<no 28>", "<no 11>")),
        ("What share rides the tram?", _POLL.format("<? 61>", "<? 28>", "<? 11>")),
        ("How many were against it?", "Against it were <? 28> per cent."),
    ],
)
def test_a_share_is_of_its_own_side(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
