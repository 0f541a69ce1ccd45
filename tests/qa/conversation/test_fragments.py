"""A question that is only a part of one, with the question before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.exchange import Exchange
from qa.conversation.fragments import complete_fragment, with_time

COMPLETED = [
    ("Who won the Lantern Prize in 2023?", "And in 2024?", "Who won the Lantern Prize in 2024?"),
    ("Who won the Lantern Prize in 2023?", "And the year after?", "Who won the Lantern Prize in 2024?"),
    ("Who won the Lantern Prize in 2023?", "2025?", "Who won the Lantern Prize in 2025?"),
    ("Who won the Lantern Prize?", "2025?", "Who won the Lantern Prize in 2025?"),
    ("How full was Lake Senda in March?", "And since June?", "How full was Lake Senda since June?"),
    ("How full was Lake Senda in March?", "Now?", "How full was Lake Senda now?"),
    ("How many live in Brekka?", "And in Lodd?", "How many live in Lodd?"),
    ("How many live in Brekka in 2023?", "In Lodd?", "How many live in Lodd in 2023?"),
    ("When did Ida Holm resign?", "What about Bo Lind?", "When did Bo Lind resign?"),
    ("What is Brekka’s mayor called?", "And Lodd?", "What is Lodd’s mayor called?"),
    ("Who governs France?", "What about Germany?", "Who governs Germany?"),
    ("How many marched?", "According to the police?", "How many marched according to the police?"),
    ("How many marched, according to the police?", "And according to Brekka?", "How many marched according to Brekka?"),
    ("How many jobs will the Alder plant bring?", "The other plant?", "How many jobs will the other Alder plant bring?"),
    ("What did Ida Holm say about France?", "The US?", "What did Ida Holm say about the US?"),
    ("How did the ferry sink?", "Why?", "Why did the ferry sink?"),
    ("Did the ferry sink?", "When?", "When did the ferry sink?"),
    ("How many coins were stolen from Brekka?", "When?", "When were coins stolen from Brekka?"),
    ("How many houses burned in the tanners’ quarter?", "And in upper mill?", "How many houses burned in upper mill?"),
    ("How many jobs will Velm create?", "Where?", "Where will Velm create jobs?"),
    ("How many new jobs will Velm create in Orsk?", "When?", "When will Velm create new jobs in Orsk?"),
    ("How much is the fare?", "And before?", "How much was the fare before?"),
    ("By how much did Ida Holm win?", "By how many votes?", "By how many votes did Ida Holm win?"),
]


@pytest.mark.parametrize(("last", "fragment", "whole"), COMPLETED)
def test_a_fragment_is_fitted_into_the_last_question(last: str, fragment: str, whole: str) -> None:
    assert complete_fragment(fragment, Exchange(last)) == (whole, (last.rstrip("?"),))


@pytest.mark.parametrize(
    ("last", "answer", "fragment", "whole"),
    [
        ("Who was arrested in Brekka?", "Bo Lind", "When?", "When was Bo Lind arrested in Brekka?"),
        ("Who resigned from Fannline?", "Mads Orrin", "When?", "When Mads Orrin resigned from Fannline?"),
        ("Who resigned from Fannline?", "", "When?", "When resigned from Fannline?"),
        ("Who did Ida Holm replace in Brekka?", "Bo Lind", "Why?", "Why did Ida Holm replace Bo Lind in Brekka?"),
        ("Who did Ida Holm replace in Brekka?", "", "Why?", "Why did Ida Holm replace in Brekka?"),
        ("Which breed was most popular in Brekka?", "", "For how long?", "For how long was the breed most popular in Brekka?"),
        ("How many workers joined the strike?", "", "In which towns?", "In which towns workers joined the strike?"),
    ],
)
def test_the_answer_is_the_subject_of_the_next_question(last: str, answer: str, fragment: str, whole: str) -> None:
    completed = complete_fragment(fragment, Exchange(last, answer=answer))
    assert completed is not None
    assert completed[0] == whole


def test_a_second_bare_question_takes_the_place_of_the_first() -> None:
    before = Exchange("When?", "When Mads Orrin resigned from Fannline?", "on Thursday")
    assert complete_fragment("Why?", before) == (
        "Why Mads Orrin resigned from Fannline?",
        ("When Mads Orrin resigned from Fannline",),
    )


def test_a_second_name_takes_the_place_of_the_whole_first() -> None:
    before = Exchange("And People's Hearth?", "How many seats did the People's Hearth win?")
    assert (complete_fragment("No, I meant Civic Accord.", before) or ("",))[0] == "How many seats did the Civic Accord win?"


@pytest.mark.parametrize(("fragment", "last"), [("And?", "Who won?"), ("?!", "Who won?"), ("And in 2023?", ""), ("", "")])
def test_nothing_is_made_of_nothing(fragment: str, last: str) -> None:
    assert complete_fragment(fragment, Exchange(last)) is None


@pytest.mark.parametrize(
    ("last", "words", "expected"),
    [
        ("Who won in 2023", "2024", "Who won in 2024"),
        ("Who won in 2023", "last year", "Who won last year"),
        ("Who won last year", "in 2020", "Who won in 2020"),
        ("Who won", "yesterday", "Who won yesterday"),
        ("Who won in the first quarter", "the second", "Who won the second quarter"),
    ],
)
def test_time_words_take_the_place_of_time_words(last: str, words: str, expected: str) -> None:
    assert with_time(last, words) == expected


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=40))
def test_no_fragment_is_an_error(fragment: str, last: str, answer: str) -> None:
    completed = complete_fragment(fragment, Exchange(last, answer=answer))
    assert completed is None or completed[0].endswith("?")
