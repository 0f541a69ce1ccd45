"""Both halves, their fusion, and filters that fail closed."""

from datetime import date
from pathlib import Path

import pytest

from index.archive import Archive
from index.build import Job, build
from index.embedders.hashing import HashingEmbedder
from index.errors import IndexOfAnotherModel
from index.filters import Filters
from index.retriever import Retriever
from index.settings import IndexSettings, SearchSettings


def retriever(index: Path, **settings: object) -> Retriever:
    return Retriever(Archive.open(index), HashingEmbedder("256"), SearchSettings.model_validate(settings))


@pytest.mark.parametrize("half", ["hybrid", "dense", "lexical"])
@pytest.mark.parametrize("fusion", ["weighted-sum", "reciprocal-rank"])
def test_the_passage_that_answers_comes_first(index: Path, half: str, fusion: str) -> None:
    hits = retriever(index, retriever=half, fusion=fusion).search("reservoir capacity water board", 3)
    assert hits[0].article.id == "dam.txt"
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert "38 per cent" in hits[0].text


def test_a_hit_carries_its_rank_in_each_half(index: Path) -> None:
    first = retriever(index).search("Mayor Ida Holm third term", 4)[0]
    assert (first.dense_rank, first.lexical_rank) == (1, 1)
    assert first.similarity > 0
    assert first.bm25 > 0


def test_a_passage_without_the_words_has_no_lexical_rank(index: Path) -> None:
    hits = retriever(index).search("Mayor Ida Holm", 4)
    assert any(hit.lexical_rank is None and hit.dense_rank is not None for hit in hits)


def test_a_half_asked_alone_ranks_by_its_own_scores(index: Path) -> None:
    lexical = retriever(index, retriever="lexical").search("Alder reservoir mill", 4)
    assert [hit.bm25 for hit in lexical] == sorted((hit.bm25 for hit in lexical), reverse=True)
    assert all(hit.bm25 > 0 for hit in lexical)


@pytest.mark.parametrize("half", ["hybrid", "dense", "lexical"])
def test_nothing_outside_the_filters_is_ever_found(index: Path, half: str) -> None:
    found = retriever(index, retriever=half).search("mayor votes bridge repairs", 10, Filters(until=date(2023, 12, 31)))
    assert {hit.article.id for hit in found} == {"vote"}


def test_a_filter_that_matches_nothing_finds_nothing(index: Path) -> None:
    assert retriever(index).search("reservoir", 10, Filters(outlets=("No Such Post",))) == []


def test_an_archive_of_another_model_is_refused(index: Path) -> None:
    with pytest.raises(IndexOfAnotherModel, match="pullquote index"):
        Retriever(Archive.open(index), HashingEmbedder("128"), SearchSettings())


def test_the_same_query_gives_the_same_hits(index: Path) -> None:
    asked = retriever(index)
    assert asked.search("mill river", 4) == asked.search("mill river", 4)


def test_an_as_of_day_searches_as_if_later_articles_had_never_been_indexed(corpus: Path, index: Path, tmp_path: Path) -> None:
    day = date(2024, 3, 1)
    lines = (corpus / "more.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (corpus / "more.jsonl").write_text("".join(lines[:2]), encoding="utf-8")
    (corpus / "dam.txt").unlink()
    build(Job(corpus, tmp_path / "earlier", IndexSettings(embedder="hashing", model="256")))
    for query in ("third term of mayor Holm", "Long Bridge repairs cost", "Alder reservoir"):
        filtered = retriever(index).search(query, 10, Filters(as_of=day))
        alone = retriever(tmp_path / "earlier").search(query, 10)
        assert [(h.article.id, h.score, h.bm25) for h in filtered] == [
            (h.article.id, pytest.approx(h.score), pytest.approx(h.bm25)) for h in alone
        ]


def test_ranks_of_a_half_that_was_not_asked_are_its_own(sample_index: Path) -> None:
    """Dense ranks in lexical mode are those of the dense half, not places among what the lexical half found."""
    query = "ferry capsizes with passengers aboard"
    dense = {h.passage: h.dense_rank or 0 for h in retriever(sample_index, retriever="dense").search(query, 10_000)}
    for hit in retriever(sample_index, retriever="lexical", depth=50).search(query, 20):
        rank = dense[hit.passage]
        assert hit.dense_rank == (rank if rank <= 50 else None)


def test_more_hits_than_the_depth_may_be_asked(sample_index: Path) -> None:
    assert len(retriever(sample_index, retriever="dense", depth=10).search("water", 60)) == 60
