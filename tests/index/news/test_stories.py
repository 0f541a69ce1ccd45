"""One event is one story, and nothing later decides about anything earlier."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.build.build import build
from index.build.job import BuildJob
from index.filters import Filters
from index.news.copies import sketch
from index.news.stories import Clusters, article_vectors, cluster_articles
from index.settings import IndexSettings
from index.store.archive import Archive

START = date(2024, 5, 1)
WORDS = [
    "The barge broke loose in Orsa harbour and hit the pier.",
    "A bridge opened in Zelin on a sunny day.",
    "Rain fell all week.",
]


def cluster_rows(rows: list[tuple[int | None, tuple[float, float], str]]) -> list[Clusters]:
    """Cluster the rows: days after the start (None: no date), direction of the meaning, text. Ids are their positions."""
    articles = [
        Article(f"{place:02d}", "Head", text, None if day is None else START + timedelta(days=day))
        for place, (day, _, text) in enumerate(rows)
    ]
    vectors = np.array([vector for _, vector, _ in rows], np.float32).reshape(-1, 2)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return cluster_articles(articles, vectors, [sketch(article.text) for article in articles])


def test_reports_that_mean_alike_within_days_are_one_story() -> None:
    clusters_of_rows = cluster_rows([(3, (1, 0.1), "b"), (0, (1, 0), "a"), (2, (0, 1), "c"), (40, (1, 0), "d")])
    assert [clusters.story_id for clusters in clusters_of_rows] == ["01", "01", "02", "03"]
    assert [clusters.copy_id for clusters in clusters_of_rows] == ["00", "01", "02", "03"]


def test_a_copy_is_of_the_story_of_its_text_whenever_it_appears() -> None:
    long = " ".join(WORDS * 3)
    clusters_of_rows = cluster_rows([(0, (1, 0), long), (60, (0, 1), long)])
    assert clusters_of_rows == [Clusters("00", "00"), Clusters("00", "00")]


def test_articles_without_a_date_are_stories_of_their_own() -> None:
    assert [s.story_id for s in cluster_rows([(None, (1, 0), "a"), (None, (1, 0), "b"), (0, (1, 0), "c")])] == [
        "00",
        "01",
        "02",
    ]


class CountedVectors(np.ndarray[tuple[int, int], np.dtype[np.float32]]):
    """Vectors that count the rows of every product that is taken with them."""

    multiplied = 0

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: object, **options: object) -> object:
        type(self).multiplied += len(self) if ufunc is np.matmul else 0
        return getattr(ufunc, method)(*(np.asarray(value) for value in inputs), **options)


@pytest.mark.parametrize(("day", "expected"), [(None, 0), (START, 1 + 2 + 3)], ids=["undated", "of one day"])
def test_an_article_without_a_date_is_compared_with_no_other(day: date | None, expected: int) -> None:
    """A product with every undated article before it made the grouping of 16,000 of them take 108 s, of dated ones 0.6 s."""
    articles = [Article(f"{number}", "Head", "", day) for number in range(4)]
    vectors = np.eye(4, dtype=np.float32).view(CountedVectors)
    CountedVectors.multiplied = 0
    cluster_articles(articles, vectors, [sketch("")] * 4)
    assert CountedVectors.multiplied == expected


ROWS = st.tuples(
    st.one_of(st.none(), st.integers(0, 30)),
    st.sampled_from([(1.0, 0.0), (1.0, 0.4), (0.7, 0.7), (0.0, 1.0), (0.0, 0.0)]),
    st.sampled_from([" ".join(WORDS), " ".join(WORDS[:2]), WORDS[2], ""]),
)


@given(st.lists(ROWS, min_size=1, max_size=12), st.integers(0, 30))
def test_an_archive_of_an_earlier_day_has_the_same_groups(
    rows: list[tuple[int | None, tuple[float, float], str]], day: int
) -> None:
    rows = sorted(rows, key=lambda row: 99 if row[0] is None else row[0])
    known_rows = [row for row in rows if row[0] is not None and row[0] <= day]
    assert cluster_rows(known_rows) == cluster_rows(rows)[: len(known_rows)]


def test_means_have_length_one_or_zero() -> None:
    vectors = article_vectors(np.array([[1, 0], [0, 1], [3, 4]], np.float32), [2, 0, 1])
    np.testing.assert_allclose(vectors, np.array([[0.7071, 0.7071], [0, 0], [0.6, 0.8]]), atol=1e-4)


def test_a_text_that_arrives_later_joins_and_the_sketches_of_the_others_are_kept(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    body = " ".join(f"Sentence {n} tells of the barge in Orsa." for n in range(12))
    (corpus / "late.md").write_text(f"---\ntitle: Late\ndate: 2024-05-03\n---\n{body}", encoding="utf-8")
    job = BuildJob(corpus, index, IndexSettings(embedder="hashing", model="256"))
    build(job)
    (corpus / "early.md").write_text(f"---\ntitle: Early\ndate: 2024-05-01\n---\n{body} And a line more.", encoding="utf-8")
    build(job)
    catalogue = Archive.open(index).catalogue
    groups = {article.title: clusters.copy_id for article, clusters in catalogue.articles_with_clusters()}
    assert len(set(groups.values())) == 1
    assert [article.title for article in catalogue.copies_of(groups["Late"], Filters())] == ["Early", "Late"]
    assert all(len(hashes) for hashes in catalogue.sketches().values())
