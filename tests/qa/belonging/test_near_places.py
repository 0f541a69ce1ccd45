"""What happened near one place did not happen near another."""

import pytest

from qa.belonging.near_places import judge_near_place

REPORT = "A magnitude 3.6 earthquake was reported on Wednesday, nine kilometres from Larkhill."


@pytest.mark.parametrize(
    ("question", "title", "text", "verdict"),
    [
        ("How strong was the earthquake near Pinebridge?", "Quake reported near Larkhill", REPORT, "no"),
        ("How strong was the earthquake near Pinebridge?", "", REPORT, "no"),
        ("How many were hurt in the crash outside Dorn?", "", "A bus crashed outside Lodd.", "no"),
        ("What sank off Cape Ember?", "", "A ferry sank off Skerra.", "no"),
        ("How strong was the earthquake near Larkhill?", "", REPORT, "unknown"),
        ("How strong was the earthquake in Pinebridge?", "", REPORT, "unknown"),
        ("How strong was the earthquake near Pinebridge?", "Pinebridge shaken", REPORT, "unknown"),
        ("How strong was the earthquake near Pinebridge?", "", "An earthquake was felt.", "unknown"),
        ("How strong was the earthquake near Pinebridge and near Dorn?", "", REPORT, "unknown"),
        ("How strong was it?", "", REPORT, "unknown"),
    ],
)
def test_the_place_must_be_the_one_that_is_asked_about(question: str, title: str, text: str, verdict: str) -> None:
    assert judge_near_place(question, title, text) == verdict
