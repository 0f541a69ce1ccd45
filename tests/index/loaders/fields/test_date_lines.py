from datetime import date
from time import perf_counter

import pytest

from index.loaders.fields.date_lines import DateLabel, find_dates, is_date_line

EIGHTH, NINTH = date(2025, 1, 8), date(2025, 1, 9)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "January 08, 2025",
            "Published: Wednesday, 8 January 2025 at 10:30 GMT",
            "2025-01-08T10:00:00Z",
            "Updated on Jan 8, 2025",
        ),
        *(
            "PUBLISHED: January 8, 2025 at 5:03 a.m. | UPDATED: January 9, 2025 at 6:00 p.m.",
            "Jan. 8, 2025 8:21 am ET",
            "8 Jan 2025 • 1:16pm",
        ),
        *(
            "10:48, Wed, Jan 8, 2025",
            "Published 11:34 PM EST Jan 8, 2025",
            "January 8, 2025 / 1:07 AM",
            "08/01/2025",
            "2025.01.08",
        ),
        *(
            "Jan. 8th 2025 8:54 am PT",
            "publiziert am 8. Januar 2025",
            "quarta-feira, 8 de janeiro de 2025 às 20:13",
            "8 January 2025 - 4 min read",
        ),
    ],
)
def test_a_line_with_nothing_but_dates_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "On January 8, 2025 the sea rose.",
        "January 8, 2025 was a Wednesday",
        "January",
        "Bus 12, January 8, 2025",
        "x" * 500,
        "",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published Jan 8, 2025 | Updated Jan 9, 2025", [(EIGHTH, "published"), (NINTH, "updated")]),
        ("Updated Jan. 9, 2025 8:21 am ET / Original Jan. 8, 2025", [(NINTH, "updated"), (EIGHTH, "published")]),
        ("8 January 2025", [(EIGHTH, "")]),
        ("Aktualisiert am 9. Januar 2025", [(NINTH, "updated")]),
        ("First published on January 8, 2025 / 1:07 AM", [(EIGHTH, "published")]),
        ("Last modified: 2025-01-09", [(NINTH, "updated")]),
        ("03/04/2024", [(None, "")]),
    ],
)
def test_a_date_has_the_label_that_stands_before_it(line: str, found: list[tuple[date, DateLabel]]) -> None:
    assert [(one.day, one.label) for one in find_dates(line)] == found


@pytest.mark.parametrize(
    "text", ["3 may " * 20_000, "1/" * 50_000, " " * 100_000, "january" + " " * 100_000, "Published " * 10_000]
)
def test_a_hundred_thousand_characters_are_read_at_once(text: str) -> None:
    started = perf_counter()
    find_dates(text)
    is_date_line(text)
    assert perf_counter() - started < 0.2
