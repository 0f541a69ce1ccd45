"""Dead, hurt, missing, held, moved, saved, aboard, infected: each number goes with its own fate."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

DEAD, HURT, MISSING = "How many people were killed?", "How many people were injured?", "How many are still missing?"
HELD, MOVED, SAVED = "How many people were arrested?", "How many residents were evacuated?", "How many survived?"
ABOARD, ILL = "How many people were on board?", "How many people have been infected?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (HURT, "<no Three> people were shot dead in Orsk Square, and another <yes 30> were wounded."),
        (HURT, "A blast at the Velm mill left <no 12> dead and <yes 40> hurt."),
        (HURT, "The quake killed at least <no nine> people and injured <yes more than 100>."),
        (HURT, "<no Two> miners lost their lives and <yes seven> were taken to hospital."),
        (HURT, "<no Four> passengers died and <yes 21> were injured, <no six> of them seriously."),
        (HURT, "The tram hit a wall, wounding <yes 14> and killing <no one>."),
        (HURT, "The toll rose to <no 34>, with <yes 120> people injured."),
        ("How many protesters were arrested?", "<yes Nine> people were arrested, the inspector said."),
        ("How many protesters were arrested?", "<? Nine> police officers were arrested."),
        ("How many children were hurt?", "<? Nine> people were hurt."),
        (
            "How many died in the slide of 1999?",
            "Orsk remembers 1999, when a slide at the end of the valley killed <yes nine> people.",
        ),
        (HURT, "Of the injured, <no nine> were still in hospital on Wednesday."),
        (HURT, "Of the 25 people who were injured, <no four> are still being treated."),
        (DEAD, "Of those killed, <no three> came from Orsk."),
        (HURT, "There were <no 4> deaths and <yes 17> injuries."),
        (
            "How many were hurt in the Sund derailment?",
            "<yes 61> people were hurt when a train with <no 300> passengers derailed.",
        ),
        ("How many were seriously injured?", "Some <no 21> were injured, <yes six> of them seriously."),
        (DEAD, "<yes Three> people were shot dead in Orsk Square, and another <no 30> were wounded."),
        (DEAD, "A fire in Tarn claimed <yes 12> lives and injured <no 30>."),
        (DEAD, "The storm has killed <yes 18> people, including <no four> children, the Orsk Gazette said."),
        (DEAD, "The death toll has climbed to <yes 212>, while <no 45> people remain missing."),
        (DEAD, "<yes Eleven> hikers perished and <no five> were rescued."),
        (DEAD, "The ferry, carrying <no 80> people, sank within minutes; <yes 19> drowned."),
        (DEAD, "She had run the dairy for <no nine> years with a staff of <no 40> people."),
        (DEAD, "The driver, aged <no 58>, was not hurt."),
        (DEAD, "Ada Brill, <no 41>, was among the victims."),
        (DEAD, "A quake of magnitude <no 6.1> struck <no 30> km north of Velm on <no 12> May."),
        (DEAD, "Repairs will cost $<no 40> million."),
        ("What is the death toll?", "The number of dead rose to <yes 77> and <no 200> were hurt."),
        ("How many lost their lives in the Velm flood?", "Floods in Velm left <yes 31> people dead and <no 9,000> homeless."),
        ("How many fatalities were there?", "Police counted <yes 13> fatalities and <no 28> arrests."),
        (MISSING, "<no Nine> bodies were found and <yes 14> fishermen are missing."),
        (MISSING, "<yes Forty> people were still unaccounted for on Monday after the slide killed <no six>."),
        (MISSING, "Crews saved <no 25> sailors but <yes eight> others are missing."),
        (HELD, "Police arrested <yes 54> people after clashes that left <no 12> officers injured."),
        (HELD, "<no Two> guards were hurt and <yes 19> protesters were detained."),
        (HELD, "Officers detained at least <yes 30> marchers in Orsk."),
        (MOVED, "Some <yes 4,000> residents were evacuated as the fire, which killed <no two>, spread."),
        (MOVED, "<yes 600> residents had to leave their homes and <no three> were treated for burns."),
        ("How many people fled?", "<yes 12,000> people fled the town and <no 40> were killed."),
        ("How many were left homeless?", "The flood left <yes 900> families homeless and killed <no 15> people."),
        (SAVED, "Only <yes two> sailors survived; <no 17> died."),
        ("How many miners were rescued?", "<yes Thirty> miners were rescued, but <no four> were killed."),
        (ABOARD, "The plane, with <yes 96> people on board, crashed; <no seven> were injured."),
        (ABOARD, "A coach carrying <yes 47> passengers overturned, and <no four> people died."),
        (ILL, "<yes 311> people have been infected and <no 12> have died of cholera."),
        ("How many cases are there in Velm?", "Velm has reported <yes 80> cases and <no five> deaths."),
    ],
)
def test_a_number_counts_only_with_its_own_fate(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (DEAD, "Rescuers feared that <? 50> were buried."),
        (DEAD, "The toll could pass <? 50>."),
        (DEAD, "The plane carried <? 47> people, and everyone on board died."),
        (DEAD, "At least <? 30> people were killed or wounded."),
        (DEAD, "The blast caused <? 30> casualties."),
        (HURT, "There were <? 30> casualties."),
        (DEAD, "<? Twelve> gunmen took part."),
        (DEAD, "The army sent <? 400> troops to the valley where the fire began."),
        ("How many children were killed?", "The raid killed <? nine> people."),
        ("How many soldiers died in Arvia?", "The war has killed <? 60>, among them 12 in Arvia."),
        ("How many died in Arvia?", "The war has killed 60, including <? 12> in Arvia."),
        ("How many people live in Velm?", "A fire killed <? 12> people in Velm."),
        ("How many people were killed or injured?", "A fire killed <? 12> people."),
        (DEAD, "Of the crew, <? 12> have not been heard of."),
        ("How many were not hurt?", "<no 12> were hurt."),
    ],
)
def test_what_is_not_plain_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many people were wounded in Tarn?",
            "The attack left <no 7> people dead and more than <yes 60> wounded, Tarn hospital said.",
        ),
        (
            "How many people were wounded in Tarn?",
            "<no Eight> people have died and a further <yes 50> have been treated in hospital.",
        ),
        ("How many people were wounded in Tarn?", "Gunfire killed <no two> men and wounded <yes five>."),
        ("How many people were wounded in Tarn?", "It killed <no five> and injured dozens."),
        ("How many people were wounded in Tarn?", "The explosion, which killed <no 15> people, injured <yes 200> others."),
        ("How many people were wounded in Tarn?", "At least <no 15> were killed, and <yes 200> more hurt."),
        (
            "How many people were wounded in Tarn?",
            "The number of injured stood at <yes 80>, and the number of dead at <no 12>.",
        ),
        (
            "How many people died in the Tarn fire?",
            "The number of injured stood at <no 80>, and the number of dead at <yes 12>.",
        ),
        (
            "How many people died in the Tarn fire?",
            "<yes 12> people, two of them children, were killed when fire swept a hostel.",
        ),
        ("How many people died in the Tarn fire?", "Officials put the death toll at <yes 41>."),
        ("How many people died in the Tarn fire?", "Officials said <yes 41> people had been killed and <no 90> hurt."),
        ("How many people died in the Tarn fire?", "<yes Six> firefighters were among the dead."),
        ("How many people died in the Tarn fire?", "The bodies of <yes nine> people were recovered."),
        ("How many people died in the Tarn fire?", "Fire kills <yes nine>, hurts <no 30>"),
        ("How many people died in the Tarn fire?", "<yes Nine> dead, <no 30> hurt in hostel fire"),
        ("How many people died in the Tarn fire?", "The fire killed all <yes 47> passengers."),
        (
            "How many people died in the Tarn fire?",
            "<no 30> people were rushed to hospital after the fire, in which <yes nine> died.",
        ),
        ("How many people died in the Tarn fire?", "Two women were among the <yes nine> dead."),
        ("How many people died in the Tarn fire?", "A total of <yes 96> people lost their lives."),
        ("How many were detained?", "Riot police used gas and made <yes 43> arrests; <no 12> people were injured."),
        (
            "How many people were rescued?",
            "Coastguards pulled <yes 23> people alive from the water and recovered <no four> bodies.",
        ),
        ("How many people were displaced by the flood?", "The flood killed <no 30> and displaced <yes 12,000>."),
        ("How many people did police arrest?", "Police arrested <yes 12> people."),
        ("How many passengers did the coach carry?", "A coach carrying <yes 47> passengers overturned, killing <no four>."),
    ],
)
def test_headlines_and_other_wordings_are_read_alike(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many people died in the Dorn fire?",
            "The number of people killed by the fire rose to <yes seven> after <no two> women died.",
        ),
        ("How many died?", "The toll climbed to <yes 31> when <no four> more people died in hospital."),
        ("How many died?", "<no Two> more have died."),
        ("How many died?", "<no Three> further victims died overnight."),
        ("How many people were badly hurt?", "Three people died and <no 57> were hurt, <yes nine> of them badly."),
    ],
)
def test_those_who_came_to_a_toll_are_not_the_toll(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
