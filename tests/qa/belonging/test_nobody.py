"""“No one” is an answer where it is said of what the question asks the number of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.belonging.belonging import belongs
from qa.belonging.nobody import nobody_spans

HURT, DEAD = "How many people were hurt in the Dorn lift breakdown?", "How many people died in the Marlow Street fire?"
ARRESTED = "How many people were arrested at the march?"


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (HURT, "No one was hurt, said rescue leader Jens Holm.", "No one"),
        (HURT, "Nobody was injured.", "Nobody"),
        (HURT, "The operator said there were no injuries.", "no injuries"),
        (HURT, "None of the 62 skiers was hurt.", "None of the 62 skiers"),
        (HURT, "Police said no passengers were injured in the crash.", "no passengers"),
        (DEAD, "Nobody was killed.", "Nobody"),
        (DEAD, "There were no deaths or serious injuries.", "no deaths"),
        (DEAD, "Officials reported no casualties.", "no casualties"),
        (DEAD, "Miraculously, no-one died in the blaze.", "no-one"),
        (ARRESTED, "No arrests were made.", "No arrests"),
        (ARRESTED, "Nobody was arrested, police said.", "Nobody"),
    ],
)
def test_who_is_counted_as_none_is_found(question: str, sentence: str, words: str) -> None:
    assert [sentence[slice(*span)] for span in nobody_spans(question, sentence)] == [words]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (HURT, "No one was killed."),
        (DEAD, "No one was hurt."),
        (HURT, "No one else was hurt."),
        (HURT, "There were no further injuries."),
        (HURT, "There were no serious injuries."),
        (HURT, "No one claimed responsibility."),
        (DEAD, "Nobody knows how many died."),
        (DEAD, "Nobody expected it, but three people died."),
        (ARRESTED, "No one was hurt when 12 people were arrested."),
        ("Who was hurt?", "No one was hurt."),
        ("How many houses collapsed?", "No one was hurt."),
    ],
)
def test_a_nobody_of_something_else_is_none(question: str, sentence: str) -> None:
    assert nobody_spans(question, sentence) == []


def test_a_nobody_belongs_to_what_is_said_of_it() -> None:
    sentence = "No one was hurt and nobody died."
    whole = (0, len(sentence))
    assert belongs(HURT, sentence, (0, 6), whole) == "yes"
    assert belongs(DEAD, sentence, (0, 6), whole) == "no"
    assert belongs(DEAD, sentence, (20, 26), whole) == "yes"


@given(st.text(max_size=300))
def test_any_sentence_is_read_without_an_error(sentence: str) -> None:
    nobody_spans(HURT, f"No one {sentence}")


def test_a_long_sentence_takes_no_long_time() -> None:
    assert nobody_spans(HURT, "none of the " * 20_000) == []
