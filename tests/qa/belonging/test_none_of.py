"""“No turtles were tagged” answers how many were."""

import pytest

from qa.belonging.nobody import judge_nobody, nobody_spans


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("How many turtles were tagged in 2025?", "No turtles were caught or tagged this year.", ["No turtles"]),
        (
            "How many of the drivers will be punished?",
            "Not one of the drivers will be punished, Holm said.",
            ["Not one of the drivers"],
        ),
        ("How many green turtles were tagged?", "In the end no green turtles were tagged.", ["no green turtles"]),
        ("How many trams have been sold?", "None of its trams have been sold.", ["None of its trams"]),
        ("How many trams were sold?", "No trams were built.", []),
        ("How many trams were sold?", "No buses were sold.", []),
        ("How many trams were sold?", "No other trams were sold.", []),
        ("How many trams were sold in 2020?", "In 2019 no trams were sold.", []),
        ("Which trams were sold?", "No trams were sold.", []),
    ],
)
def test_none_of_what_is_counted(question: str, sentence: str, said: list[str]) -> None:
    found = nobody_spans(question, sentence)
    assert [sentence[slice(*span)] for span in found] == said
    assert all(judge_nobody(question, sentence, span, (0, len(sentence))) == "yes" for span in found)


def test_a_span_of_none_that_the_question_does_not_count_stays_open() -> None:
    sentence = "No trams were built."
    assert judge_nobody("How many trams were sold?", sentence, (0, 8), (0, len(sentence))) == "unknown"
