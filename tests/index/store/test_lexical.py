"""The inverted index against rank-bm25 itself, the plain reference."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.store.lexical import LEXICAL_FILES, LexicalIndex
from index.store.term_statistics import PassageStatistics

TERMS = st.sampled_from(["alder", "dam", "water", "board", "vote", "é", "2024"])
CORPORA = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=12).filter(lambda corpus: any(corpus))


def weight(index: LexicalIndex, term: str) -> float:
    return PassageStatistics(index, None).weight(term)


def reference(corpus: list[list[str]], ours: LexicalIndex) -> BM25Okapi:
    """Return rank-bm25 with our idf, which is the one thing that is meant to differ."""
    plain = BM25Okapi(corpus, k1=ours.k1, b=ours.b)
    plain.idf = {term: weight(ours, term) for term in plain.idf}
    return plain


@given(CORPORA, st.lists(TERMS, max_size=6), st.sampled_from([0.0, 0.5, 0.75, 0.9]))
def test_scores_equal_those_of_rank_bm25(corpus: list[list[str]], query: list[str], b: float) -> None:
    ours = LexicalIndex(corpus, b=b)
    np.testing.assert_allclose(ours.get_scores(query), reference(corpus, ours).get_scores(query), rtol=0, atol=1e-9)


@given(CORPORA)
def test_batch_scores_and_top_n_of_the_parent_work_on_it(corpus: list[list[str]]) -> None:
    ours = LexicalIndex(corpus)
    query = ["dam", "water"]
    assert ours.get_batch_scores(query, [0]) == [ours.get_scores(query)[0]]
    assert len(ours.get_top_n(query, corpus, n=1)) == 1


def test_a_term_in_every_passage_still_weighs_something() -> None:
    assert weight(LexicalIndex([["dam"], ["dam"], ["dam", "water"]]), "dam") > 0


def test_an_unknown_term_weighs_most_and_scores_nothing() -> None:
    ours = LexicalIndex([["dam"], ["water"]])
    assert weight(ours, "zebra") > weight(ours, "dam")
    assert ours.get_scores(["zebra"]).tolist() == [0.0, 0.0]


@given(CORPORA, st.lists(TERMS, max_size=6))
def test_what_is_loaded_scores_as_what_was_saved(corpus: list[list[str]], query: list[str]) -> None:
    import tempfile

    ours = LexicalIndex(corpus, k1=1.2, b=0.6)
    with tempfile.TemporaryDirectory() as folder:
        ours.save(Path(folder))
        assert sorted(path.name for path in Path(folder).iterdir()) == sorted(LEXICAL_FILES)
        again = LexicalIndex.load(Path(folder))
        assert again.get_scores(query).tolist() == ours.get_scores(query).tolist()
        assert dict(again.vocabulary) == dict(ours.vocabulary)


def test_an_index_of_nothing_is_loaded(tmp_path: Path) -> None:
    LexicalIndex([]).save(tmp_path)
    again = LexicalIndex.load(tmp_path)
    assert (again.corpus_size, len(again.vocabulary), again.get_scores(["dam"]).tolist()) == (0, 0, [])


def test_what_is_loaded_is_mapped_and_not_read(tmp_path: Path) -> None:
    LexicalIndex([["dam", "water"]] * 3).save(tmp_path)
    rows, _ = LexicalIndex.load(tmp_path).postings("dam") or (np.zeros(0), None)
    base = rows
    while isinstance(base, np.ndarray) and base.base is not None:
        base = base.base
    assert type(base).__name__ == "mmap"


def test_a_pickle_in_a_file_is_refused(tmp_path: Path) -> None:
    LexicalIndex([["dam"]]).save(tmp_path)
    np.save(tmp_path / "lexical-parameters.npy", np.array([object()], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="Python objects"):
        LexicalIndex.load(tmp_path)
