"""Articles that a newsroom takes back as a whole."""

import pytest

from qa.assertion.withdrawn import withdrawal_note
from tests.qa.assertion.marked import status_of

_STORY = "A roof fell in at Tansley school, injuring [[6]] pupils, the head teacher said."
_PLAIN = _STORY.replace("[[", "").replace("]]", "")

_NOTES = [
    "RETRACTION: This story has been withdrawn because the head teacher quoted in it does not exist.",
    "This story has been withdrawn.",
    "This article has been retracted and removed.",
    "KILL: the source of the story was an impostor.",
    "EDITORS: disregard the story on the Tansley roof.",
    "Editors: please disregard this item.",
    "MANDATORY KILL",
    "This May 6 story has been withdrawn. There will be no substitute story.",
    "The Ledger has retracted this story.",
    "We have withdrawn this report because we could not confirm it.",
    "STORY REMOVED: Tansley roof",
    "WITHDRAWN - the agency could not verify the account.",
    "Editor’s note: This article has since been retracted.",
    "Please disregard the above story.",
    "This column was taken down after its author admitted to inventing it.",
    "NOTE TO EDITORS: This story has been killed.",
    "Attention editors: kill the story slugged ROOF.",
    "The Ledger has withdrawn the following story.",
    "The above report has been withdrawn by the agency.",
    "Note to readers: We retract this report. The message was forged.",
    "We take back this story and apologise to the school.",
    "The Ledger no longer stands by this story.",
    "This report was invented; its author has left us.",
    "This article should not have been published.",
    "This story was based on a forged letter.",
    "We disown this article.",
    "This report has been found to be fabricated.",
]

_NO_NOTES = [
    "The paper that the study appeared in has been retracted.",
    "KILL THE BILL, the marchers wrote.",
    "Norvia has withdrawn its troops from the island.",
    "The drug was withdrawn from sale in May.",
    "This story has been corrected.",
    "Two men were killed: a driver and a guard.",
    "The rival newspaper retracted its report on Friday.",
    "Retracted claws are safe, the keeper said.",
    "This video was removed from StreamBox.",
    "The Ostra Mail has retracted its report.",
    "This video has been removed.",
    "She withdrew from the race.",
    "Editors at the Ledger went on strike.",
    "Withdrawal symptoms can last for weeks.",
    "The bill would kill the project.",
    "The statue was removed in 2021.",
    "The band has pulled its album.",
    "This version of the story is longer.",
]


@pytest.mark.parametrize("note", _NOTES)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_note_withdraws_every_quote(note: str, is_first: bool) -> None:
    text = f"{note}\n\n{_STORY}" if is_first else f"{_STORY}\n\n{note}"
    assert status_of(text) == "withdrawn"
    found = withdrawal_note(text.replace("[[", "").replace("]]", ""), "")
    assert found is not None
    assert text.replace("[[", "").replace("]]", "")[slice(*found)] in note


@pytest.mark.parametrize("other", _NO_NOTES)
def test_other_withdrawals_do_not(other: str) -> None:
    assert withdrawal_note(f"{_PLAIN}\n\n{other}", "Roof falls in") is None
    assert status_of(f"{_STORY}\n\n{other}") is None


@pytest.mark.parametrize(
    "title", ["RETRACTION: Roof falls in", "KILL - Roof falls in", "Roof falls in (retracted)", "WITHDRAWN-Roof"]
)
def test_a_headline_withdraws_too(title: str) -> None:
    assert withdrawal_note(_PLAIN, title) == (0, 0)
    assert status_of(_STORY, title) == "withdrawn"


@pytest.mark.parametrize(
    "title", ["Kill switch for cars", "KILLER BEES REACH SKERRA", "Retracting wings", "Withdrawn child found"]
)
def test_a_headline_about_other_things_does_not(title: str) -> None:
    assert withdrawal_note(_PLAIN, title) is None


def test_the_words_of_the_note_stand() -> None:
    text = f"{_PLAIN}\n\nRETRACTION: This story has been withdrawn because [[the head teacher]] does not exist."
    assert status_of(text) is None
