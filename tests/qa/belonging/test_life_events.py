"""A year belongs to the verb in front of it."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When did Winifred Gell die?", "She was born in Holm in <no 1933> and joined the survey in <no 1957>."),
        ("When was Winifred Gell born?", "She joined the survey in <no 1957>."),
        ("When did she join the survey?", "She was born in <no 1933> and joined the survey in <? 1957>."),
        ("In what year was the bridge built?", "The bridge was demolished in <no 1971>."),
        ("When did Per Aune marry?", "Aune retired in <no 2003>."),
        ("When did Per Aune retire?", "Aune, who married in <no 1980>, retired in <? 2003>."),
        ("When was the club founded?", "The club, founded in <? 1904>, won the cup in <no 1966>."),
        ("When did she graduate?", "Holm published her first map in <no 1962>."),
        ("When was the hall opened?", "The hall burned down in <no 1987>."),
        ("When was Holm elected?", "Holm moved to Lodd on <no 3 May>."),
        ("In which year did he win the cup?", "He was born in <no 1944>."),
        ("When did Winifred Gell die?", "Her first map was shown in <no 1959>."),
        ("In what year was Winifred Gell born?", "Gell's first show was in <no 1959>."),
    ],
)
def test_the_time_of_another_event_is_no_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When did Winifred Gell die?", "Gell, who was born in Holm, died in <? 1999>."),
        ("When did she die?", "Her death in <? 1999> ended the project."),
        ("When was the bridge built?", "The bridge dates from <? 1971>."),
        ("When was she born and when did she die?", "She was born in <? 1933>."),
        ("When was Winifred Gell born?", "The museum shows maps by Gell (<? 1933>-2021)."),
        ("When did she die?", "She lost her life in <? 1999> on the ice."),
        ("When did she die?", "The end came on <? Friday>."),
        ("Which of them died in 1957?", "She joined in <? 1957>."),
        ("When did he resign?", "He was elected in <no 2001> and resigned in <? 2003>."),
    ],
)
def test_its_own_verb_and_open_questions_are_left_alone(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
