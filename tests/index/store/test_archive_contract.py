"""Every backend of `index/store/contract.py` gives the same: what stands here is held against each."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.embedders.contract import ModelIdentity
from index.embedders.hashing import HashingEmbedder
from index.errors import ArticleMissing, IndexOfAnotherModel
from index.filters import NO_FILTERS, Filters
from index.milvus.archive import EngineArchive
from index.milvus.publishing import publish
from index.settings import IndexSettings
from index.store.archive import Archive
from index.store.contract import ArchiveReader, ScopedQuery
from index.store.headlines import HeadlineQuery
from index.store.opening import open_archive
from index.text import terms
from tests.index.contract_corpus import ARTICLES, TEXTS, write_corpus
from tests.index.milvus_of_tests import engine_of_tests

EMBEDDER = HashingEmbedder("256")
SETTINGS: dict[str, Any] = {"embedder": "hashing", "model": "256", "passage_tokens": 40, "overlap_tokens": 8}
QUESTION = "How full is the Alder reservoir?"
FILTERS = [
    NO_FILTERS,
    Filters(since=date(2024, 3, 1)),
    Filters(until=date(2024, 2, 29)),
    Filters(as_of=date(2024, 3, 2)),
    Filters(outlets=("valley tribune",)),
    Filters(authors=("ana dvorak",)),
    Filters(sections=("Water",)),
    Filters(phrases=("third of its capacity",)),
    Filters(excluded_words=("ferry",)),
    Filters(exclude_ids=("full", 'hostile" or 1==1')),
    Filters(since=date(2024, 1, 1), outlets=("Harbour Post",), excluded_words=("reservoir",)),
    Filters(outlets=("No Such Outlet", 'x" or outlet != "')),
    Filters(as_of=date(2024, 3, 5), authors=("Ana Dvořák", "nobody"), sections=("water", "energy")),
    Filters(phrases=("signs with quotation marks", "no table"), excluded_words=("x' or 1 == 1",)),
    Filters(languages=("en",)),
    Filters(excluded_words=("reservoir", "ferry", "keeper")),
]
all_filters = pytest.mark.parametrize("filters", FILTERS, ids=range(len(FILTERS)))


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contract")
    write_corpus(folder / "corpus")
    build(BuildJob(folder / "corpus", folder / "index", IndexSettings(**SETTINGS)))
    return folder / "index"


@pytest.fixture(scope="module")
def appended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of the same articles, some of them appended, one of these in place of another version."""
    folder = tmp_path_factory.mktemp("appended")
    job = BuildJob(folder / "corpus", folder / "index", IndexSettings(**SETTINGS))
    write_corpus(folder / "corpus", {"low": "The Alder reservoir has fallen."}, ("ferry-copy", "undated", "huge"))
    build(job)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.build.previous.APPEND_FROM", 1)
        patch.setattr("index.build.appending._LARGEST_SHARE", 100)
        write_corpus(folder / "corpus")
        build(job)
    assert list((folder / "index").glob("*/tail"))
    return folder / "index"


ENGINES = {"in-memory": "appended", "milvus-lite": "local", "milvus": "local"}
"""Engine → the archive of this machine that is published on it."""


@pytest.fixture(scope="module", params=["local", "appended", *ENGINES])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArchiveReader]:
    if request.param not in ENGINES:
        opened: ArchiveReader = open_archive(request.getfixturevalue(request.param))
    else:
        engine = engine_of_tests(request.param, tmp_path_factory)
        with closing(Archive.open(request.getfixturevalue(ENGINES[request.param]))) as here:
            publish(here, engine)
        opened = EngineArchive.current(engine)
    yield opened
    opened.close()


