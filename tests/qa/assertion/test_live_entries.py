"""The entries of a live blog carry their times."""

import pytest

from qa.assertion.live_entries import entry_at, is_of_another_entry, live_entries, time_asked

BLOG = "20.40 Eight people have died.\n\n16.15 Five people have died.\n\n07:30 - No deaths have been reported."


def test_each_entry_runs_to_the_next() -> None:
    assert [(entry.minute, BLOG[entry.start : entry.end].strip()[-12:]) for entry in live_entries(BLOG)] == [
        (1240, "e have died."),
        (975, "e have died."),
        (450, "en reported."),
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Last update 22.10: Power is back.\n17.35: A man was killed.", [1330, 1055]),
        ("9:05 pm GMT — It is over.\n8 am: Good morning.", [1265, 480]),
        ("Updated 14:00\nText\n\n13:00\nText", [840, 780]),
        ("12.30 p.m. Lunch.\n12.10 a.m. Night.", [750, 10]),
        ("At 20.40 eight people had died. At 16.15 it was five.", []),
        ("20.40 Only one entry.", []),
        ("3.5 per cent more.\n4.1 per cent less.", []),
        ("", []),
    ],
)
def test_lines_that_begin_with_a_time_are_entries(text: str, minutes: list[int]) -> None:
    assert [entry.minute for entry in live_entries(text)] == minutes


@pytest.mark.parametrize(
    ("question", "minute"),
    [
        ("What toll was given at 16.15?", 975),
        ("How many had died by 4:15 pm?", 975),
        ("How many died at noon?", None),
        ("Who died at 61?", None),
        ("How many died?", None),
    ],
)
def test_the_time_that_is_asked_for_is_read(question: str, minute: int | None) -> None:
    assert time_asked(question) == minute


def test_an_entry_of_another_time_is_no_answer() -> None:
    eight, five = BLOG.index("Eight"), BLOG.index("Five")
    assert is_of_another_entry("How many had died at 16.15?", BLOG, eight)
    assert not is_of_another_entry("How many had died at 16.15?", BLOG, five)
    assert not is_of_another_entry("How many had died at 17.00?", BLOG, eight)
    assert not is_of_another_entry("How many died?", BLOG, five)
    assert entry_at(BLOG, five) == live_entries(BLOG)[1]


def test_a_long_text_costs_little() -> None:
    assert live_entries("1" * 50_000 + " 12.3" * 10_000) == ()
