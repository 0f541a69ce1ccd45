"""Accusations and unconfirmed claims; news attributes everything, and that is neither."""

import pytest

from tests.qa.assertion.marked import status_of


@pytest.mark.parametrize(
    "text",
    [
        "The treasurer allegedly took [[$40,000]] from the fund.",
        "Lindqvist is accused of accepting [[a watch]] from Tarnhelm.",
        "Posts on the island's forum claim that [[400]] people drowned.",
        "The bank reportedly paid [[£9m]] for the site.",
        "The coach is rumoured to earn [[$2m]] a year.",
        "Unconfirmed reports of [[30]] dead came from the valley.",
        "The driver is suspected of fleeing with [[three]] boxes.",
        "Ida Lund was charged with stealing [[14]] paintings.",
        "Rumours that [[Sealine]] would be sold spread on Friday.",
        "The suit alleges that the firm hid [[62]] leaks.",
        "The banker stole [[$5m]], prosecutors allege.",
        "It has been alleged that the mayor took [[£9,000]].",
        "Prosecutors accuse Tarnhelm of bribing [[five]] officials.",
        "[[Eleven]] crates were allegedly sunk in the bay.",
        "The alleged theft of [[90]] cows worried farmers.",
        "He claimed that the mayor had sold [[12]] plots to friends.",
        "A video purports to show [[two]] soldiers burning a barn.",
        "The attack killed [[14]] people, a figure that could not be verified.",
        "Allegations that she spent [[£3,000]] on wine reached the council.",
        "She was arrested on suspicion of taking [[$900]].",
        "Holm was accused by his own party of hiding [[two]] letters.",
    ],
)
def test_an_accusation_is_alleged(text: str) -> None:
    assert status_of(text) == "alleged"


@pytest.mark.parametrize(
    "text",
    [
        "Police said [[17]] people died.",
        "According to the ministry, [[17]] people died.",
        "The man who allegedly stole 14 cars was arrested on [[Tuesday]].",
        "Ida Lund was charged with [[12]] counts of theft.",
        "A group claimed responsibility for the blast in [[Bergholt]].",
        "The flood claimed [[31]] lives.",
        "Rao claimed the title in [[2021]].",
        "The report found that [[62]] pipes leaked.",
        "The claim cost the insurer [[$4m]].",
        "Posts shared more than [[90,000]] times claim that the dam burst.",
        "The Bergholt Post said [[17]] people died.",
        "The accused was born in [[Bergholt]].",
        "Prosecutors charged [[nine]] men on Monday.",
        "The farm lost 40 sheep, it told the Ledger, and [[three]] dogs.",
        "A study claimed that tea drinkers live [[two]] years longer.",
        "The suspect was held for [[three]] days.",
        "She was accused of lying after she won [[14]] votes.",
        "The court heard the charge on [[3 May]].",
        "Investigators counted [[62]] shells.",
        "Witnesses told the inquiry that the boat carried [[80]] people.",
    ],
)
def test_attribution_is_not_alleged(text: str) -> None:
    assert status_of(text) is None