def expected_ids(filters: Filters) -> set[str]:
    """Return the ids of the articles that pass, from the articles themselves."""
    passing = ARTICLES
    if filters.since:
        passing = [a for a in passing if a["published"] and a["published"] >= filters.since.isoformat()]
    if filters.last_day:
        passing = [a for a in passing if a["published"] and a["published"] <= filters.last_day.isoformat()]
    if filters.outlets:
        passing = [a for a in passing if a["outlet"].lower() in {name.lower() for name in filters.outlets}]
    if filters.authors:
        passing = [a for a in passing if "Ana Dvořák" in a["author"]]
    if filters.sections:
        passing = [a for a in passing if a["category"].lower() in {name.lower() for name in filters.sections}]
    for phrase in filters.phrases:
        passing = [a for a in passing if phrase in a["text"]]
    for word in filters.excluded_words:
        passing = [a for a in passing if word not in f"{a['title']} {a['text']}".lower()]
    if filters.languages:
        passing = [a for a in passing if a["id"] != "barrage"]
    return {a["id"] for a in passing} - set(filters.exclude_ids)


def query(archive: ArchiveReader, filters: Filters, text: str = QUESTION) -> ScopedQuery:
    return archive.scope(filters).query(EMBEDDER.query(text), terms(text))


def articles_of(archive: ArchiveReader, keys: np.ndarray) -> list[str]:
    return [article.id for _, article, _ in archive.catalogue.passages(keys.tolist())]


def keys_of(archive: ArchiveReader, scoped: ScopedQuery, article: str) -> list[int]:
    keys = scoped.nearest(5000)[0]
    return [key for key, named in zip(keys.tolist(), articles_of(archive, keys), strict=True) if named == article]


def indexed_text(archive: ArchiveReader, key: int) -> str:
    passage, article, _ = archive.catalogue.passages([key])[0]
    return article.text[passage.start : passage.end]


@all_filters
def test_a_scope_holds_the_articles_that_pass(archive: ArchiveReader, filters: Filters) -> None:
    assert archive.scope(filters).article_count == len(expected_ids(filters))


@all_filters
def test_both_halves_find_passages_of_the_scope_alone(archive: ArchiveReader, filters: Filters) -> None:
    scoped = query(archive, filters)
    for keys, _ in (scoped.nearest(5000), scoped.matching(50)):
        assert set(articles_of(archive, keys)) <= expected_ids(filters)
    assert set(articles_of(archive, scoped.nearest(5000)[0])) == expected_ids(filters)


def test_the_nearest_come_best_first_and_are_the_nearest(archive: ArchiveReader) -> None:
    keys, cosines = query(archive, NO_FILTERS).nearest(3)
    everything, of_all = query(archive, NO_FILTERS).nearest(5000)
    assert cosines.tolist() == sorted(cosines.tolist(), reverse=True)
    assert cosines == pytest.approx(of_all[:3], abs=1e-5)
    assert len(everything) == archive.manifest.passages
    assert articles_of(archive, keys[:1]) == ["full"]


def test_the_matching_hold_a_term_of_the_question_and_score_above_nothing(archive: ArchiveReader) -> None:
    keys, bm25 = query(archive, NO_FILTERS).matching(500)
    assert len(keys)
    assert (bm25 > 0).all()
    best = int(keys[np.argmax(bm25)])
    assert "Alder" in indexed_text(archive, best)
    assert query(archive, NO_FILTERS, "zyxwv").matching(10)[0].tolist() == []


def test_scores_are_those_of_the_halves_in_the_order_of_the_keys(archive: ArchiveReader) -> None:
    scoped = query(archive, NO_FILTERS)
    nearest, cosines = scoped.nearest(4)
    matching, bm25 = scoped.matching(4)
    assert scoped.scores(nearest).cosine == pytest.approx(cosines, abs=1e-5)
    assert scoped.scores(matching[::-1]).bm25 == pytest.approx(bm25[::-1], rel=1e-4)


def test_a_passage_without_the_words_still_has_every_score(archive: ArchiveReader) -> None:
    scoped = query(archive, NO_FILTERS, "Alder reservoir")
    (hill,) = keys_of(archive, scoped, "undated")
    scores = scoped.scores(np.array([hill]))
    assert (scores.bm25[0], scores.pairs[0], scores.article_bm25[0]) == (0, 0, 0)
    assert abs(scores.cosine[0]) < 1


