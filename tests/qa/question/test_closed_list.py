"""Questions that name what may answer them."""

import pytest

from qa.question.closed_list import closed_list
from qa.question.gazetteer import COUNTRIES, STATES, place_names


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        (
            "Which U.S. state banned it?",
            "From West Virginia to New York, not Georgia the singer",
            ["West Virginia", "New York", "Georgia"],
        ),
        ("In which European country did it open?", "France and the U.K., unlike Frances", ["France", "U.K."]),
        ("Which country's leader resigned?", "Peru", ["Peru"]),
        ("In what month did it open?", "It may open in May", ["May"]),
        ("On which day of the week?", "Sunday", ["Sunday"]),
        ("Since which year?", "in 1987, 12,000 of them; 2017", ["1987", "2017"]),
        ("By what percentage did it fall?", "by 3.5%, not 12 or twenty-five percent", ["3.5%", "twenty-five percent"]),
    ],
)
def test_what_could_answer_is_found(question: str, text: str, named: list[str]) -> None:
    asks_for = closed_list(question)
    assert asks_for is not None
    assert [text[slice(*span)] for span in asks_for.mentions(text)] == named


@pytest.mark.parametrize(
    "question",
    [
        "Who won?",
        "Which country singer won?",
        "Which state senator resigned?",
        "What did the country decide?",
        "How many states?",
    ],
)
def test_other_questions_are_open(question: str) -> None:
    assert closed_list(question) is None


def test_an_answer_of_the_list_fits_best_and_one_without_any_worst() -> None:
    asks_for = closed_list("Which state was it?")
    assert asks_for is not None
    assert asks_for.fit("Ohio") > asks_for.fit("Akron, Ohio") > asks_for.fit("Akron")


def test_no_name_stands_twice_and_the_longer_comes_first() -> None:
    for names in (place_names(STATES), place_names(COUNTRIES)):
        assert len(set(names)) == len(names)
        assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)
