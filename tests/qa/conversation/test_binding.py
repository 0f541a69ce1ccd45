"""Whether a pronoun refers to something in its own question."""

import pytest

from qa.conversation.dependence import references


@pytest.mark.parametrize(
    "question",
    [
        "What did the company write in its blog?",
        "Who lost his seat?",
        "When will the airline sell its lounge?",
    ],
)
def test_an_owner_in_the_question_binds_the_pronoun(question: str) -> None:
    assert references(question) == []


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who played his brother?", "his"),
        ("When did the ship lose her captain and his mate?", "his"),
        ("What was its price?", "its"),
    ],
)
def test_an_owner_of_another_kind_does_not(question: str, word: str) -> None:
    assert word in [reference.word for reference in references(question)]
