"""Names, days and figures are read as slots, with the words around them; what an outlet puts around a report is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.news.frames import slots, without_credits


def test_a_slot_has_a_kind_a_value_and_the_words_around_it() -> None:
    found = slots("On Monday Nora Quill won the seat of Marrow Bay with a majority of 1,204.")
    assert [(slot.kind, slot.value) for slot in found] == [
        ("day", ("monday",)),
        ("name", ("nora", "quill")),
        ("name", ("marrow", "bay")),
        ("figure", ("1204",)),
    ]
    assert found[2].frame == ("N", "seat", "of", "_", "with", "a")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the toll rose to twenty-one in the end", "21"),
        ("the toll rose to seven in the end", "7"),
        ("a sum of $1.4 billion was lost there", "1.4e+09"),
        ("it came to the U.S. in the spring", "us"),
        ("it came to Hexley’s port in the spring", "hexley"),
        ("it came there on Oct. in the spring", "october"),
    ],
)
def test_forms_of_one_value_are_one(text: str, value: str) -> None:
    assert [slot.value for slot in slots(text)] == [(value,)]


def test_hours_before_and_after_noon_stand_in_one_frame() -> None:
    before, after = (slots(f"a quake was felt at {hour} near the town") for hour in ("6:12 a.m.", "11:40 p.m."))
    assert before[0].frame == after[0].frame


@pytest.mark.parametrize(
    "front",
    ["HEXLEY (NPA) — ", "MARROW BAY, March 3 (CWA) - ", "Lodd – ", "(NPA) ", "By Dana Ives\n\n", "Reporting by Jo Amani\n"],
)
def test_datelines_and_credits_are_left_out(front: str) -> None:
    report = "The harbour stayed closed on Monday."
    assert without_credits(front + report).strip() == report


def test_a_sentence_is_no_credit() -> None:
    text = "By noon on Monday, 31 roads were closed, " + "and more were to come, " * 6 + "the police said."
    assert without_credits(text) == text


@given(st.text(max_size=300))
def test_any_text_has_slots_in_order(text: str) -> None:
    positions = [slot.position for slot in slots(text)]
    assert positions == sorted(positions)
