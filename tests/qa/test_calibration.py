"""One probability a question, from the whole list."""

from dataclasses import replace

import pytest

from index.filters import Filters
from qa.calibration import Calibrator, Signals, signals
from qa.evidence import Group
from qa.question import understand
from tests.doubles.scenes import candidate, hit

TEXT = "Russia expelled 80,000 migrants in 2024."


def confidence(question: str, score: float = 2.0) -> float:
    asked = understand(question, Filters())
    groups = [Group((replace(candidate(TEXT, "80,000", score=score), hit=hit(TEXT)),))]
    return Calibrator.shipped("sentence").confidence(signals(asked, [hit(TEXT)], groups, lambda term: 1.0))


def test_a_name_that_no_passage_mentions_lowers_the_probability() -> None:
    assert confidence("How many migrants did France expel in 2024?") < confidence("How many migrants did Russia expel in 2024?")


def test_a_better_span_raises_the_probability() -> None:
    asked = "How many migrants did Russia expel in 2024?"
    assert confidence(asked, score=4.0) > confidence(asked, score=0.0)


def test_any_score_gives_a_probability() -> None:
    for score in (-1e6, 0.0, 1e6):
        assert 0.0 <= confidence("How many?", score) <= 1.0


def test_the_margin_is_the_distance_to_the_next_answer() -> None:
    groups = [Group((candidate(TEXT, "80,000", score=3.0),)), Group((candidate(TEXT, "Russia", score=1.0),))]
    assert signals(understand("How many?", Filters()), [hit(TEXT)], groups, lambda term: 1.0).margin == 2.0


def test_a_lone_answer_is_as_sure_as_one_far_ahead_and_the_margin_never_negative() -> None:
    asked, lone = understand("How many?", Filters()), Group((candidate(TEXT, "80,000", score=3.0),))
    weak = Group((candidate(TEXT, "Russia", score=-2.0),))
    hopeless = Group((candidate(TEXT, "80,000", score=-9.0),))
    seen = [signals(asked, [hit(TEXT)], groups, lambda term: 1.0).margin for groups in ([lone], [lone, weak], [hopeless])]
    assert seen == [5.0, 5.0, 0.0]


def test_promises_between_those_fitted_lie_between_their_probabilities() -> None:
    calibrator = Calibrator(bias=0.0, weights=Signals(*[0.0] * len(Signals._fields)), promises={0.5: 0.2, 0.8: 0.5})
    assert calibrator.threshold(0.8) == 0.5
    assert calibrator.threshold(0.65) == pytest.approx(0.35)
    assert calibrator.threshold(0.9) == pytest.approx(0.75)
    assert calibrator.threshold(0.0) == 0.0


def test_a_higher_promise_takes_a_higher_probability() -> None:
    for reader in ("span", "sentence"):
        least = [Calibrator.shipped(reader).threshold(promise / 100) for promise in range(100)]
        assert least == sorted(least)
        assert least[-1] < 1.0


def test_scattered_answers_have_a_small_share_and_agreeing_texts_count() -> None:
    asked = understand("How many?", Filters())
    twice = Group((candidate(TEXT, "80,000", score=1.0), candidate(TEXT, "80,000", score=1.0)))
    others = [Group((candidate(TEXT, word, score=1.0),)) for word in ("Russia", "2024")]
    seen = signals(asked, [hit(TEXT)], [others[0], others[1]], lambda term: 1.0)
    assert (seen.share, seen.reports) == (pytest.approx(0.5), 0.0)
    agreed = signals(asked, [hit(TEXT)], [twice, *others], lambda term: 1.0)
    assert (agreed.share, agreed.reports) == (pytest.approx(0.5), pytest.approx(0.6931, abs=1e-4))


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("How many were expelled?", "80,000", 1.0),
        ("How many were expelled?", "Russia", -1.0),
        ("What happened?", "Russia", 0.0),
    ],
)
def test_the_kind_of_answer_speaks_for_it_or_against_it(question: str, answer: str, kind: float) -> None:
    groups = [Group((candidate(TEXT, answer),))]
    assert signals(understand(question, Filters()), [hit(TEXT)], groups, lambda term: 1.0).kind == kind
