"""Both halves, their fusion, and filters that fail closed."""

from datetime import date
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.embedders.hashing import HashingEmbedder
from index.errors import IndexOfAnotherModel
from index.filters import Filters
from index.search.day_preference import DayPreference
from index.search.retriever import Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive


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
    hits = retriever(index, retriever=half).search("mayor votes bridge repairs", 10, Filters(until=date(2023, 12, 31)))
    assert {hit.article.id for hit in hits} == {"vote"}


def test_a_filter_that_matches_nothing_finds_nothing(index: Path) -> None:
    assert retriever(index).search("reservoir", 10, Filters(outlets=("No Such Post",))) == []


def test_an_archive_of_another_model_is_refused(index: Path) -> None:
    with pytest.raises(IndexOfAnotherModel, match="pullquote index"):
        Retriever(Archive.open(index), HashingEmbedder("128"), SearchSettings())


def test_the_same_query_gives_the_same_hits(index: Path) -> None:
    hybrid = retriever(index)
    assert hybrid.search("mill river", 4) == hybrid.search("mill river", 4)


def test_an_as_of_day_searches_as_if_later_articles_had_never_been_indexed(corpus: Path, index: Path, tmp_path: Path) -> None:
    day = date(2024, 3, 1)
    lines = (corpus / "more.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (corpus / "more.jsonl").write_text("".join(lines[:2]), encoding="utf-8")
    (corpus / "dam.txt").unlink()
    build(BuildJob(corpus, tmp_path / "earlier", IndexSettings(embedder="hashing", model="256")))
    for query in ("third term of mayor Holm", "Long Bridge repairs cost", "Alder reservoir"):
        filtered = retriever(index).search(query, 10, Filters(as_of=day))
        alone = retriever(tmp_path / "earlier").search(query, 10)
        assert [hit.article.id for hit in filtered] == [hit.article.id for hit in alone]
        assert [(hit.score, hit.bm25) for hit in filtered] == [pytest.approx((hit.score, hit.bm25)) for hit in alone]


def test_ranks_of_a_half_that_was_not_asked_are_its_own(sample_index: Path) -> None:
    """Dense ranks in lexical mode are those of the dense half, not places among what the lexical half found."""
    query = "ferry capsizes with passengers aboard"
    dense = {h.passage: h.dense_rank or 0 for h in retriever(sample_index, retriever="dense").search(query, 10_000)}
    for hit in retriever(sample_index, retriever="lexical", depth=50).search(query, 20):
        rank = dense[hit.passage]
        assert hit.dense_rank == (rank if rank <= 50 else None)


def test_more_hits_than_the_depth_may_be_asked(sample_index: Path) -> None:
    assert len(retriever(sample_index, retriever="dense", depth=10).search("water", 60)) == 60


@pytest.fixture
def copied_index(tmp_path: Path) -> Path:
    """Return an archive of one text twice, the later time under a headline with the words of the question, and another text."""
    body = " ".join(f"Sentence {n} tells how the barge broke loose in Orsa." for n in range(6))
    for name, title, day, text in (
        ("early", "Loose vessel", "2024-05-01", body),
        ("late", "Barge breaks loose in Orsa harbour", "2024-05-03", body),
        ("other", "Rain", "2024-05-02", "It rained on the barge for a week."),
    ):
        (tmp_path / "copies").mkdir(exist_ok=True)
        (tmp_path / "copies" / f"{name}.md").write_text(f"---\ntitle: {title}\ndate: {day}\n---\n{text}\n", encoding="utf-8")
    build(BuildJob(tmp_path / "copies", tmp_path / "copied", IndexSettings(embedder="hashing", model="256")))
    return tmp_path / "copied"


def test_of_two_copies_the_earlier_is_shown_whichever_ranks_higher(copied_index: Path) -> None:
    later = Filters(since=date(2024, 5, 2))
    first = retriever(copied_index).search("barge breaks loose Orsa harbour", 5)[0]
    assert retriever(copied_index).search("barge breaks loose Orsa harbour", 5, later)[0].article.id == "late.md"
    assert (first.article.id, first.rank) == ("early.md", 1)
    assert first.score == pytest.approx(1.0)


def test_a_text_that_two_articles_carry_is_there_once(copied_index: Path) -> None:
    hits = retriever(copied_index).search("barge breaks loose Orsa harbour", 5)
    assert [hit.article.id for hit in hits] == ["early.md", "other.md"]
    assert [hit.rank for hit in hits] == [1, 2]


QUERY = "ferry capsizes with passengers aboard"


@pytest.mark.parametrize(("weight", "half"), [(0.0, "lexical"), (1.0, "dense")])
def test_at_an_end_of_the_weighted_sum_one_half_alone_decides(sample_index: Path, weight: float, half: str) -> None:
    alone = {hit.passage: hit.score for hit in retriever(sample_index, retriever=half, depth=2000).search(QUERY, 1000)}
    best = max(alone.values())
    hits = retriever(sample_index, dense_weight=weight).search(QUERY, 10)
    assert [hit.score for hit in hits] == [pytest.approx(alone[hit.passage] / best) for hit in hits]


def test_without_article_weight_the_words_of_the_passage_alone_decide(sample_index: Path) -> None:
    hits = retriever(sample_index, retriever="lexical", article_weight=0.0, pair_weight=0.0).search(QUERY, 20)
    best = max(hit.bm25 for hit in hits)
    assert [hit.score for hit in hits] == [pytest.approx(hit.bm25 / best) for hit in hits]


def test_with_all_of_the_article_weight_passages_of_one_article_are_equal(sample_index: Path) -> None:
    hits = retriever(sample_index, retriever="lexical", article_weight=1.0).search(QUERY, 20)
    scores = [{hit.score for hit in hits if hit.article.id == article} for article in {hit.article.id for hit in hits}]
    assert {len(of_article) for of_article in scores} == {1}
    assert len(scores) < len(hits)


def test_articles_of_the_days_that_are_preferred_come_first_and_nothing_is_left_out(index: Path) -> None:
    old, new = DayPreference(None, date(2023, 1, 31), 1.0, 5.0), DayPreference(date(2024, 6, 1), None, 1.0, 5.0)
    plain, early, late = (retriever(index).search("mayor", 20, prefer=prefer) for prefer in (None, old, new))
    assert {hit.article.id for hit in plain} == {hit.article.id for hit in early} == {hit.article.id for hit in late}
    assert early[0].article.published != late[0].article.published


def test_what_was_asked_before_raises_its_passages(index: Path) -> None:
    alone = retriever(index).search("Who said so?", 20)
    with_context = retriever(index, context_weight=1.0).search("Who said so?", 20, context="reservoir capacity water board")
    assert with_context[0].article.id == "dam.txt"
    assert {hit.article.id for hit in alone} <= {hit.article.id for hit in with_context}
