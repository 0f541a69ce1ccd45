import re
import string
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.evaluation.metrics.squad import exact_match, normalise, token_f1

TEXT = st.text(alphabet="aAbn the.,'-’ 1é\n", max_size=24)


def official_normalise(s: str) -> str:
    """Normalise as `normalize_answer` of evaluate-v2.0.py, restated step by step."""
    lowered = s.lower()
    without = "".join(ch for ch in lowered if ch not in set(string.punctuation))
    no_articles = re.sub(re.compile(r"\b(a|an|the)\b", re.UNICODE), " ", without)
    return " ".join(no_articles.split())


def official_f1(a_gold: str, a_pred: str) -> float:
    gold_toks, pred_toks = official_normalise(a_gold).split(), official_normalise(a_pred).split()
    num_same = sum((Counter(gold_toks) & Counter(pred_toks)).values())
    if len(gold_toks) == 0 or len(pred_toks) == 0:
        return float(int(gold_toks == pred_toks))
    if num_same == 0:
        return 0.0
    precision, recall = num_same / len(pred_toks), num_same / len(gold_toks)
    return (2 * precision * recall) / (precision + recall)


def official_golds(golds: list[str]) -> list[str]:
    return [gold for gold in golds if official_normalise(gold)] or [""]


@settings(max_examples=200)
@given(TEXT, st.lists(TEXT, max_size=3))
def test_both_scores_equal_the_official_definition(prediction: str, golds: list[str]) -> None:
    kept = official_golds(golds)
    assert exact_match(prediction, golds) == max(float(official_normalise(g) == official_normalise(prediction)) for g in kept)
    assert token_f1(prediction, golds) == pytest.approx(max(official_f1(g, prediction) for g in kept), abs=1e-12)


@settings(max_examples=200)
@given(TEXT, st.lists(TEXT, max_size=3))
def test_f1_lies_between_exact_match_and_one(prediction: str, golds: list[str]) -> None:
    assert 0.0 <= exact_match(prediction, golds) <= token_f1(prediction, golds) <= 1.0


def test_case_punctuation_articles_and_white_space_do_not_count() -> None:
    assert normalise("  The U.S. and\tan  Apple ") == "us and apple"


def test_the_best_of_several_golds_counts() -> None:
    assert exact_match("Lieutenant Uhura", ["Uhura", "the lieutenant Uhura"]) == 1.0


def test_half_of_a_name_gives_two_thirds() -> None:
    assert token_f1("Uhura", ["Lieutenant Uhura"]) == pytest.approx(2 / 3)


@pytest.mark.parametrize(("prediction", "score"), [("", 1.0), ("Uhura", 0.0)])
def test_without_golds_only_silence_is_right(prediction: str, score: float) -> None:
    assert (exact_match(prediction, []), token_f1(prediction, [])) == (score, score)
