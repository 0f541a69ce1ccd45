from math import log2

import ir_measures
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ir_measures import RR, R, Success, nDCG

from qa.evaluation.metrics.ranking import RANKING_MEASURES

THEIRS = {
    "hit@1": Success @ 1,
    "hit@5": Success @ 5,
    "hit@10": Success @ 10,
    "hit@20": Success @ 20,
    "mrr@10": RR @ 10,
    "recall@10": R @ 10,
    "ndcg@10": nDCG @ 10,
}


def random_rankings() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    draw = np.random.default_rng(7)
    rankings, relevant = {}, {}
    for number in range(60):
        rankings[f"q{number}"] = [f"d{d}" for d in draw.permutation(40)[: draw.integers(1, 25)]]
        relevant[f"q{number}"] = [f"d{d}" for d in draw.permutation(45)[: draw.integers(1, 14)]]
    return rankings, relevant


@pytest.mark.parametrize("name", RANKING_MEASURES)
def test_each_measure_agrees_with_ir_measures_on_random_rankings(name: str) -> None:
    rankings, relevant = random_rankings()
    run = {q: {d: 1.0 - place / 100 for place, d in enumerate(ranking)} for q, ranking in rankings.items()}
    qrels = {q: dict.fromkeys(articles, 1) for q, articles in relevant.items()}
    theirs = {value.query_id: value.value for value in ir_measures.iter_calc([THEIRS[name]], qrels, run)}
    ours = {q: RANKING_MEASURES[name](rankings[q], relevant[q]) for q in rankings}
    assert ours == pytest.approx(theirs)


IDS = st.lists(st.sampled_from([f"d{n}" for n in range(30)]), unique=True, max_size=25)


@given(IDS, IDS.filter(bool))
def test_every_measure_lies_between_0_and_1(ranking: list[str], relevant: list[str]) -> None:
    assert all(0.0 <= measure(ranking, relevant) <= 1.0 + 1e-12 for measure in RANKING_MEASURES.values())


@pytest.mark.parametrize("name", RANKING_MEASURES)
def test_nothing_found_is_0(name: str) -> None:
    assert RANKING_MEASURES[name]([], ["a"]) == 0.0


def test_a_relevant_article_at_rank_two() -> None:
    found = {name: measure(["b", "a"], {"a"}) for name, measure in RANKING_MEASURES.items()}
    assert (found["hit@1"], found["hit@5"], found["mrr@10"], found["ndcg@10"]) == (0.0, 1.0, 0.5, 1 / log2(3))
