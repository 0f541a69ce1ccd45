"""“Did not say” denies that it did."""

import pytest

from qa.parts.plain_denial import denies_plainly


@pytest.mark.parametrize(
    ("question", "answer", "denies"),
    [
        ("Did the report specify the nationalities?", "did not specify the nationalities", True),
        ("Did the report specify the nationalities?", "did not", True),
        ("Will Holm appeal?", "will not appeal", True),
        ("Was the bridge rebuilt?", "has not yet been rebuilt", True),
        ("Was the bridge rebuilt?", "wasn't rebuilt", True),
        ("Did the report specify the nationalities?", "did not appear until May", False),
        ("Can passports be used at home?", "cannot be used abroad", False),
        ("Did Holm win?", "won by a mile", False),
        ("Did Holm win?", "no one", False),
        ("Who won?", "did not win", False),
    ],
)
def test_an_answer_that_denies_by_itself(question: str, answer: str, denies: bool) -> None:
    assert denies_plainly(question, answer) is denies
