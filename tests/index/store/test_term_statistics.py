"""Statistics under filters are those of an archive of the remaining articles alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.store.columns import Columns
from index.store.lexical import LexicalIndex
from index.store.term_statistics import ArticleStatistics, PassageStatistics

TERMS = st.sampled_from(["alder", "dam", "water", "board", "vote", "é", "2024"])
PASSAGES = st.lists(TERMS, max_size=12)
ARTICLES = st.lists(st.lists(PASSAGES, min_size=1, max_size=3), min_size=1, max_size=8)


def made_of(articles: list[list[list[str]]]) -> tuple[LexicalIndex, Columns]:
    index = LexicalIndex([passage for article in articles for passage in article])
    return index, Columns.of_articles([len(article) for article in articles], [None] * len(articles))


def drawn_mask(data: st.DataObject, size: int) -> np.ndarray:
    return np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=np.bool_)


@given(ARTICLES, st.lists(TERMS, max_size=6), st.data())
def test_passages_score_as_if_no_others_existed(articles: list[list[list[str]]], query: list[str], data: st.DataObject) -> None:
    index, columns = made_of(articles)
    exists = drawn_mask(data, len(articles))[columns.article_of]
    passages = [passage for article in articles for passage in article]
    remaining = [passage for passage, there in zip(passages, exists, strict=True) if there]
    scores = PassageStatistics(index, exists).scores(query)
    np.testing.assert_allclose(scores[exists], LexicalIndex(remaining).get_scores(query), rtol=0, atol=1e-9)
    assert not scores[~exists].any()


@given(ARTICLES, st.lists(TERMS, max_size=6), st.data())
def test_articles_score_as_their_passages_put_together_and_no_others(
    articles: list[list[list[str]]], query: list[str], data: st.DataObject
) -> None:
    index, columns = made_of(articles)
    exists = drawn_mask(data, len(articles))
    statistics = ArticleStatistics(PassageStatistics(index, exists[columns.article_of]), index, columns, exists)
    there = np.flatnonzero(exists)
    whole = LexicalIndex([[term for passage in articles[row] for term in passage] for row in there])
    np.testing.assert_allclose(statistics.scores(query, there), whole.get_scores(query), rtol=0, atol=1e-9)
    assert statistics.unit_count == len(there)


@given(ARTICLES, st.lists(TERMS, max_size=3), st.data())
def test_the_articles_that_hold_every_term_are_found(
    articles: list[list[list[str]]], query: list[str], data: st.DataObject
) -> None:
    index, columns = made_of(articles)
    exists = drawn_mask(data, len(articles))
    statistics = ArticleStatistics(PassageStatistics(index, exists[columns.article_of]), index, columns, exists)
    holding = [
        row
        for row, article in enumerate(articles)
        if exists[row] and set(query) <= {term for passage in article for term in passage}
    ]
    assert statistics.matching_all(query).tolist() == holding


def test_without_filters_everything_exists() -> None:
    index, columns = made_of([[["dam"], ["water"]], [["dam"]]])
    statistics = ArticleStatistics(PassageStatistics(index, None), index, columns, None)
    assert (statistics.unit_count, statistics.matching_all([]).tolist()) == (2, [0, 1])
    assert statistics.matching_all(["water"]).tolist() == [0]
