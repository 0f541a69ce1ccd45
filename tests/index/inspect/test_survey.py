"""The numbers of an archive."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.inspect.survey import LISTED_OUTLETS, Survey, survey
from index.settings import IndexSettings
from index.store.archive import Archive

HASHING = IndexSettings(embedder="hashing", model="256")
SurveyOf = Callable[..., Survey]


@pytest.fixture
def survey_of(tmp_path: Path) -> SurveyOf:
    """Return a function that surveys an archive of these (outlet, day) or (outlet, day, more fields)."""

    def make(*articles: tuple[str, str | None] | tuple[str, str | None, dict[str, str]], today: date | None = None) -> Survey:
        lines = []
        for number, (outlet, day, *more) in enumerate(articles):
            text = f"Alone stands number {number}. " + " ".join(f"w{number}x{n}" for n in range(40))
            fields = {
                "id": f"a{number}",
                "title": "T",
                "source": outlet,
                "date": day,
                "text": text,
                **(more[0] if more else {}),
            }
            lines.append(json.dumps({name: value for name, value in fields.items() if value}))
        (tmp_path / "made.jsonl").write_text("\n".join(lines), encoding="utf-8")
        build(BuildJob(tmp_path / "made.jsonl", tmp_path / "made", HASHING))
        with closing(Archive.open(tmp_path / "made")) as archive:
            return survey(archive.catalogue, today)

    return make


def test_articles_are_counted_by_outlet_and_month(survey_of: SurveyOf) -> None:
    numbers = survey_of(("Herald", "2024-01-05"), ("Herald", "2024-03-01"), ("Herald", "2024-03-31"), ("Post", "2024-02-02"))
    assert [(o.name, o.articles, o.by_month) for o in numbers.outlets] == [("Herald", 3, (1, 0, 2)), ("Post", 1, (0, 1, 0))]
    assert (numbers.bin, numbers.months) == ("month", ((2024, 1), (2024, 2), (2024, 3)))
    assert (numbers.by_month, numbers.articles, numbers.outlet_count) == ((1, 1, 2), 4, 2)
    assert (numbers.first, numbers.last) == (date(2024, 1, 5), date(2024, 3, 31))


def test_what_has_no_day_or_no_outlet_is_counted_apart(survey_of: SurveyOf) -> None:
    numbers = survey_of(("Herald", None), ("Herald", "2024-01-05"), ("", "2024-01-06"))
    assert (numbers.undated, numbers.without_outlet, numbers.by_month) == (1, 1, (2,))
    assert [(o.name, o.articles, o.by_month) for o in numbers.outlets] == [("Herald", 2, (1,))]


def test_outlets_beyond_the_first_twelve_are_together(survey_of: SurveyOf) -> None:
    many = [(f"O{n:02}", "2024-01-05") for n in range(LISTED_OUTLETS + 3)]
    numbers = survey_of(*many, ("O14", "2024-02-05"), ("O13", None))
    assert [o.name for o in numbers.outlets[:3]] == ["O13", "O14", "O00"]
    others = numbers.outlets[-1]
    assert (len(numbers.outlets), numbers.outlet_count) == (LISTED_OUTLETS + 1, LISTED_OUTLETS + 3)
    assert (others.name, others.articles, others.by_month) == ("others (3)", 3, (3, 0))


def test_an_article_dated_after_today_does_not_stretch_the_months(survey_of: SurveyOf) -> None:
    numbers = survey_of(("Herald", "2024-01-05"), ("Herald", "2099-01-01"), ("Herald", None), today=date(2024, 6, 1))
    assert (numbers.future, numbers.undated, numbers.last, numbers.by_month) == (1, 1, date(2024, 1, 5), (1,))
    assert numbers.outlets[0].articles == 3


def test_an_archive_of_twenty_years_is_counted_in_quarters(survey_of: SurveyOf) -> None:
    numbers = survey_of(("Herald", "2004-05-05"), ("Herald", "2024-05-05"))
    assert (numbers.bin, len(numbers.months), numbers.by_month[0], numbers.by_month[-1]) == ("quarter", 81, 1, 1)


def test_without_a_day_there_are_no_months(survey_of: SurveyOf) -> None:
    numbers = survey_of(("Herald", None))
    assert (numbers.months, numbers.by_month, numbers.first, numbers.outlets[0].by_month) == ((), (), None, ())


def test_authors_are_counted_once_and_nobody_is_none(survey_of: SurveyOf) -> None:
    numbers = survey_of(*(("H", "2024-01-05", {"author": name}) for name in ("Ana Roe", "Bo Lind", "Ana Roe", "")))
    assert numbers.authors == 2


def test_a_copy_is_counted_and_with_its_text_a_story(survey_of: SurveyOf) -> None:
    text = "The Long Bridge reopened. " + " ".join(f"word{n}" for n in range(40))
    numbers = survey_of(("A", "2024-01-05", {"text": text}), ("B", "2024-01-06", {"text": text}), ("C", "2024-05-06"))
    assert (numbers.copies, numbers.stories) == (1, 1)


def test_passages_and_skipped_files_are_told(corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    build(BuildJob(corpus, tmp_path / "index", HASHING))
    with closing(Archive.open(tmp_path / "index")) as archive:
        numbers = survey(archive.catalogue)
    assert (numbers.passages, [skipped.path for skipped in numbers.skipped]) == (4, ["empty.txt"])


def test_nothing_is_read_of_the_articles_themselves(index: Path) -> None:
    """Their texts lie before the day in each row: without the index over outlets a survey would walk through all of them."""
    with closing(Archive.open(index)) as archive, closing(sqlite3.connect(archive.folder / "catalogue.sqlite")) as connection:
        queries: list[str] = []
        archive.catalogue._connection.set_trace_callback(queries.append)
        survey(archive.catalogue)
        plans = [row[3] for query in queries for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    scans = [plan for plan in plans if plan.startswith(("SCAN a", "SEARCH a"))]  # “articles”, or “a” for it
    assert scans
    assert all("COVERING INDEX" in plan for plan in scans)
