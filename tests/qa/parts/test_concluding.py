"""What follows from the answers, and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.parts.concluding import conclude
from qa.parts.plan import PartAnswer, Plan
from qa.parts.splitting import split_question

DAY = date(2023, 6, 15)
"""A Thursday."""


def plan_of(question: str) -> Plan:
    plan = split_question(question)
    assert plan is not None
    return plan


def conclusion_of(question: str, *texts: str | None, published: date | None = DAY) -> str | None:
    answers = [None if text is None else PartAnswer(text, published, text) for text in texts]
    return conclude(plan_of(question), answers).text


MORE = "Who won more medals, Holm or Dahl?"
FEWER = "Which ferry had fewer passengers, the Holm or the Dahl?"
PAID = "Who paid more, Norvo or Sunda?"
LONGER = "Which strike lasted longer, the one in Norvik or the one in Sund?"


@pytest.mark.parametrize(
    ("question", "first", "second", "winner"),
    [
        (MORE, "four medals", "all 12 medals", "Dahl"),
        (MORE, "seven", "6", "Holm"),
        (MORE, "twenty-one", "twenty", "Holm"),
        (MORE, "seven", "7 medals", None),
        (MORE, "several", "7", None),
        (MORE, "at least six", "ten", None),
        (MORE, "at least 12", "ten", "Holm"),
        (MORE, "72-25", "69-26", "Holm"),
        (MORE, "between 5 and 7", "9", "Dahl"),
        (MORE, "5 to 7", "6", None),
        (FEWER, "a dozen", "two dozen", "Holm"),
        (FEWER, "100.7 million", "111.3 million", "Holm"),
        (PAID, "$1.3 billion", "$900 million", "Norvo"),
        (PAID, "more than $82.5 million", "more than $65 million", "Norvo"),
        (PAID, "$5 million", "€6 million", None),
        (PAID, "$5 million", "nearly $5 million", None),
        (PAID, "half a million dollars", "$400,000", "Norvo"),
        (LONGER, "90 minutes", "two hours", "Sund"),
        (LONGER, "18 months", "one year", "Norvik"),
        (LONGER, "three weeks", "20 days", "Norvik"),
        (LONGER, "2 hours 15 minutes", "2 hours 20 minutes", "Sund"),
        ("Which road is longer, the one in Norvik or the one in Sund?", "5 miles", "6 km", None),
        ("Who received a higher share of the vote, Holm or Dahl?", "51.2%", "48 percent", "Holm"),
        ("Who received a higher share of the vote, Holm or Dahl?", "51%", "48", None),
        ("Who ran faster, Holm or Dahl?", "10.1 seconds", "9.8 seconds", "Dahl"),
        ("Who finished higher, Holm or Dahl?", "third", "No. 5", "Holm"),
        ("Which quake was stronger, the one in Norvik or the one in Sund?", "5.9", "7.0", "Sund"),
        ("Who is younger, Holm or Dahl?", "42-year-old", "37", "Dahl"),
    ],
)
def test_the_larger_number_wins_only_where_it_is_larger(question: str, first: str, second: str, winner: str | None) -> None:
    assert conclusion_of(question, first, second) == winner


def test_ages_are_held_against_the_days_on_which_they_were_told() -> None:
    plan = plan_of("Who is older, Holm or Dahl?")
    told = [PartAnswer("30", date(2010, 5, 1), ""), PartAnswer("35", date(2023, 5, 1), "")]
    assert conclude(plan, told).text == "Holm"


@pytest.mark.parametrize(
    ("question", "first", "second", "said"),
    [
        ("Is Norvik larger than Sund?", "40,000", "90,000", "no"),
        ("Did Holm win more seats than Dahl?", "12 seats", "nine", "yes"),
        ("Did Holm win more seats than Dahl?", "nine", "9", "no"),
        ("Did Holm die before Dahl resigned?", "Sept. 8, 2022", "Oct. 20, 2022", "yes"),
        ("Did Holm die before Dahl resigned?", "2017", "2016", "no"),
        ("Did Holm die before Dahl resigned?", "2017", "May 2017", None),
        ("Did Holm die after Dahl resigned?", "on Tuesday", "Monday", "yes"),
        ("Did Holm die after Dahl resigned?", "on Monday", "Monday", None),
        ("Did Holm die after Dahl resigned?", "yesterday", "last month", "yes"),
        ("Did Holm die before Dahl resigned?", "in January", "on Thursday", "yes"),
        ("Did Holm die before Dahl resigned?", "in a boat", "on Thursday", None),
        ("Did Holm die before Dahl resigned?", "8 September 2022", "2022-10-20", "yes"),
    ],
)
def test_a_claim_of_size_or_order_is_confirmed_or_denied(question: str, first: str, second: str, said: str | None) -> None:
    assert conclusion_of(question, first, second) == said


def test_weekdays_count_from_the_day_of_each_article() -> None:
    plan = plan_of("Was Holm sentenced before Dahl?")
    answers = [PartAnswer("Friday", date(2023, 6, 10), ""), PartAnswer("Thursday", date(2023, 6, 15), "")]
    assert conclude(plan, answers).text == "yes"


def test_a_weekday_without_a_day_of_publication_decides_nothing() -> None:
    assert conclusion_of("Was Holm sentenced before Dahl?", "Friday", "Thursday", published=None) is None


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("Did more than 50 people die in the Norvik fire?", "61 people", "yes"),
        ("Did more than 50 people die in the Norvik fire?", "fifty", "no"),
        ("Did more than 50 people die in the Norvik fire?", "at least 40", None),
        ("Did at least 50 people die in the Norvik fire?", "50", "yes"),
        ("Did fewer than 10 people die in the Norvik fire?", "at least 12", "no"),
        ("Did Holm pay at least $5 million for Norvo?", "$4.1 million", "no"),
        ("Did Holm pay at least $5 million for Norvo?", "£6 million", None),
        ("Is Holm older than 80?", "79", "no"),
        ("Did Holm resign before 2020?", "in May 2019", "yes"),
        ("Did Holm resign before 2020?", "2021", "no"),
        ("Was the bridge built after 1990?", "1990", "no"),
        ("Did Ida Holm win the election?", "Ida Holm", "yes"),
        ("Did Ida Holm win the election?", "Holm", "yes"),
        ("Did Ida Holm win the election?", "Per Dahl", "no"),
        ("Did Ida Holm win the election?", "nobody knows yet", None),
    ],
)
def test_a_yes_no_question_is_held_against_the_deciding_fact(question: str, answer: str, said: str | None) -> None:
    assert conclusion_of(question, answer) == said


@pytest.mark.parametrize(
    ("question", "first", "second", "said"),
    [
        ("Were both Holm and Dahl acquitted?", "Holm was acquitted", "Dahl was cleared of all charges", "yes"),
        ("Were both Holm and Dahl acquitted?", "Holm was acquitted", "Dahl was found guilty", "no"),
        ("Were both Holm and Dahl acquitted?", "Holm was acquitted", None, None),
        ("Were both Holm and Dahl acquitted?", None, "Dahl was convicted", "no"),
        ("Did neither Holm nor Dahl resign?", "Holm did not resign", "Dahl refused to resign", "yes"),
        ("Did neither Holm nor Dahl resign?", "Holm resigned", None, "no"),
        ("Did either Holm or Dahl resign?", "Holm will not resign", "Dahl resigned on Monday", "yes"),
    ],
)
def test_both_need_both_and_one_no_is_enough(question: str, first: str | None, second: str | None, said: str | None) -> None:
    assert conclusion_of(question, first, second) == said


def test_a_negated_question_turns_the_answer_round() -> None:
    assert conclusion_of("Did Holm not resign?", "Holm resigned on Monday") == "no"


def test_a_missing_answer_is_named() -> None:
    conclusion = conclude(plan_of(MORE), [PartAnswer("four", DAY, "four"), None])
    assert conclusion.text is None
    assert conclusion.reason == "The articles do not say: How many medals did Dahl win?"


def test_two_questions_in_one_have_no_common_conclusion() -> None:
    assert conclusion_of("When did Holm resign, and why?", "Monday", "illness") is None


QUESTIONS = (
    MORE,
    PAID,
    "Did Holm die before Dahl resigned?",
    "Were both Holm and Dahl acquitted?",
    "Did Holm resign before 2020?",
    "Is Holm older than 80?",
    "Did Holm resign?",
)


@given(st.sampled_from(QUESTIONS), st.text(max_size=80), st.text(max_size=80), st.dates())
def test_any_answer_is_read_without_an_error(question: str, first: str, second: str, day: date) -> None:
    plan = plan_of(question)
    conclusion = conclude(plan, [PartAnswer(first, day, first), PartAnswer(second, None, second)][: len(plan.parts)])
    assert conclusion.reason
    assert conclusion.text in {None, "yes", "no", "denied", *(part.subject for part in plan.parts)}


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_who_is_offered_first_makes_no_difference(one: int, other: int) -> None:
    assert conclusion_of(MORE, f"{one:,}", f"{other:,}") == conclusion_of(
        "Who won more medals, Dahl or Holm?", f"{other:,}", f"{one:,}"
    )


BEFORE = "Did Ida Holm resign before Per Dahl was arrested?"


def test_a_plain_report_without_a_time_stands_for_the_day_of_its_article_and_says_so() -> None:
    answers = [
        PartAnswer("Ida Holm resigned as mayor", date(2023, 5, 2), "Ida Holm resigned as mayor."),
        PartAnswer("Thursday", DAY, "Per Dahl was arrested on Thursday."),
    ]
    said = conclude(plan_of(BEFORE), answers)
    assert (said.text, said.reason) == ("yes", "published on 2 May 2023 against 15 June 2023.")


def test_what_is_no_report_of_the_event_has_no_day() -> None:
    answers = [PartAnswer("Ida Holm", date(2023, 5, 2), "Ida Holm is the mayor."), PartAnswer("Thursday", DAY, "")]
    assert conclude(plan_of(BEFORE), answers).text is None
