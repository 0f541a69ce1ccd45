"""“Did not say” denies that it did."""

import pytest

from qa.parts.plain_denial import denies_plainly


@pytest.mark.parametrize(
    ("question", "sentence", "denies"),
    [
        ("Did the report specify the nationalities?", "The report <did not specify the nationalities>.", True),
        ("Did the report specify the nationalities?", "It <did not>.", True),
        ("Will Holm appeal?", "He <will not appeal>, he said.", True),
        ("Was the bridge rebuilt?", "The old bridge <has not yet been rebuilt>.", True),
        ("Was the bridge rebuilt?", "The bridge <wasn't rebuilt>.", True),
        ("Did Velm sign?", "Velm signed, but Orsk <did not>.", False),
        ("Did the report specify the nationalities?", "The report <did not appear until May>.", False),
        ("Can passports be used at home?", "Passports <cannot be used abroad>.", False),
        ("Did Holm win?", "Holm <won by a mile>.", False),
        ("Did Holm win?", "Holm said that <no one> did.", False),
        ("Who won?", "Holm <did not win>.", False),
    ],
)
def test_an_answer_that_denies_by_itself(question: str, sentence: str, denies: bool) -> None:
    before, rest = sentence.split("<")
    assert denies_plainly(question, rest.split(">")[0], before) is denies
