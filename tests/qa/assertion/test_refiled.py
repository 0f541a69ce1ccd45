"""Values that agencies correct in a note."""

import pytest

from qa.assertion.refiled import agency_label, refiled_values


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("(This May 6 story has been refiled to fix the rate to 5.75 per cent from 5.25 per cent)", "5.75 per cent", "5.25 per cent"),
        ("(Corrects to 5.75 from 5.25 in first paragraph)", "5.75", "5.25"),
        ("(Corrects paragraph 2 to say 14, not 12)", "14", "12"),
        ("(Corrects paragraph 2 to say 14 pupils, not 12)", "14", "12"),
        ("(Fixes date in 3rd paragraph to May 7, not May 6)", "May 7", "May 6"),
        ("(Corrects the fee from $30m to $13m)", "$13m", "$30m"),
        ("(Refiles to correct day to Tuesday instead of Monday)", "Tuesday", "Monday"),
        ("CORRECTED: Bank raises rates to 5.75 percent (not 5.25 percent)", "5.75 percent", "5.25 percent"),
        ("(Corrects name of governor to Ilse Maar, not Else Maar)", "Ilse Maar", "Else Maar"),
        ("Correction: The blaze hurt 14 people, not 12.", "14", "12"),
        ("(Corrects 12 to 14 in headline)", "14", "12"),
        ("This story has been corrected to say that six, rather than nine, boats sank.", "six", "nine"),
        ("This graphic has been amended to show 62% instead of 26%.", "62%", "26%"),
        ("Refiling to change toll to 31 from 13.", "31", "13"),
        ("(Corrects paragraph 4 figure to £2.4bn from £24bn)", "£2.4bn", "£24bn"),
    ],
)  # fmt: skip
def test_the_right_and_the_wrong_value(text: str, right: str, wrong: str) -> None:
    article = f"The Bank of Norvia met on Monday.\n\n{text}"
    (value,) = refiled_values(article)
    assert value.wrong is not None
    assert (article[slice(*value.right)], article[slice(*value.wrong)]) == (right, wrong)
    assert value.note[0] <= value.right[0] < value.right[1] <= value.note[1]


def test_a_note_may_tell_the_right_value_alone() -> None:
    (value,) = refiled_values("(Corrects figure in paragraph 3 to 14)")
    assert value.wrong is None


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its rate to 5.75 per cent from 5.25 per cent.",
        "Fourteen people, not 12, came.",
        "The teacher marks 20 essays a day, not 12.",
        "(Corrects spelling in paragraph 2)",
        "(Adds details, background)",
        "(Refiles to fix formatting)",
        "This story has been corrected.",
        "He sold 14 boats instead of 12.",
        "",
    ],
)
def test_other_texts_correct_no_value(text: str) -> None:
    assert refiled_values(text) == []


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("CORRECTED-Bank raises rates to 5.75 pct", "correction"),
        ("REFILE-Bank raises rates", "correction"),
        ("CORRECTION: Roof at Tansley", "correction"),
        ("UPDATE 2-Sealine drops fare rise", "update"),
        ("UPDATED: Sealine drops fare rise", "update"),
        ("Update on the fares", None),
        ("Corrected proofs go on sale", None),
        ("UPDATE YOUR PASSPORT", None),
        ("", None),
    ],
)
def test_the_slug_of_a_headline(title: str, label: str | None) -> None:
    assert agency_label(title) == label
