"""Which sentences report an event of their subject."""

import time

import pytest

from qa.parts.event_report import reports_event

CONVICTED = "Was Ida Holm convicted?"


@pytest.mark.parametrize(
    ("claim", "sentence", "is_report"),
    [
        (CONVICTED, "Ida Holm was convicted of fraud on Monday.", True),
        (CONVICTED, "A jury convicted former mayor Ida Holm of fraud.", True),
        (CONVICTED, "A jury convicted Per Dahl of a fraud planned with Ida Holm.", False),
        (CONVICTED, "Ida Holm may be convicted on Monday.", False),
        ("Did Ida Holm die?", "Ida Holm, who died on Monday, was 90.", True),
        ("Did Ida Holm die?", "Ida Holm was buried beside her sister Liv Lund, who died in 2002.", False),
        ("Did Ida Holm resign?", "Ida Holm won the race.", False),
    ],
)
def test_the_subject_stands_where_the_verb_takes_it(claim: str, sentence: str, is_report: bool) -> None:
    assert reports_event(claim, sentence) is is_report


def test_a_long_text_is_not_read() -> None:
    started = time.perf_counter()
    assert not reports_event(CONVICTED, "Ida Holm was convicted " * 5000)
    assert time.perf_counter() - started < 0.1
