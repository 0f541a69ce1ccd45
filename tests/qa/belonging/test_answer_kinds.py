"""A number is no name, and a day no reason."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "What is the title of the novel Holm wrote?",
            "Holm, who wrote a novel and raised <no eleven> foster children, died on Friday.",
        ),
        ("What is the name of the man the police questioned?", "Officers questioned a man of <no 34> years about the letter."),
        ("What's the name of the second suspect?", "The second suspect, aged <no 37>, was released."),
        ("What was the boat called?", "The boat carried <no 212> passengers."),
        ("What is the name of the second man?", "The second man (<no 37>) was let go."),
        ("What was Ida Holm's time in the race?", "Ida Holm, <no 83>, was the oldest in the race."),
        ("What was Ida Holm's time in the race?", "Ida Holm was <no 83> years old."),
        ("When was the lost film found?", "The lost film was found in a church in <no Little Tarn>."),
        ("When did Holm resign?", "<no Ida Holm> resigned."),
        ("Where will Velm create jobs?", "Velm will create <no 400 jobs> in Orsk."),
        ("Who was rescued?", "Rescuers found <no 12> people on the roof."),
        ("Why was the tower not cleaned?", "The tower had not been cleaned since <no March>."),
        ("Why did the clinic close?", "The clinic closed in <no March 2024>."),
        ("Why did the mill stop?", "The mill stopped with <no 40> people at work."),
        ("How many drivers took part in the strike?", "In 2008 the drivers struck for <no 16> days."),
    ],
)
def test_an_answer_of_another_kind_is_no_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("What is the title of the war film?", "The war film, <? 1917>, won three prizes."),
        ("What is the name of the group?", "The group, <? Blink-182>, plays on Friday."),
        ("Who scored?", "<? Fifty Cent> scored."),
        ("What age was Ida Holm?", "Ida Holm, <yes 83>, ran the race."),
        ("At what age did she run?", "She ran at the age of <yes 83>."),
        ("Where did she fall?", "She fell <? 400 metres> from the top."),
        ("What was her time?", "She needed <? 83> minutes."),
        ("When was the film found?", "It was found on <? Boxing Day>."),
        ("When was the film found?", "It was found during the <? Second World War>."),
        ("When was the film found?", "It was found <? Tuesday>."),
        ("Where was the film found when he looked?", "It was found in <? Little Tarn>."),
        ("Why did the mill stop?", "The mill stopped because of <? a worn cable>."),
        ("Why is the square closed on Friday?", "The square is closed for <? the May Day parade>."),
        ("How many extra weeks did the drivers strike?", "The drivers struck for <? 16> weeks more."),
        ("How many seasons did she play?", "She ended a <? 23>-year career."),
        ("How many games did she play?", "She played <? 16> in three weeks."),
    ],
)
def test_what_may_be_of_the_kind_is_left(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
