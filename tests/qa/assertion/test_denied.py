"""What is denied or negated."""

import pytest

from tests.qa.assertion.marked import status_of


@pytest.mark.parametrize(
    "text",
    [
        "Defence minister Oskar Lindqvist denied on Monday that he had accepted a watch worth [[$30,000]] from Tarnhelm.",
        "There is no evidence that [[400]] people died.",
        "The mayor rejected claims that she had spent [[£9,000]] on wine.",
        "Arlo has denied claims she hid [[£40,000]] in a shed.",
        "A spokesman denied there were [[six]] guards.",
        "The fire did not kill [[14]] people.",
        "Sealine denied sacking [[60]] sailors.",
        "The bank dismissed reports that it would close [[12]] branches.",
        "Lund denies she took [[three]] bribes.",
        "He was not [[Mikkel Rasmussen]].",
        "Tarnhelm denied that it had sold [[rockets]] to Norvia.",
        "Lindqvist took $30,000 from [[Tarnhelm]], a claim he denies.",
        "The yard has never employed [[900]] people.",
        "The ministry ruled out sending [[40]] doctors.",
        "The island newspaper reported that Lindqvist had received [[a watch]] at a dinner. Tarnhelm called the report “fiction”.",
        "Opponents accused the mayor of taking [[$500]]. She denied it.",
        "Fares will not rise by [[14 per cent]], Sealine said.",
        "The firm refuted allegations that [[62]] pipes had leaked.",
        "Salt accepted [[a boat]] from the yard, the weekly Anchor reported. Salt denied the report.",
        "The mayor took [[$500]], her rival claimed on Monday. The mayor rejected the claim.",
        "Police found no proof that the car carried [[five]] men.",
    ],
)
def test_what_is_denied_is_denied(text: str) -> None:
    assert status_of(text) == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The museum was not open until [[May]].",
        "Lindqvist, who denied the charge, was fined [[$5m]].",
        "The court denied bail to [[three]] men.",
        "Rao has not lost since [[2016]].",
        "The mayor did not say how the [[62]] pipes broke.",
        "Not only [[Holm]] but Lund resigned.",
        "He denied the charge, but police found [[three]] watches.",
        "The company did not comment on the [[$40m]] sale.",
        "Lund did not attend the summit in [[Bergholt]].",
        "Councillors in Wexcombe rejected the [[£62m]] northern bypass by 23 votes to 19.",
        "Councillors in Wexcombe rejected the bypass by [[23 votes to 19]].",
        "Sealine has not raised fares because it earned [[$4m]].",
        "It isn't raining. [[Nine]] boats sailed.",
        "She denied knowing him after he had won two medals, and the court jailed [[Rao]].",
        "No one was hurt when [[14]] carriages left the rails.",
        "The minister rejected an offer of [[$3bn]].",
        "The plane could not land at [[Skerra]].",
        "If the party cannot win [[218]] votes, it will wait.",
        "Tarnhelm does not deny that it sold [[nine]] boats.",
        "She wrote a letter about [[ten]] rules, a proposal that was denied.",
        "There is no denying that [[Holm]] won.",
        "Lund, who denied wrongdoing in the [[Ostra]] affair, resigned.",
        "Nobody but [[Ida Lund]] saw it.",
        "He never forgot the [[1974]] flood.",
    ],
)
def test_what_stands_beside_a_denial_is_not_denied(text: str) -> None:
    assert status_of(text) is None
