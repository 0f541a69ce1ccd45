"""Columns of articles and passages."""

from datetime import date
from pathlib import Path

from index.store.columns import Columns

DAYS = [date(2024, 5, 1), None, date(2024, 5, 3)]


def test_passages_know_their_article_and_articles_their_first_passage(tmp_path: Path) -> None:
    Columns.of_articles([2, 1, 3], DAYS).save(tmp_path)
    columns = Columns.load(tmp_path)
    assert columns.articles == 3
    assert columns.article_of.tolist() == [0, 0, 1, 2, 2, 2]
    assert columns.first_passages.tolist() == [0, 2, 3, 6]


def test_days_are_inclusive_and_an_article_without_one_passes_no_filter_on_days() -> None:
    columns = Columns.of_articles([1, 1, 1], DAYS)
    assert columns.published_between(date(2024, 5, 1), date(2024, 5, 2)).tolist() == [True, False, False]
    assert columns.published_between(date(2024, 5, 2), None).tolist() == [False, False, True]
    assert columns.published_between(None, date(2024, 5, 1)).tolist() == [True, False, False]


def test_an_archive_of_nothing_has_columns(tmp_path: Path) -> None:
    Columns.of_articles([], []).save(tmp_path)
    assert Columns.load(tmp_path).article_of.tolist() == []
