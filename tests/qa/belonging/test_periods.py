"""Years, quarters, months and places that a sentence ties its numbers to."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

BEHIND = " In 2011 a crash at the same spot killed 11."


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many asylum seekers came in 2023?", "Arrivals rose to <no 80,000> in 2024, from <yes 44,200> in 2023."),
        ("How many asylum seekers came in 2024?", "Arrivals rose to <yes 80,000> in 2024, from <no 44,200> in 2023."),
        ("How much did Orsk Dairies earn in 2022?", "It earned <no $4 million> in 2021 and <yes $6 million> in 2022."),
        ("What was the turnout in 2020?", "Turnout was <no 61.4> percent, up from <? 57.9> percent in 2020."),
        ("How many watches were sold in 2022?", "It sold <no 410> watches, compared with <? 380> in 2022."),
        ("How many trams were built in 2023?", "The number of trams built in 2023 was <yes 412>, the makers said."),
        ("How many trams were built in 2023?", "The total for 2023 had been <yes 412>."),
        ("How many watches did Velm sell in 2025?", "Velm sold <no 41,000> watches in the first half of 2025."),
        ("How many died in the Orsk quake of 2025?", "In 1998 a quake of magnitude 6.3 killed <no 81> people there."),
        ("How many trams were built in 2024?", "The total for 2023 had been <no 412>."),
        ("How many trams were built in May?", "But the number of trams in April stood at about <no 40>."),
        ("How many trams were built in 2010?", "In 2009 it built <no 12> trams, and in 2010 it built <yes 30> trams."),
        (
            "How many cars were sold in the first half?",
            "Velm sold <yes 900> cars in the first half and <no 700> in the second half.",
        ),
        (
            "What was the profit in the third quarter?",
            "It made <no $4 million> in the second quarter and <yes $5 million> in the third quarter.",
        ),
        ("How many visitors came in May?", "Some <no 300> visitors came in April and <yes 450> in May."),
        ("How many fires were there in June?", "In May there were <no 12> fires, while in June there were <yes 40>."),
        ("How many people were killed in 2019?", "A fire killed <no 12> people in 2015."),
        ("How many people were killed in Belmark?", "The storm killed <no 12> in Arvia and <yes 30> in Belmark."),
        ("How many houses burned in Arvia?", "It burned <yes 12> houses in Arvia and <no 30> in Belmark."),
        ("How many schools closed in Velm?", "There were <no four> in Orsk, <yes nine> in Velm and <no two> in Tarn."),
    ],
)
def test_a_number_belongs_to_its_own_period_and_place(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


def test_the_crash_of_the_day_is_not_the_crash_of_the_year_that_is_asked_for() -> None:
    question = "How many people were killed in the 2011 crash?"
    assert wrong_verdicts(question, "<no Four> people died when a coach overturned on Sunday.", behind=BEHIND) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many people came in 2023?", "Some <? 44,200> people came."),
        ("How many people came in 2023?", "In 2023 some <? 44,200> people came."),
        ("How many people came?", "Some <? 44,200> people came in 2023."),
        ("How many people came in 2023 and 2024?", "Some <? 44,200> people came in 2022."),
        ("In what year did they come?", "They came in <? 2022>, and 12 in 2023."),
        ("How many trams ran in May?", "Some <? 30> trams ran in 2019."),
        ("How many people came in 2023?", "It rose by <? 12> between 2022 and 2024."),
        ("How many houses burned in Arvia?", "Some <? 12> houses burned in Arvia."),
        ("How many houses burned in Arvia?", "Some <? 12> houses burned in Tarn."),
        ("How many houses burned?", "It burned <? 12> houses in Arvia and <? 30> in Belmark."),
    ],
)
def test_a_number_without_a_rival_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