def test_neighbouring_words_score_where_they_are_near(archive: ArchiveReader) -> None:
    scoped = query(archive, NO_FILTERS, "Alder reservoir")
    keys, _ = scoped.matching(500)
    pairs = scoped.scores(keys).pairs
    with_pair = [("Alder reservoir" in indexed_text(archive, key)) for key in keys.tolist()]
    assert all(score > 0 for score, pair in zip(pairs, with_pair, strict=True) if pair)
    assert any(with_pair)


def test_an_article_scores_for_what_stands_in_its_other_passages(archive: ArchiveReader) -> None:
    scoped = query(archive, NO_FILTERS, "plant")
    keys = np.array(keys_of(archive, scoped, "long"))
    scores = scoped.scores(keys)
    assert (scores.bm25 == 0).any()
    assert (scores.article_bm25 > 0).all()


def test_a_rarer_term_weighs_more_and_an_unknown_one_most(archive: ArchiveReader) -> None:
    scope = archive.scope(NO_FILTERS)
    weights = [scope.weight(*terms(word)) for word in ("reservoir", "ferry", "zyxwv")]
    assert weights == sorted(weights)
    assert weights[0] < weights[2]


@all_filters
def test_a_scope_finds_what_is_nearest_among_its_passages(archive: ArchiveReader, filters: Filters) -> None:
    everything, _ = query(archive, NO_FILTERS).nearest(5000)
    expected = expected_ids(filters)
    named = zip(everything.tolist(), articles_of(archive, everything), strict=True)
    of_scope = [key for key, article in named if article in expected]
    keys, cosines = query(archive, filters).nearest(10)
    assert len(keys) == min(10, len(of_scope))
    assert cosines == pytest.approx(query(archive, NO_FILTERS).scores(np.array(of_scope[:10], np.int64)).cosine, abs=1e-5)


def test_every_score_is_that_of_the_local_archive(archive: ArchiveReader, local: Path) -> None:
    with closing(open_archive(local)) as plain:
        for question in (QUESTION, "keeper of the wall, keeper of the wall", "Night ferry to Marlsea", "zyxwv", ""):
            assert scores_by_place(archive, question) == pytest.approx(scores_by_place(plain, question), rel=1e-4, abs=1e-5)


def scores_by_place(archive: ArchiveReader, question: str) -> dict[str, float]:
    """Return each score of every passage, by the names of the passage and the score."""
    scoped = query(archive, NO_FILTERS, question)
    keys = np.sort(scoped.nearest(5000)[0])
    scores = scoped.scores(keys)
    named = {"cosine": scores.cosine, "bm25": scores.bm25, "pairs": scores.pairs, "article": scores.article_bm25}
    passages = [passage for passage, _, _ in archive.catalogue.passages(keys.tolist())]
    return {
        f"{name} {passage.article_id} {passage.start}": float(score)
        for name, of_all in named.items()
        for passage, score in zip(passages, of_all, strict=True)
    }


def test_no_keys_have_no_scores(archive: ArchiveReader) -> None:
    scores = query(archive, NO_FILTERS).scores(np.zeros(0, np.int64))
    assert [len(each) for each in (scores.cosine, scores.bm25, scores.pairs, scores.article_bm25)] == [0, 0, 0, 0]


def test_weights_are_those_of_the_scope_unless_the_manifest_says_otherwise(archive: ArchiveReader) -> None:
    whole, water = (
        archive.scope(filters).weight(*terms("reservoir")) for filters in (NO_FILTERS, Filters(sections=("Water",)))
    )
    assert (whole == water) == archive.manifest.idf_ignores_filters


def test_days_of_passages_are_those_of_their_articles(archive: ArchiveReader) -> None:
    scope = archive.scope(NO_FILTERS)
    keys = query(archive, NO_FILTERS).nearest(5000)[0]
    by_id = {a["id"]: a["published"] for a in ARTICLES}
    for article, day in zip(articles_of(archive, keys), scope.published(keys).tolist(), strict=True):
        assert day == (date.fromisoformat(by_id[article]).toordinal() if by_id[article] else 0)


