"""What will, should or is hoped to happen."""

import pytest

from tests.qa.assertion.marked import status_of


@pytest.mark.parametrize(
    "text",
    [
        "Ferry fares to Skerra will rise by [[14 per cent]] in July, Sealine said on Monday.",
        "Ferry fares to Skerra will rise by 14 per cent in [[July]], Sealine said on Monday.",
        "The tram line is to open in [[May]].",
        "The new harbour wall would cost [[£62m]].",
        "The council turned down a tram line that would have cost [[£62m]].",
        "The strike would otherwise have cost [[210 jobs]].",
        "Tarnhelm plans to cut [[300 jobs]] at its yard.",
        "Sealine said that fares would go up by [[9 per cent]].",
        "The museum is expected to reopen on [[3 June]] after repairs.",
        "The council hopes to plant [[4,000]] trees by the river.",
        "The bridge is scheduled to be closed for [[six weeks]].",
        "[[Fourteen]] ferries will be sold.",
        "[[1,200]] homes will be built on the old airfield.",
        "In [[July]], fares will rise again.",
        "The proposed [[£62m]] bypass divides the town.",
        "Norvia is going to send [[40]] doctors to the island.",
        "Councillors are considering a toll of [[$3]] a car.",
        "Maar wants to raise the tax to [[22 percent]].",
        "The library is due to close in [[October]].",
        "We'll hire [[25]] people this spring, the owner said.",
        "The lake could rise by [[two metres]] by the weekend.",
        "The firm aims to build [[90]] turbines off Holm Head.",
        "The vote is set for [[12 May]].",
        "Officials forecast that the deficit will reach [[$310m]] this year.",
        "[[Nia Okoro]] is set to become the first woman to lead the bank.",
        "The yard has proposed cutting [[80]] posts.",
        "Plans for [[three]] new schools were published on Monday.",
    ],
)
def test_a_future_of_the_spans_own_clause_is_planned(text: str) -> None:
    assert status_of(text) == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Ferry fares to Skerra rose by [[14 per cent]] in July.",
        "Sealine, which carried [[2m]] passengers last year, will raise its fares.",
        "The council approved the scheme in [[2019]] and will now build it.",
        "The school will stay shut after a storm tore off [[three]] roofs.",
        "Tarnhelm cut [[300 jobs]] last year and plans to hire again.",
        "The minister will say on Monday that [[17]] people died.",
        "Fares will rise to 14 crowns from [[12]] crowns.",
        "He will be the first mayor since [[1974]] to resign.",
        "[[Oskar Lindqvist]] will speak on Monday.",
        "Jonah Mbeki, a [[44-year-old]] baker, will run again.",
        "The judge read her will and its [[14]] pages aloud.",
        "They moved [[60]] families against their will.",
        "Will Sandoval scored [[31]] points.",
        "The dog would often walk [[9 miles]] to the shop.",
        "Police said that [[17]] people had died and that they would hold an inquiry.",
        "The team was due to bad weather stuck in [[Bergholt]].",
        "While the new line will be faster, the old one carried [[8,000]] people a day.",
        "The river may have killed [[three]] people.",
        "She was going to the [[Bergholt]] market when it rained.",
        "The £3m grant that paid for [[12]] boats will end.",
        "The 14 ferries were planned as [[steamers]] but never sailed.",
        "Fires burned [[600]] hectares on Sunday; rain will follow.",
        "The shop will remain closed, as it has been since [[Friday]].",
        "Rates for [[student loans]] have been set at 2 percent.",
        "The strike cost Sealine [[$4m]].",
        "Rao (who won [[12]] medals) will coach the team.",
    ],
)
def test_what_has_happened_is_not_planned(text: str) -> None:
    assert status_of(text) is None
