"""Those who are back are not those who had to go."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

LEFT = "How many families had to leave their homes in Tarn?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (LEFT, "<? 195> families had to leave their homes, of whom <no 41> have returned."),
        (LEFT, "<no 41> families returned to their homes in Tarn as the river fell."),
        (LEFT, "By Sunday <no 41> of the families were allowed back."),
        (LEFT, "<no Forty> families went home."),
        ("How many homes were left without power?", "<no 300> homes were reconnected, <? 90> are still dark."),
        ("How many families returned to Tarn?", "<? 41> families returned to their homes in Tarn."),
    ],
)
def test_the_number_of_those_who_are_back_is_not_that_of_those_who_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
