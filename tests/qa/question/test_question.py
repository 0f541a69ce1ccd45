"""What is asked."""

import pytest

from index.filters import Filters
from qa.errors import EmptyQuestion, QuestionTooLong
from qa.question.kind import Kind
from qa.question.question import MAX_QUESTION_LENGTH, names_in, understand


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many migrants did Russia expel in 2024?", Kind.AMOUNT),
        ("For how long is an expelled person banned?", Kind.DURATION),
        ("How many years did the repairs take?", Kind.DURATION),
        ("How full is Lake Orsa?", Kind.AMOUNT),
        ("Who cited the bailiff service?", Kind.PERSON),
        ("How much did the bridge cost?", Kind.MONEY),
        ("What percentage of voters turned out?", Kind.SHARE),
        ("When did the mill close?", Kind.TIME),
        ("Which country hosted the summit?", Kind.PLACE),
        ("Why did the ferry sink?", Kind.REASON),
        ("How did they escape?", Kind.MANNER),
        ("Which company runs the ferry?", Kind.NAME),
        ("What did the board decide?", Kind.THING),
    ],
)
def test_the_kind_of_answer_is_read_from_the_wording(text: str, kind: Kind) -> None:
    assert understand(text, Filters()).kind is kind


def test_names_and_numbers_are_told_from_other_words() -> None:
    question = understand("How many migrants did Russia's courts expel in 2024?", Filters())
    assert question.names == {"russia", "2024"}
    assert question.years == {"2024"}
    assert "migrant" in question.terms


def test_a_question_without_a_word_is_empty() -> None:
    for text in ("", "   ", "?!", "\x1b\u202e"):
        with pytest.raises(EmptyQuestion, match="for example"):
            understand(text, Filters())


def test_a_question_over_the_limit_is_refused_with_both_numbers() -> None:
    with pytest.raises(QuestionTooLong, match="20,000"):
        understand("x" * 20_000, Filters())
    assert understand("x" * MAX_QUESTION_LENGTH, Filters()).text == "x" * MAX_QUESTION_LENGTH


def test_hostile_characters_are_cleaned_from_a_question() -> None:
    assert understand("Who\x1b[31m won\u202e?\n", Filters()).text == "Who\ufffd[31m won?"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many people did Ida Holm beat in Lodd in 2024?", ["Ida Holm", "Lodd", "2024"]),
        ("Who beat the mayor?", []),
        ("What did the Alder reservoir hold?", ["Alder"]),
        ("Did Holm, or Holm, win?", ["Holm"]),
        ("What did Ida Holm's mother say of Russia’s army?", ["Ida Holm", "Russia"]),
        ("How many troops did the U.S. send to Kosovo?", ["U.S.", "Kosovo"]),
        ("Where is the café, and the école, in Lodd?", ["Lodd"]),
        ("How much did the U.S.A pledge to the U.S?", ["U.S.A", "U.S"]),
        ("What did J. K. Marlow and John F. Holm write?", ["J. K. Marlow", "John F. Holm"]),
        ("What did the Reyes’ farm grow?", ["Reyes"]),
        ("Who sells the iPhone to anti-Putin groups?", ["Putin"]),
    ],
)
def test_names_as_they_are_written(question: str, names: list[str]) -> None:
    assert names_in(question) == names


def test_names_are_compared_as_any_keyboard_types_them() -> None:
    written = understand("What did Siân O’Hara of the U.S.A. tell J. K. Šťastný about the F-16?", Filters())
    typed = understand("What did Sian OHara of the US tell JK Stastny about the F16?", Filters())
    assert written.names == typed.names
    assert written.names <= set(written.terms)


def test_what_no_capital_begins_is_no_name() -> None:
    assert understand("Is the naïve iPhone café in Lodd?", Filters()).names == {"lodd"}
