"""Reports made from one template are told apart, and copies of one report are not. Places, people and outlets are invented."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.news.copies import containment, copy_containment, copy_parents, shingles, sketch
from index.news.distinct import are_distinct

HELP = (
    "This notice was written by a program from public records and is read by an editor once a day. Readers who see a mistake can write "
    "to the desk, and the desk answers within two working days. What we publish may be used by schools and libraries free of charge, as "
    "long as the source is named and nothing is left out. Older notices stay in the archive, where they can be searched by place."
)
TEMPLATES: dict[str, tuple[str, Sequence[tuple[str, ...]]]] = {
    "earthquakes": (
        "The ground shook near {} at {} on {}, when a quake of magnitude {} was measured {} kilometres below the town. ",
        [("Pellmark", "4:10 a.m.", "Monday", "3.9", "8"), ("Old Tessin", "11:52 p.m.", "Friday", "4.4", "21")],
    ),
    "earthquakes of one town": (
        "The ground shook near Pellmark at {} on {}, when a quake of magnitude {} was measured {} kilometres below the town. ",
        [("4:10 a.m.", "Monday", "3.9", "8"), ("11:52 p.m.", "Friday", "4.4", "21")],
    ),
    "earnings": (
        "{} said on Tuesday that its profit for the quarter came to {}, or {} cents for each share. Analysts had expected more. ",
        [("Brellin Corp.", "$41 million", "17"), ("Ostrava Mills Inc.", "$2.3 billion", "64")],
    ),
    "elections": (
        "{} of the {} takes the seat of {} with {} votes more than the next. Turnout was {} percent. ",
        [("Nora Quill", "Reform List", "Hexley", "2,410", "61"), ("Piet Dorn", "Greens", "Marrow Bay", "388", "57")],
    ),
    "weather warnings": (
        "A yellow warning of {} is in force for {} from {} until {}. Gusts may reach {} kilometres an hour. ",
        [("wind", "the Isle of Skarn", "Sunday", "Monday", "95"), ("wind", "Upper Lodd", "Thursday", "Friday", "110")],
    ),
    "sports results": (
        "{} beat {} {} in the second division on Saturday, with two goals by {} after the break. ",
        [("Hexley Rovers", "Marrow Town", "3-1", "Eli Strand"), ("Skarn United", "Hexley Rovers", "2-0", "Jo Amani")],
    ),
    "obituary notices": (
        "{}, who died on {} at the age of {}, will be buried at {} next week. The family asks for no flowers. ",
        [("Agnes Thorne", "March 3", "91", "Saint Odo"), ("Willem Karr", "March 5", "78", "Hill Chapel")],
    ),
    "court lists": (
        "{}, {}, of {}, admitted driving without insurance and must pay {} crowns. The case was heard in an hour. ",
        [("Carl Jessop", "34", "Mill Lane", "320"), ("Dana Ives", "22", "Quay Street", "475")],
    ),
    "house prices": (
        "The average home in {} sold for {} in {}, {} percent more than a year before. {} homes changed hands. ",
        [("Hexley", "212,000", "March", "4.1", "96"), ("Marrow Bay", "347,500", "March", "1.8", "41")],
    ),
    "house prices of one town": (
        "The average home in Hexley sold for {} in {}, {} percent more than a year before. {} homes changed hands. ",
        [("212,000", "March", "4.1", "96"), ("214,300", "April", "3.2", "118")],
    ),
    "lottery": (
        "The numbers drawn on {} were {}. The first prize stands at {} crowns. ",
        [("Wednesday", "3, 11, 19, 27, 30 and 42", "2.5 million"), ("Saturday", "7, 8, 21, 33, 39 and 40", "4 million")],
    ),
    "traffic": (
        "A lorry has turned over on the {} near {}, and the road is closed towards {}. Allow {} minutes more. ",
        [("A12", "Lodd", "Hexley", "40"), ("B7", "Tessin Bridge", "the coast", "15")],
    ),
    "polls of one name": (
        "Polling stations have opened in {} and will close at dusk. Voters in {} choose a mayor. ",
        [("Hexley", "Hexley"), ("Zandor", "Zandor")],
    ),
    "a table": (
        "{}\n\nMagnitude: {}\nTime: {}\nDepth: {} km\n\n",
        [("Pellmark", "3.9", "04:10", "8"), ("Old Tessin", "4.4", "23:52", "21")],
    ),
    "delayed flights": (
        "Flight {} from {} is delayed by {} minutes because of fog. ",
        [("OR 114", "Hexley", "40"), ("ZA 902", "Tessin", "95")],
    ),
    "exam results": (
        "At {} {} percent of pupils passed every paper this summer, the head teacher, {}, said. ",
        [("Lodd High School", "88", "Ruth Amory"), ("Skarn Academy", "93", "Tim Vance")],
    ),
}

REPORT = (
    "A fire broke out in a warehouse of Brellin Mills at Hexley on Tuesday night. Twelve people were taken to hospital and 31 were led out "
    "by the fire brigade of Marrow Bay. Fire chief Nora Quill said that the flames began near the loading bay at 10:40 p.m. The company "
    "has made flour there since 1964 and employs about 30 people. Its roof had been repaired in April for 48,000 crowns. Neighbours were "
    "told to keep their windows shut until Wednesday, when a laboratory in the U.S. had looked at the smoke. Nobody could say in the "
    "morning whether the mill will open again this year. The mayor, Piet Dorn, promised help for everyone who works there."
)
COPIES = {
    "an agency's dateline": "HEXLEY, March 3 (NPA) — " + REPORT,
    "another place in the dateline": "MARROW BAY (CWA) - " + REPORT,
    "a byline": "By Dana Ives\nCourier staff\n\n" + REPORT,
    "a local line": "Readers of the Skarn Gazette sent pictures of the smoke on Tuesday.\n\n" + REPORT,
    "a headline": "Twelve in hospital after fire at Hexley mill\n\n" + REPORT,
    "a cut end": REPORT[:420],
    "a cut beginning": REPORT[150:],
    "a spelling": REPORT.replace("Nora Quill", "Norah Quil").replace("Neighbours", "Neighbors"),
    "an abbreviation": REPORT.replace("the U.S.", "the United States"),
    "short forms": REPORT.replace("Marrow Bay", "Mar. B.").replace("the U.S.", "the USA"),
    "points left out": REPORT.replace("U.S.", "US").replace("p.m.", "pm"),
    "a rounded sum": REPORT.replace("48,000", "about 48,200"),
    "digits for words": REPORT.replace("Twelve", "12"),
    "a corrected figure": REPORT.replace("31", "29"),
    "a corrected figure that comes again": (REPORT + " The 31 were at home by noon.").replace("31", "29"),
    "two corrected figures": REPORT.replace("31", "29").replace("Twelve", "Fourteen"),
    "a corrected name": REPORT.replace("Nora Quill", "Dana Ives"),
    "a corrected day": REPORT.replace("on Tuesday night", "on Monday night"),
    "another source and a figure": REPORT.replace("Nobody could", "Officials could not").replace("31", "29"),
    "a title": REPORT.replace("Fire chief Nora Quill", "Chief Quill").replace("Piet Dorn", "Mr. Dorn"),
    "capitals": REPORT.upper(),
    "credits": REPORT + "\n\nReporting by Jo Amani; editing by Ruth Amory",
}


@pytest.mark.parametrize("kind", TEMPLATES)
def test_reports_of_one_template_are_no_copies(kind: str) -> None:
    lead, fillings = TEMPLATES[kind]
    first, second = (lead.format(*filling) + HELP for filling in fillings)
    assert containment(shingles(first), shingles(second)) >= 0.7
    assert are_distinct(first, second)
    assert are_distinct(second, first)
    assert not copy_containment(first, second)


@pytest.mark.parametrize("edit", COPIES)
def test_an_edited_report_stays_a_copy(edit: str) -> None:
    assert not are_distinct(REPORT, COPIES[edit])
    assert not are_distinct(COPIES[edit], REPORT)


CORRECTED = {name for name in COPIES if "figure" in name or "day" in name}


@pytest.mark.parametrize("first", COPIES)
def test_two_edits_stay_copies_of_each_other(first: str) -> None:
    """Except where one corrects a name and the other a figure: that is what templates differ in."""
    others = set(COPIES) - (CORRECTED if first == "a corrected name" else {"a corrected name"} if first in CORRECTED else set())
    assert [second for second in sorted(others) if are_distinct(COPIES[first], COPIES[second])] == []


def test_copies_of_a_report_of_a_template_join_that_report() -> None:
    lead, fillings = TEMPLATES["earthquakes"]
    first, second = (lead.format(*filling) + HELP for filling in fillings)
    texts = [first, second, f"LODD (NPA) — {second}", first.replace("written by", "made by"), second[:-80]]
    assert copy_parents(texts, [sketch(text) for text in texts]) == [None, None, 1, 0, 1]


def test_what_two_reports_say_at_the_end_does_not_join_them() -> None:
    lead, fillings = TEMPLATES["elections"]
    first, second = (lead.format(*filling) + HELP for filling in fillings)
    texts = [first, HELP, second, second]
    assert copy_parents(texts, [sketch(text) for text in texts]) == [None, 0, None, 2]


@pytest.mark.parametrize(
    "text", ["", " ", "1 2 3 4.5 6,7", "Orsa", "...\n\n—", "By\n\nBy ", "HEXLEY —", "², ½ and 1e999", "A. B. C."]
)
def test_odd_texts_are_not_distinct_from_themselves_or_from_nothing(text: str) -> None:
    assert not are_distinct(text, text + " ")
    assert not are_distinct(text, "")


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_order_of_two_texts_is_of_no_matter(first: str, second: str) -> None:
    assert are_distinct(first, second) == are_distinct(second, first)


@pytest.mark.parametrize(
    "piece", ["Orsa 12 Monday ", "A ", "1,", "By ", "a-", "The Mayor of Hexley said on Monday that 12 came. ", "\n", "U.S."]
)
def test_long_texts_are_read_in_part(piece: str) -> None:
    first, second = piece * (400_000 // len(piece)), "X " + piece * (400_000 // len(piece))
    started = time.perf_counter()
    are_distinct(first, second)
    assert time.perf_counter() - started < 1.0


def test_figures_of_one_size_are_not_one_rounded() -> None:
    first, second = (
        f"About {n},000 people marched through {town} on Friday against the closing of the railway.\n\nThe police spoke of a peaceful day."
        for n, town in ((10, "Rushmere"), (14, "Thornhaven"))
    )
    assert are_distinct(first, second)
