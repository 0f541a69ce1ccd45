"""The catalogue returns what was written, under filters too."""

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.article import Article, Passage
from index.build.build import build
from index.build.job import BuildJob
from index.errors import ArticleMissing
from index.filters import NO_FILTERS, Filters
from index.news.copies import sketch
from index.news.stories import Clusters
from index.store.archive import Archive
from index.store.catalogue import Catalogue, DerivedFields, IndexedArticle
from index.store.catalogue_file import write_catalogue
from tests.conftest import HASHING


def catalogue_of(folder: Path, articles: Sequence[Article]) -> Catalogue:
    """Return the catalogue of articles that report one event, the first of them before the others."""
    derived = [DerivedFields(Clusters(article.id, articles[0].id), sketch(article.text)) for article in articles]
    indexed = [IndexedArticle(article, [Passage(article.id, 0, len(article.text))]) for article in articles]
    write_catalogue(folder / "catalogue.sqlite", indexed, derived, {}, [])
    return Catalogue(folder / "catalogue.sqlite")


def passing(catalogue: Catalogue, filters: Filters) -> set[str]:
    return {article.id for article in catalogue.articles_by_row(catalogue.article_rows(filters).tolist())}


@pytest.fixture
def catalogue(index: Path) -> Catalogue:
    return Archive.open(index).catalogue


def test_an_article_comes_back_as_it_was_loaded(catalogue: Catalogue) -> None:
    article = catalogue.article("vote")
    assert (article.title, article.published, article.outlet) == ("Mayor wins", date(2023, 6, 12), "Courier")
    assert article.text.startswith("Mayor Ida Holm won")


def test_an_unknown_article_is_an_error_that_says_how_to_find_one(catalogue: Catalogue) -> None:
    with pytest.raises(ArticleMissing, match="pullquote search"):
        catalogue.article("nowhere")


def test_passages_come_in_the_order_asked(catalogue: Catalogue) -> None:
    entries = catalogue.passages([3, 0, 2])
    assert [p.article_id for p, _, _ in entries] == [catalogue.passages([row])[0][0].article_id for row in (3, 0, 2)]


def test_days_are_inclusive_and_the_undated_fail_every_day(catalogue: Catalogue) -> None:
    assert passing(catalogue, Filters(since=date(2024, 3, 1), until=date(2024, 8, 13))) == {"bridge"}
    assert passing(catalogue, Filters(as_of=date(2024, 3, 1))) == {"bridge", "vote"}
    assert "undated" not in passing(catalogue, Filters(since=date(1900, 1, 1)))


def test_the_earlier_of_until_and_as_of_holds(catalogue: Catalogue) -> None:
    assert passing(catalogue, Filters(until=date(2025, 1, 1), as_of=date(2023, 12, 31))) == {"vote"}


def test_outlets_and_authors_match_without_regard_to_case(catalogue: Catalogue) -> None:
    assert passing(catalogue, Filters(outlets=("TRIBUNE",))) == {"bridge", "undated"}
    assert passing(catalogue, Filters(outlets=("tribune", "courier"), authors=("bo lind",))) == {"bridge"}


def test_each_author_is_named_once_and_nobody_where_there_is_none(catalogue: Catalogue) -> None:
    assert catalogue.authors() == ["Ana Roe", "Bo Lind"]


def test_a_filter_that_matches_nothing_finds_nothing(catalogue: Catalogue) -> None:
    assert len(catalogue.article_rows(Filters(outlets=("Nobody's Post",)))) == 0


def test_the_file_cannot_be_written_through_it(index: Path) -> None:
    import sqlite3

    path = Archive.open(index).folder / "catalogue.sqlite"
    with closing(Catalogue(path)) as catalogue, pytest.raises(sqlite3.OperationalError, match="readonly"):
        catalogue._connection.execute("DELETE FROM articles")


def test_first_and_last_day_and_outlets_describe_the_archive(catalogue: Catalogue) -> None:
    assert catalogue.days() == (date(2023, 6, 12), date(2024, 8, 14))
    assert catalogue.outlets()[0] == "Tribune"


