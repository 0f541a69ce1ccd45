"""A question turned into its opposite is no longer answered by its passage."""

from random import Random

import pytest

from training.opposites import opposed


@pytest.mark.parametrize(
    ("question", "context", "turned"),
    [
        ("Which was the largest ferry?", "The largest was the Alder.", "Which was the smallest ferry?"),
        (
            "Which was the largest ferry?",
            "The largest was the Alder, the smallest the Lodd.",
            "Which wasn't the largest ferry?",
        ),
        ("What did Holm see?", "Holm saw ice.", "What didn't Holm see?"),
        ("What will Holm sell?", "Holm will sell a boat.", "What won't Holm sell?"),
        ("What can Holm see?", "Holm can see ice.", "What can't Holm see?"),
        ("What did Holm see?", "Holm saw ice, and never saw land.", None),
        ("What didn't Holm see?", "Holm saw ice.", None),
        ("Name of the captain?", "The captain is Ida Holm.", None),
    ],
)
def test_one_word_becomes_its_opposite_or_the_question_is_denied(question: str, context: str, turned: str | None) -> None:
    assert opposed(question, context, Random(0)) == turned


def test_only_one_of_several_words_is_turned() -> None:
    made = {opposed("Which older ferry sank before the largest?", "It sank.", Random(seed)) for seed in range(12)}
    assert made == {
        "Which younger ferry sank before the largest?",
        "Which older ferry sank after the largest?",
        "Which older ferry sank before the smallest?",
    }