def test_articles_with_all_terms(archive: ArchiveReader) -> None:
    def ids(words: str, filters: Filters = NO_FILTERS) -> list[str]:
        rows = archive.scope(filters).articles_matching_all(terms(words))
        return sorted(article.id for article in archive.catalogue.articles_by_row(rows))

    assert ids("ferry reservoir") == []
    assert ids("ferry") == ["ferry", "ferry-copy"]
    assert ids("ferry", Filters(exclude_ids=("ferry",))) == ["ferry-copy"]
    assert ids("turbine Alder") == ["long"]


def test_near_terms_are_those_of_the_scope(archive: ArchiveReader) -> None:
    assert archive.scope(NO_FILTERS).terms_near("resevoir", 1) == terms("reservoir")
    assert archive.scope(Filters(sections=("Transport",))).terms_near("resevoir", 1) == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: str(ARTICLES.index(article)))
def test_an_article_comes_back_as_it_was(archive: ArchiveReader, article: dict[str, str]) -> None:
    found = archive.catalogue.article(article["id"])
    assert (found.title, found.text, found.outlet, found.author) == (
        article["title"],
        article["text"].strip(),
        article["outlet"],
        article["author"],
    )
    assert found.published == (date.fromisoformat(article["published"]) if article["published"] else None)


@pytest.mark.parametrize("identity", ["none", 'full" or 1==1', "", "\\"])
def test_an_id_that_is_not_there(archive: ArchiveReader, identity: str) -> None:
    with pytest.raises(ArticleMissing):
        archive.catalogue.article(identity)
    with pytest.raises(ArticleMissing):
        archive.catalogue.clusters_of(identity)


def test_copies_and_reports_under_filters_the_earliest_first(archive: ArchiveReader) -> None:
    clusters = archive.catalogue.clusters_of("ferry-copy")
    assert [a.id for a in archive.catalogue.copies_of(clusters.copy_id, NO_FILTERS)] == ["ferry", "ferry-copy"]
    assert [a.id for a in archive.catalogue.copies_of(clusters.copy_id, Filters(until=date(2024, 2, 10)))] == ["ferry"]
    assert [a.id for a in archive.catalogue.reports_of(clusters.story_id, NO_FILTERS)] == ["ferry", "ferry-copy"]


def test_versions_of_an_address(archive: ArchiveReader) -> None:
    versions = archive.catalogue.versions_of("https://tribune.example/alder?utm_source=x", NO_FILTERS)
    assert [a.id for a in versions] == ["low", "low-later"]
    assert archive.catalogue.versions_of("", NO_FILTERS) == []


def test_later_reports_are_of_the_same_outlet_and_story(archive: ArchiveReader) -> None:
    low = archive.catalogue.article("low")
    story = archive.catalogue.clusters_of("low").story_id
    later = [a.id for a in archive.catalogue.later_reports(story, low, NO_FILTERS)]
    assert later == (["low-later"] if archive.catalogue.clusters_of("low-later").story_id == story else [])
    assert archive.catalogue.later_reports(story, archive.catalogue.article("undated"), NO_FILTERS) == []


def test_days_outlets_authors_and_sections(archive: ArchiveReader) -> None:
    catalogue = archive.catalogue
    days = sorted(a["published"] for a in ARTICLES if a["published"])
    assert catalogue.days() == (date.fromisoformat(days[0]), date.fromisoformat(days[-1]))
    assert catalogue.days(Filters(outlets=("No Such Outlet",))) is None
    assert catalogue.days(Filters(outlets=("Harbour Post",))) == (date(2024, 2, 10), date(2024, 2, 20))
    assert catalogue.days(Filters(as_of=date(2024, 2, 15), excluded_words=("keeper",))) == (
        date(2024, 2, 10),
        date(2024, 2, 11),
    )
    assert catalogue.days(Filters(since=date(2025, 1, 1))) is None
    assert catalogue.outlets()[0] == "Valley Tribune"
    assert set(catalogue.outlets()) == {a["outlet"] for a in ARTICLES if a["outlet"]}
    assert catalogue.authors() == ["Ana Dvořák", "Ben Roe", "Cleo Marsh"]
    assert catalogue.sections() == ["Energy", "Transport", "Water"]


