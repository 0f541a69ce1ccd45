"""Pages of headlines: what is listed, in which order, and that appended articles are listed among those of before."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from index.article import Article, Passage
from index.news.copies import sketch
from index.news.stories import Clusters
from index.store.catalogue import Catalogue, DerivedFields, IndexedArticle
from index.store.catalogue_file import CorpusRecord, write_catalogue, write_tail_catalogue
from index.store.catalogue_parts import TAIL_FOLDER
from index.store.headlines import HeadlineOrder, HeadlineQuery, Headlines

ARTICLES = (
    Article("dam", "Dam level falls", "Text.", date(2024, 8, 14), "Herald", "Ana Roe"),
    Article("bridge", "Bridge reopens in Dvůr", "Text.", date(2024, 3, 1), "Tribune", "Bo Lind"),
    Article("mill", "an old mill", "Text.", None, "Tribune", ""),
    Article("vote", "Mayor wins", "Text.", date(2023, 6, 12), "", "Eva Dvořák"),
    Article("tie", "Zoo opens", "Text.", date(2024, 3, 1), "courier", ""),
)


def rows_of(articles: Sequence[Article]) -> tuple[list[IndexedArticle], list[DerivedFields]]:
    indexed = [IndexedArticle(article, [Passage(article.id, 0, len(article.text))]) for article in articles]
    return indexed, [DerivedFields(Clusters(article.id, article.id), sketch(article.text)) for article in articles]


def written(path: Path, articles: Sequence[Article]) -> Path:
    write_catalogue(path, *rows_of(articles), {}, [])
    return path


def appended(path: Path, articles: Sequence[Article]) -> Path:
    """Return a catalogue in which some articles were written first, one was changed, and the others were appended."""
    changed = replace(articles[0], title="Another headline")
    written(path, [changed, *articles[1::2]])
    (path.parent / TAIL_FOLDER).mkdir()
    indexed, derived = rows_of([articles[0], *articles[2::2]])
    write_tail_catalogue(path.parent, indexed, derived, CorpusRecord({}), [0])
    return path


@pytest.fixture(params=["whole", "appended"])
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Catalogue]:
    write = written if request.param == "whole" else appended
    with closing(Catalogue(write(tmp_path / "catalogue.sqlite", ARTICLES))) as opened:
        yield opened


@pytest.fixture
def headlines(catalogue: Catalogue) -> Headlines:
    return catalogue.headlines


def ids(headlines: Headlines, query: HeadlineQuery, first: int = 0, size: int = 10) -> list[str]:
    return [source.article for source in headlines.page(query, first, size)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", ["dam", "bridge", "tie", "vote", "mill"]),
        ("oldest", ["vote", "tie", "bridge", "dam", "mill"]),
        ("outlet", ["tie", "dam", "bridge", "mill", "vote"]),
        ("headline", ["mill", "bridge", "dam", "vote", "tie"]),
    ],
)
def test_the_orders_have_the_undated_and_those_without_outlet_last(
    headlines: Headlines, order: HeadlineOrder, expected: list[str]
) -> None:
    assert ids(headlines, HeadlineQuery(order=order)) == expected


@pytest.mark.parametrize("order", get_args(HeadlineOrder))
def test_pages_put_together_are_the_whole_list(headlines: Headlines, order: HeadlineOrder) -> None:
    for words in ("", "e"):
        query = HeadlineQuery(words, order=order)
        together = [identity for first in range(0, 6, 2) for identity in ids(headlines, query, first, 2)]
        assert together == ids(headlines, query)
        assert len(together) == headlines.count(query)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dvorak", ["vote"]),
        ("DVUR bri", ["bridge"]),
        ("tribune", ["bridge", "mill"]),
        ("dam roe herald", ["dam"]),
        ("dam lind", []),
        ("%", []),
        ("  ", ["dam", "bridge", "tie", "vote", "mill"]),
    ],
)
def test_every_word_must_occur_in_headline_outlet_or_author_without_regard_to_case_and_diacritics(
    headlines: Headlines, words: str, expected: list[str]
) -> None:
    assert ids(headlines, HeadlineQuery(words)) == expected


def test_outlets_others_and_days_limit_the_list(headlines: Headlines) -> None:
    assert ids(headlines, HeadlineQuery(outlets=("Tribune",))) == ["bridge", "mill"]
    assert ids(headlines, HeadlineQuery(other_than=("Tribune", "Herald"))) == ["tie"]
    assert ids(headlines, HeadlineQuery(since=date(2024, 3, 1), until=date(2024, 3, 31))) == ["bridge", "tie"]
    assert headlines.count(HeadlineQuery("bridge", ("Tribune",), since=date(2024, 3, 2))) == 0


def test_a_row_has_what_a_list_shows(headlines: Headlines) -> None:
    (source,) = headlines.page(HeadlineQuery("dam"), 0, 1)
    assert (source.title, source.outlet, source.author, source.published) == (
        "Dam level falls",
        "Herald",
        "Ana Roe",
        date(2024, 8, 14),
    )


def test_a_catalogue_of_before_is_counted_all_the_same(catalogue: Catalogue) -> None:
    counts = catalogue.counts()
    assert (counts.articles, counts.passages, counts.undated, counts.authors, counts.copies) == (5, 5, 1, 3, 0)


def test_a_list_is_read_beside_a_question_that_reads_the_catalogue(catalogue: Catalogue) -> None:
    """Each has a connection of its own: a long look through the headlines locks nobody out."""
    reading = catalogue.articles()
    next(reading)
    assert catalogue.headlines.count(HeadlineQuery()) == 5
    assert len(list(reading)) == 4
