"""Since when somebody works in a place is not since when the place exists."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

MILL = "Since when has the Tarn mill existed?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (MILL, "Ona Peters, who has worked there since <no 1989>, bought the Tarn mill."),
        (MILL, "Ona Peters has lived in the Tarn mill <no since 1989>."),
        (MILL, "She managed the mill for <no thirty years>."),
        ("How long has the Tarn theatre been open?", "Its usher has served for almost <no 30 years>."),
        ("When was the Tarn school opened?", "Mr Holt taught at the Tarn school from <no 1971>."),
        ("In which year was the choir founded?", "Ona Peters joined in <no 1999>."),
        (MILL, "The mill has stood on the Tarn since <? 1989>."),
        (MILL, "The mill, in which forty people worked, was built in <? 1911>."),
        ("Since when has Ona Peters worked there?", "Ona Peters has worked there since <? 1989>."),
        ("When was the Tarn school opened?", "The Tarn school opened in <? 1971>."),
    ],
)
def test_what_somebody_does_there_tells_no_beginning(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