def test_other_languages_are_counted(archive: ArchiveReader) -> None:
    assert archive.catalogue.other_languages() == {"fr": 1}


def test_what_was_skipped_is_told(archive: ArchiveReader) -> None:
    assert [(skipped.path, bool(skipped.reason)) for skipped in archive.catalogue.skipped()] == [("broken.jsonl:1", True)]


def test_all_articles_in_their_order_with_their_clusters(archive: ArchiveReader) -> None:
    listed = list(archive.catalogue.articles_with_clusters())
    assert [article.id for article, _ in listed] == [article.id for article in archive.catalogue.articles()]
    assert {article.id for article, _ in listed} == {a["id"] for a in ARTICLES}
    assert all(clusters == archive.catalogue.clusters_of(article.id) for article, clusters in listed)
    rows = archive.scope(NO_FILTERS).articles_matching_all([])
    assert [a.id for a in archive.catalogue.articles_by_row(rows)] == [article.id for article, _ in listed]


def test_counts(archive: ArchiveReader) -> None:
    counts = archive.catalogue.counts()
    assert (counts.articles, counts.undated, counts.authors, counts.copies) == (
        len(ARTICLES),
        1,
        4,
        2,
    )  # the filler of one is in another
    assert counts.passages == archive.manifest.passages
    months = archive.catalogue.monthly_counts(date(2024, 3, 2))
    assert sum(number for _, _, number in months) == len(ARTICLES)
    assert sum(number for _, month, number in months if month is None) == len(
        [a for a in ARTICLES if not a["published"] or a["published"] > "2024-03-02"]
    )


@pytest.mark.parametrize("order", ["newest", "oldest", "outlet", "headline"])
def test_headlines_in_pages(archive: ArchiveReader, order: str) -> None:
    asked = HeadlineQuery("alder", order=order)  # type: ignore[arg-type]
    expected = {a["id"] for a in ARTICLES if "alder" in f"{a['title']} {a['outlet']} {a['author']}".lower()}
    assert archive.catalogue.headlines.count(asked) == len(expected)
    pages = [archive.catalogue.headlines.page(asked, first, 2) for first in range(0, 10, 2)]
    assert [len(page) for page in pages] == sorted((len(page) for page in pages), reverse=True)
    assert {source.article for page in pages for source in page} == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (HeadlineQuery(outlets=("Harbour Post",), order="oldest"), ["ferry", 'hostile" or 1==1', "undated"]),
        (HeadlineQuery(other_than=("Harbour Post", "Valley Tribune")), ["barrage", "ferry-copy", "huge"]),
        (HeadlineQuery("dvorak", order="headline"), ["long", "full"]),
        (HeadlineQuery(since=date(2024, 3, 1), until=date(2024, 3, 31), order="outlet"), ["low-later", "low"]),
        (HeadlineQuery('" or 1==1 or "'), []),
    ],
    ids=["an outlet", "other outlets", "an author", "days", "hostile words"],
)
def test_headlines_under_conditions(archive: ArchiveReader, asked: HeadlineQuery, expected: list[str]) -> None:
    assert [source.article for source in archive.catalogue.headlines.page(asked, 0, 100)] == expected
    assert archive.catalogue.headlines.count(asked) == len(expected)


def test_newest_headlines_first_and_undated_ones_last(archive: ArchiveReader) -> None:
    page = archive.catalogue.headlines.page(HeadlineQuery(), 0, 100)
    dated = [source.published for source in page if source.published]
    assert dated == sorted(dated, reverse=True)
    assert page[-1].article == "undated"


def test_a_text_longer_than_an_engine_takes_in_one_piece(archive: ArchiveReader) -> None:
    assert archive.catalogue.article("huge").text == TEXTS["huge"].strip()


def test_another_model_is_refused(archive: ArchiveReader) -> None:
    archive.check_model(EMBEDDER.identity)
    with pytest.raises(IndexOfAnotherModel):
        archive.check_model(ModelIdentity("hashing", "other", EMBEDDER.identity.dimension))


def test_the_generation_that_was_opened_is_the_current_one(archive: ArchiveReader) -> None:
    assert archive.generation_name == archive.current_name() != ""
