"""The phrases of a question that a later turn may refer to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.name_forms import is_person_name, is_place_name
from qa.conversation.noun_phrases import name_run_end, names_alone, noun_phrases
from qa.conversation.question_words import question_tokens

PHRASES = [
    ("Who is Ida Holm?", [("Ida Holm", "person")]),
    ("When did mayor Ida Holm resign?", [("mayor Ida Holm", "person")]),
    ("What did Ida Holm’s lawyer say?", [("Ida Holm’s lawyer", "person")]),
    ("How many people live in Brekka?", [("Brekka", "place")]),
    ("Who governs France?", [("France", "place")]),
    ("When did the dock strike at Lodd begin?", [("the dock strike at Lodd", "thing")]),
    ("Who runs the Brekka School Board?", [("the Brekka School Board", "thing")]),
    ("How many died in the Alder dairy farm fire?", [("the Alder dairy farm fire", "thing")]),
    ("Who won the women's Lantern Cup in 2023?", [("the women's Lantern Cup", "thing")]),
    ("What did Line B of the Zelin metro cost?", [("Line B", "person"), ("the Zelin metro", "thing")]),
    ("What did the fence on Mount Sollo cost in 2024?", [("the fence on Mount Sollo", "thing")]),
    ("How long did the dock strike at Lodd last?", [("the dock strike at Lodd", "thing")]),
    ("What did the jury award Ida Holm in the ski crash trial?", [("Ida Holm", "person")]),
    ("What causes throat cancer?", [("throat cancer", "thing")]),
    ("Tell me about the jury", [("the jury", "thing")]),
    ("What happened on Friday?", []),
    ("And in 2023?", []),
    ("Why?", []),
]
MANY_SIGNS = st.text(st.sampled_from("Ab c’'.,?“”\"-\n0é中"), max_size=200)


@pytest.mark.parametrize(("question", "expected"), PHRASES)
def test_phrases_have_their_words_and_their_form(question: str, expected: list[tuple[str, str]]) -> None:
    assert [(phrase.text, phrase.form) for phrase in noun_phrases(question)] == expected


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many died in the Alder dairy farm fire?", ["Alder"]),
        ("When did mayor Ida Holm meet Bo Lind of Brekka?", ["mayor Ida Holm", "Bo Lind of Brekka"]),
        ("What did Ida Holm’s lawyer say?", ["Ida Holm"]),
        ("Who leads the Bank of Drovia?", ["Bank of Drovia"]),
        ("What causes throat cancer?", []),
        ("Which island was it?", []),
    ],
)
def test_names_stand_alone_without_the_words_around_them(question: str, names: list[str]) -> None:
    assert [phrase.text for phrase in names_alone(question)] == names


def test_a_phrase_without_a_name_says_so() -> None:
    assert [phrase.named for phrase in noun_phrases("What causes throat cancer?")] == [False]
    assert [phrase.named for phrase in noun_phrases("Who is Ida Holm?")] == [True]


def test_an_imperative_is_no_name() -> None:
    assert name_run_end(question_tokens("Tell me about it"), 0) == 0
    assert name_run_end(question_tokens("Tell Brekka"), 0) == 2


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Ida Holm", True),
        ("Dr Ida van Holm", True),
        ("Ida", True),
        ("Brekka School Board", False),
        ("New Zealand", False),
        ("ida holm", False),
        ("Ida Holm said so", False),
        ("", False),
    ],
)
def test_names_of_people(text: str, is_person: bool) -> None:
    assert is_person_name(text) is is_person


@pytest.mark.parametrize(
    ("text", "is_place"), [("France", True), ("france", True), ("Texas, Ohio and Iowa", True), ("Brekka", False), ("", False)]
)
def test_names_of_countries_and_states(text: str, is_place: bool) -> None:
    assert is_place_name(text) is is_place


@given(st.text(max_size=300) | MANY_SIGNS)
def test_every_phrase_stands_where_it_says(question: str) -> None:
    for phrase in (*noun_phrases(question), *names_alone(question)):
        assert question[slice(*phrase.span)] == phrase.text != ""


@given(st.text(max_size=300) | MANY_SIGNS)
def test_words_stand_where_they_say_and_in_order(question: str) -> None:
    words = question_tokens(question)
    assert [question[slice(*word.span)] for word in words] == [word.text for word in words]
    assert all(first.span[1] <= second.span[0] for first, second in pairwise(words))
