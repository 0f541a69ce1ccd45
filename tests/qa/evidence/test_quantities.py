"""Which figures a sentence plainly gives to a cost, a crowd, homes without power and the like, as a whole and as of now."""

import time

import pytest

from index.filters import NO_FILTERS
from qa.evidence.quantities import quantity_asked, states_quantity
from qa.question.question import understand

POWER = "How many homes in Orrel are without power?"
COST = "What will the Orrel tunnel cost?"
CROWD = "How many people marched in Orrel?"
SEATS = "How many seats does the Orrel League have?"
BURNED = "How many acres has the Orrel fire burned?"
DAMAGE = "How much damage did the Orrel storm do?"
RUINED = "How many houses were destroyed in Orrel?"
VACCINE = "How effective is the Orrel vaccine?"
RECALL = "How many heaters is Orrel recalling?"
STRIKE = "What does the Orrel strike cost a week?"
LEVEL = "How full is Lake Orrel?"


def states(question: str, sentence: str, figure: str) -> bool:
    quantity, start = quantity_asked(question), sentence.index(figure)
    assert quantity is not None
    names = understand(question, NO_FILTERS).names
    return states_quantity(quantity, names, sentence, (start, start + len(figure)), (0, len(sentence)))


@pytest.mark.parametrize(
    ("question", "sentence", "figure"),
    [
        (POWER, "The storm cut power to 42,000 homes.", "42,000"),
        (POWER, "The storm killed 12 people and cut power to 42,000 homes.", "42,000"),
        (POWER, "Some 9,400 customers still had no electricity at noon.", "9,400"),
        (POWER, "The grid company puts the original number at 38,500 and calls the first one a guess.", "38,500"),
        (COST, "The tunnel is to cost €410 million, according to the ministry.", "€410 million"),
        (COST, "The court of auditors put the figure at €485 million.", "€485 million"),
        (COST, "The price rose to $62 million.", "$62 million"),
        (CROWD, "Police estimated that 21,000 people walked through the old town in protest.", "21,000"),
        (CROWD, "The organisers claimed 40,000.", "40,000"),
        (CROWD, "The organisers, an alliance of villages, spoke of 40,000.", "40,000"),
        (SEATS, "The seats are shared so: Hearth 58, Orrel League 25.", "25"),
        (BURNED, "The fire has burned 7,100 acres.", "7,100 acres"),
        (BURNED, "The blaze grew to 8,250 acres overnight.", "8,250 acres"),
        (DAMAGE, "Insurers put the damage at $40 million.", "$40 million"),
        (RUINED, "The wind destroyed 112 houses on the shore.", "112"),
        (VACCINE, "The board put its effectiveness at 68 percent.", "68 percent"),
        (VACCINE, "It prevented 71 percent of cases.", "71 percent"),
        (RECALL, "The firm recalled 87,000 heaters.", "87,000"),
        (STRIKE, "Two million crowns a week, says the chamber.", "Two million crowns"),
        (LEVEL, "The lake stood at 24 percent on Monday.", "24 percent"),
    ],
)
def test_what_a_sentence_gives_to_it(question: str, sentence: str, figure: str) -> None:
    assert states(question, sentence, figure)


@pytest.mark.parametrize(
    ("question", "sentence", "figure"),
    [
        (POWER, "Power has been cut since Monday, and 12 people died.", "12"),
        (POWER, "Two million customers have their power restored.", "Two million"),
        (POWER, "Power is still off in 3 valleys.", "3"),
        (COST, "The price rose by $5 million.", "$5 million"),
        (COST, "The tunnel cost more than expected, $62 million.", "$62 million"),
        (COST, "A ticket costs $4 each way.", "$4"),
        (CROWD, "They marched against the building of six cranes.", "six"),
        (CROWD, "After the march, 480 people were still waiting for trains.", "480"),
        (CROWD, "A poll in March found 44 against.", "44"),
        (SEATS, "The seats are shared so: Hearth 58, Orrel League 25.", "58"),
        (BURNED, "The fire burned 7,100 acres in 1998.", "7,100 acres"),
        (DAMAGE, "The damage came to $40 million a year earlier.", "$40 million"),
        (RUINED, "The wind destroyed another 12 houses.", "12"),
        (VACCINE, "Fever was reported by 6 percent of those vaccinated.", "6 percent"),
        (LEVEL, "The lake, which held 52 percent a year ago, is low.", "52 percent"),
        (RECALL, "The firm recalled the heaters after two fires.", "two"),
    ],
)
def test_what_it_gives_to_something_else_or_another_time(question: str, sentence: str, figure: str) -> None:
    assert not states(question, sentence, figure)


@pytest.mark.parametrize(
    "question", ["Who is the mayor of Orrel?", "When did the tunnel open?", "How many people live in Orrel?"]
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert quantity_asked(question) is None


def test_a_long_sentence_costs_no_more_than_another() -> None:
    sentence = "cost $5 and " * 10_000
    started = time.perf_counter()
    states(COST, sentence, "$5")
    assert time.perf_counter() - started < 0.1
