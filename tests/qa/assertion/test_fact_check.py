"""Claims that the article itself calls false, and what the fact checker found."""

import pytest

from tests.qa.assertion.marked import status_of

_HOAX = "Fact check: no, the Lodden dam did not burst"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (_HOAX, "Posts shared 90,000 times claim that the Lodden dam burst and killed [[400]] people. That is false."),
        (_HOAX, "Posts shared 90,000 times claim that the Lodden dam burst on [[Sunday night]]."),
        ("Dam rumours", "A video says that [[400]] people drowned at Lodden. The claim is untrue."),
        ("Dam rumours", "Users claim that the dam lost [[three]] gates. This is misinformation."),
        ("Dam rumours", "Claims that [[400]] people died are false, the water authority said."),
        ("Dam rumours", "The mayor falsely claimed that [[60]] houses had burned."),
        ("Dam rumours", "It is not true that Skerra has [[nine]] beaches, but posts claim that."),
        ("Checked", "A doctored photo showing [[two]] bears in the square spread on Friday."),
        ("Checked", "Claim: Norvia bans [[bicycles]]\n\nOur rating: False\n\nNorvia has no such law."),
        ("Checked", "A meme claims that tea cures [[flu]].\n\nDoctors say no.\n\nOur verdict: false."),
        ("Checked", "Rumours say the king sold [[12]] castles. None of this is true."),
        ("Checked", "Viral posts claim that a shark ate [[three]] swimmers. The video shows another beach in 2015."),
        ("HOAX: no lions in Bergholt", "Messages on the app claim that [[five]] lions escaped."),
        ("Checked", "The hoax claiming [[80]] sheep had been stolen began on Monday."),
        ("Checked", "Posts claim that the bank lost [[$4bn]]. But that's not true."),
        ("Fact check: Skerra did not ban dogs", "Posts claim Skerra fines dog owners [[$500]]."),
        ("Checked", "A screenshot claims that schools close on [[3 May]]. It is fake."),
        ("Checked", "It is not true that the school lost [[two]] teachers."),
        ("Fact check: False claim about banks", "The viral message says banks will close for [[ten days]]."),
        ("Checked", "CLAIM: Norvia has abolished [[income tax]].\n\nASSESSMENT: False. Norvia has no such plan."),
        ("Checked", "A post on Chatter claims the vaccine contains [[mercury]]. It does not."),
        ("Checked", "A video claims to show [[tanks]] in Ennsby. It was filmed in another country in 2014."),
        ("Checked", "An image of a letter claiming the school would close on [[Friday]] is a forgery."),
        ("Claim: wolf in Ennsby. Verdict: false", "A post says that a wolf ate [[three]] hens."),
        ("Wolf talk", "A post says that a wolf ate [[three]] hens. The photo is from a zoo in Orsk."),
        ("Wolf talk", "A post says that a wolf ate [[three]] hens. No wolf has ever been seen in Ennsby."),
        ("Carnival", "The mayor told a crowd that the trams would be painted [[pink]]. It was a joke, her office said."),
        ("Carnival", "The trams will be painted [[pink]], the mayor jokes."),
        ("Carnival", "The mayor joked on Monday that the trams would be painted [[pink]]."),
        ("Checked", "False rumours that [[six]] men had drowned spread quickly."),
    ],
)
def test_a_claim_that_the_article_calls_false(title: str, text: str) -> None:
    assert status_of(text, title) == "called_false"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (_HOAX, "The dam is intact, the water authority said, and it holds [[9m]] litres."),
        (_HOAX, "The video in the posts shows a spillway test from [[2017]]."),
        (_HOAX, "Posts shared more than [[90,000]] times claim that the Lodden dam burst on Sunday night."),
        (_HOAX, "In fact [[nobody]] was hurt."),
        (_HOAX, "The authority counted [[14]] visitors that day."),
        ("Fact check: yes, Skerra has nine beaches", "A post claims that Skerra has [[nine]] beaches. That is true."),
        ("Checked", "A post claims that tea has [[caffeine]].\n\nOur rating: True\n\nIt does."),
        ("Checked", "We rate the claim that Norvia taxes [[dogs]] TRUE."),
        ("Checked", "False alarms cost the brigade [[$4m]] a year."),
        ("Checked", "The court jailed [[two]] men for making false claims."),
        ("Checked", "Police seized [[300]] fake watches."),
        ("Checked", "A photo that claims to show the flood was taken in [[2015]]."),
        ("Checked", "The false post was shared [[6,000]] times."),
        ("Checked", "The bank reported that profits rose to [[$4bn]]. The shares fell."),
        ("Checked", "The false claim was first made on [[Friday]]."),
        ("Checked", "The unfounded allegations fed the anger that erupted on [[6 May]]."),
        ("Checked", "The photo shows [[two]] bears in the square."),
        ("Wolf talk", "The warden says that a wolf ate [[three]] hens. No wolf has ever been shot in Ennsby."),
        ("Carnival", "Mayor [[Olga Reim]] told a crowd that the trams would be painted pink. It was a joke, her office said."),
        ("Carnival", "The trams are [[pink]]. It was a joke, her office said."),
        ("Claim: wolf in Ennsby. Verdict: false", "The photo is from a zoo in [[Orsk]]."),
        ("Claim: wolf in Ennsby. Verdict: false", "A post shared [[8,000]] times says that a wolf ate three hens."),
        ("Hoax caller jailed", "The caller was jailed for [[three]] years."),
    ],
)
def test_what_the_fact_checker_found_is_not_called_false(title: str, text: str) -> None:
    assert status_of(text, title) is None


def test_a_claim_without_a_verdict_is_only_alleged() -> None:
    assert status_of("Posts claim that [[400]] people drowned. Police are on their way.") == "alleged"


def test_a_rating_is_of_the_claim_before_it() -> None:
    text = "Claim: Bears in [[Bergholt]]\n\nOur rating: True\n\nClaim: Lions in Bergholt\n\nOur rating: False"
    assert status_of(text) is None
    assert status_of(text.replace("[[Bergholt]]", "Bergholt").replace("Lions", "[[Lions]]")) == "called_false"
