"""Days in words are English and never the locale's."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from index.article import Article
from index.day_words import full_day, padded_day, short_day
from index.passages import context_prefix

ROOT = Path(__file__).parents[2]
LOCAL_NAMES = re.compile(r"%-?[aAbBcxXp](?![\w])")
"""What `strftime` and `strptime` write and read in the language of the locale."""


class DayOfAnotherLocale(date):
    """A day that a library's call of `locale.setlocale` has made French."""

    def strftime(self, form: str, /) -> str:
        return super().strftime(form.replace("%B", "août").replace("%b", "août"))

    def __format__(self, form: str, /) -> str:
        return self.strftime(form)


@pytest.mark.parametrize("day", [date(2024, 1, 1) + timedelta(days=step) for step in range(0, 366, 9)], ids=str)
def test_the_words_are_those_of_an_english_calendar(day: date) -> None:
    assert padded_day(day) == f"{day:%d %B %Y}"
    assert full_day(day) == f"{day.day} {day:%B %Y}"
    assert short_day(day) == f"{day.day} {day:%b %Y}"


def test_what_is_embedded_does_not_depend_on_the_locale() -> None:
    article = Article("a", "Ferry sinks", "It sank.", DayOfAnotherLocale(2024, 8, 4))
    assert f"{article.published:%d %B %Y}" == "04 août 2024"
    assert context_prefix(article, "headline+date") == "Ferry sinks (04 August 2024)\n"


def test_no_code_asks_the_locale_for_the_name_of_a_month_or_a_weekday() -> None:
    files = [file for folder in ("index", "qa", "tui", "training", "benchmarks") for file in (ROOT / folder).rglob("*.py")]
    assert [file.name for file in files if LOCAL_NAMES.search(file.read_text(encoding="utf-8"))] == []
