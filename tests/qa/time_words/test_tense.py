"""Verbs that look ahead, and verbs that look back."""

import pytest

from qa.time_words.tense import looks_ahead


@pytest.mark.parametrize(
    "text",
    [
        "Who will be sworn in on Friday",
        "Who is going to be tried on Friday",
        "Which cup final does the club play on Friday",
        "Who hosts the show on Friday",
        "Who is due to appear on Friday",
        "Which player is retiring on Friday",
        "He was fined. He will appeal on Friday",
        "Who will succeed the king on Friday",
    ],
)
def test_ahead(text: str) -> None:
    assert looks_ahead(text, text.index("Friday"))


@pytest.mark.parametrize(
    "text",
    [
        "Who was sworn in on Friday",
        "Which cup final did the club play on Friday",
        "Who was to be tried on Friday",
        "Who will replace the coach fired on Friday",
        "He will appeal. He was fined on Friday",
        "What is the law passed on Friday",
    ],
)
def test_back(text: str) -> None:
    assert not looks_ahead(text, text.index("Friday"))
