"""A sentence becomes a question that it answers."""

import pytest

from qa.evaluation.exam.question_maker import generate_question


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "The Lodd council paid 2.4 million crowns for the bridge at Skarne, Mayor Holm said.",
            "The Lodd council paid how much money for the bridge at Skarne?",
            "2.4 million crowns",
        ),
        (
            "But turnout in Lodd was 44 percent, according to Radio Velmark.",
            "Turnout in Lodd was what percentage?",
            None,
        ),
        (
            "Fourteen people were hurt when the ferry Halvard struck the quay at Lodd.",
            "How many people were hurt when the ferry Halvard struck the quay at Lodd?",
            "Fourteen",
        ),
        (
            "The Halvard left the yard at Osk for the first time in 1991.",
            "The Halvard left the yard at Osk for the first time in which year?",
            "1991",
        ),
        (
            "The port of Lome will ship twice as much grain to Velmark as in Brazil.",
            "The port of Lome will ship twice as much grain to Velmark as in which country?",
            "Brazil",
        ),
        (
            "Mayor Ida Holm said on Monday that Lodd would rebuild the mill at Skarne.",
            "Who said on Monday that Lodd would rebuild the mill at Skarne?",
            "Mayor Ida Holm",
        ),
    ],
)
def test_what_stands_in_the_sentence_is_asked_for_where_it_stood(sentence: str, question: str, answer: str | None) -> None:
    generated = generate_question(sentence)
    if answer is None:  # six words are too few
        assert generated is None
    else:
        assert generated is not None
        assert (generated.question, generated.answer) == (question, answer)
        assert generated.answer in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "He told the court in Lodd that 14 people had left the ship Halvard at Osk.",  # about whom?
        "“We counted 14 people in Lodd and Skarne,” Mayor Holm of the Long Bridge said.",
        "Some 14 people were hurt and later taken to the nearest hospital by bus.",  # where, when?
        "The last two houses in Lodd and Skarne were torn down by the Osk council.",  # “the last how many houses”
        "Lodd, Skarne and Osk | 14 people | 17 people | Halvard and the Long Bridge",
        "The strike in Lodd and Skarne lasted 14 years, and the Long Bridge was shut.",  # a length of time
        "Nothing in the town of Lodd has changed since Mayor Holm left the council.",
    ],
)
def test_what_would_make_no_question_is_left(sentence: str) -> None:
    assert generate_question(sentence) is None