def test_what_is_left_out_by_its_id_does_not_exist(catalogue: Catalogue) -> None:
    assert passing(catalogue, Filters(exclude_ids=("bridge", "vote"))) == passing(catalogue, Filters()) - {"bridge", "vote"}


def test_an_article_passes_by_its_language_or_where_that_is_not_known(tmp_path: Path, article: Callable[..., Article]) -> None:
    written = [article(id=f"a{number}", language=code) for number, code in enumerate(("", "en", "de", "de", "fr"))]
    with closing(catalogue_of(tmp_path, written)) as catalogue:
        assert passing(catalogue, Filters(languages=("en",))) == {"a0", "a1"}
        assert passing(catalogue, Filters(languages=("en", "fr"))) == {"a0", "a1", "a4"}
        assert catalogue.other_languages() == {"de": 2, "fr": 1}


def test_the_case_of_every_script_is_without_regard(corpus: Path, tmp_path: Path) -> None:
    line = {
        "id": "d1",
        "title": "Штраф",
        "date": "2024-03-01",
        "source": "Новая Газета",
        "author": "Ása Öberg",
        "text": "Штраф отменён.",
    }
    (corpus / "new.jsonl").write_text(json.dumps(line), encoding="utf-8")
    build(BuildJob(corpus, tmp_path / "index", HASHING))
    with closing(Archive.open(tmp_path / "index")) as archive:
        assert passing(archive.catalogue, Filters(outlets=("НОВАЯ ГАЗЕТА",))) == {"d1"}
        assert passing(archive.catalogue, Filters(authors=("ÁSA ÖBERG",))) == {"d1"}
        assert passing(archive.catalogue, Filters(phrases=("штраф отменён",))) == {"d1"}


@pytest.mark.parametrize(
    "filters",
    [
        Filters(outlets=("Cronica del Sur",)),
        Filters(authors=("asa oberg",)),
        Filters(authors=("A\u030asa O\u0308berg",)),
        Filters(phrases=("strasse nach Istanbul",)),
        Filters(phrases=("STRAßE NACH İSTANBUL",)),
        Filters(phrases=("Dvořák’s plan",)),
        Filters(phrases=("dvorak's",)),
    ],
    ids=str,
)
def test_names_phrases_and_words_match_without_regard_to_diacritics(filters: Filters, tmp_path: Path) -> None:
    line = {
        "id": "d1",
        "title": "Dvorak’s plan",
        "date": "2024-03-01",
        "source": "Crónica del Sur",
        "author": "Åsa Öberg",
        "text": "Die Straße nach İstanbul bleibt offen.",
    }
    (tmp_path / "new.jsonl").write_text(json.dumps(line), encoding="utf-8")
    build(BuildJob(tmp_path / "new.jsonl", tmp_path / "index", HASHING))
    with closing(Archive.open(tmp_path / "index")) as archive:
        assert passing(archive.catalogue, filters) == {"d1"}
        assert passing(archive.catalogue, Filters(excluded_words=("Strasse",))) == set()


def test_later_reports_are_those_of_the_same_outlet_on_a_later_day(tmp_path: Path) -> None:
    day = date(2024, 5, 1)
    first = Article("a", "Mill fire", "Smoke rose from the mill.", day, "Courier")
    others = [
        replace(first, id="b", published=date(2024, 5, 2)),
        replace(first, id="same-day"),
        replace(first, id="other-outlet", published=date(2024, 5, 3), outlet="Tribune"),
        replace(first, id="undated", published=None),
        replace(first, id="c", published=date(2024, 5, 9)),
    ]
    with closing(catalogue_of(tmp_path, [first, *others])) as catalogue:
        assert [article.id for article in catalogue.later_reports("a", first, NO_FILTERS)] == ["b", "c"]
        assert [article.id for article in catalogue.later_reports("a", first, Filters(as_of=date(2024, 5, 4)))] == ["b"]
        assert catalogue.later_reports("a", replace(first, outlet=""), NO_FILTERS) == []
        assert catalogue.later_reports("a", replace(first, published=None), NO_FILTERS) == []
