"""One probability a question, from the whole list."""

from dataclasses import replace
from itertools import product
from math import log, sqrt

import pytest

from index.filters import Filters
from qa.decision.calibration import Calibrator, Signals, measure_signals, shipped_calibrators
from qa.evidence.grouping import AnswerGroup
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

TEXT = "Russia expelled 80,000 migrants in 2024."


def confidence(question: str, score: float = 2.0) -> float:
    understood = understand(question, Filters())
    groups = [AnswerGroup((replace(candidate(TEXT, "80,000", score=score), hit=hit(TEXT)),))]
    return Calibrator.shipped("sentence", 1000).confidence(measure_signals(understood, [hit(TEXT)], groups, lambda term: 1.0))


def test_a_name_that_no_passage_mentions_lowers_the_probability() -> None:
    assert confidence("How many migrants did France expel in 2024?") < confidence("How many migrants did Russia expel in 2024?")


def test_a_better_span_raises_the_probability() -> None:
    question = "How many migrants did Russia expel in 2024?"
    assert confidence(question, score=4.0) > confidence(question, score=0.0)


def test_any_score_gives_a_probability() -> None:
    for score in (-1e6, 0.0, 1e6):
        assert 0.0 <= confidence("How many?", score) <= 1.0


def test_the_margin_is_the_distance_to_the_next_answer() -> None:
    groups = [AnswerGroup((candidate(TEXT, "80,000", score=3.0),)), AnswerGroup((candidate(TEXT, "Russia", score=1.0),))]
    assert measure_signals(understand("How many?", Filters()), [hit(TEXT)], groups, lambda term: 1.0).margin == 2.0


def test_a_lone_answer_is_as_sure_as_one_far_ahead_and_the_margin_never_negative() -> None:
    question, lone = understand("How many?", Filters()), AnswerGroup((candidate(TEXT, "80,000", score=3.0),))
    weak = AnswerGroup((candidate(TEXT, "Russia", score=-2.0),))
    hopeless = AnswerGroup((candidate(TEXT, "80,000", score=-9.0),))
    margins = [
        measure_signals(question, [hit(TEXT)], groups, lambda term: 1.0).margin for groups in ([lone], [lone, weak], [hopeless])
    ]
    assert margins == [5.0, 5.0, 0.0]


def test_promises_between_those_fitted_lie_between_their_probabilities() -> None:
    calibrator = Calibrator(bias=0.0, weights=Signals(*[0.0] * len(Signals._fields)), promises={0.5: 0.2, 0.8: 0.5})
    assert calibrator.threshold(0.8) == 0.5
    assert calibrator.threshold(0.65) == pytest.approx(0.35)
    assert calibrator.threshold(0.9) == pytest.approx(0.75)
    assert calibrator.threshold(0.0) == 0.0


def test_a_higher_promise_takes_a_higher_probability() -> None:
    for reader, passages in product(("span", "deep", "sentence"), (1, 300, 5_000, 10**6)):
        least = [Calibrator.shipped(reader, passages).threshold(promise / 100) for promise in range(100)]
        assert least == sorted(least)
        assert least[-1] < 1.0


def test_between_two_sizes_of_archives_the_logits_lie_between_and_beyond_them_the_nearest_holds() -> None:
    smallest, *_, largest = shipped_calibrators()["deep"]
    signals = Signals(2.0, 1.0, 0.7, 0.0, 5.0, 1.0, 0.5, 1.0, 0.6, 1.0, 1.0)

    def logit(calibrator: Calibrator) -> float:
        return log(calibrator.confidence(signals) / (1 - calibrator.confidence(signals)))

    middle = round(sqrt(smallest.passages * largest.passages))
    halfway = Calibrator.shipped("deep", middle)
    assert logit(halfway) == pytest.approx((logit(smallest) + logit(largest)) / 2, abs=0.01)
    assert halfway.threshold(0.8) == pytest.approx((smallest.threshold(0.8) + largest.threshold(0.8)) / 2, abs=0.01)
    assert logit(Calibrator.shipped("deep", 1)) == pytest.approx(logit(smallest))
    assert Calibrator.shipped("deep", 10**7) == largest


def test_scattered_answers_have_a_small_share_and_agreeing_texts_count() -> None:
    question = understand("How many?", Filters())
    twice = AnswerGroup((candidate(TEXT, "80,000", score=1.0), candidate(TEXT, "80,000", score=1.0)))
    others = [AnswerGroup((candidate(TEXT, word, score=1.0),)) for word in ("Russia", "2024")]
    signals = measure_signals(question, [hit(TEXT)], [others[0], others[1]], lambda term: 1.0)
    assert (signals.share, signals.reports) == pytest.approx((0.5, 0.0))
    agreed = measure_signals(question, [hit(TEXT)], [twice, *others], lambda term: 1.0)
    assert (agreed.share, agreed.reports) == pytest.approx((0.5, 0.6931), abs=1e-4)


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("How many were expelled?", "80,000", 1.0),
        ("How many were expelled?", "Russia", -1.0),
        ("What happened?", "Russia", 0.0),
    ],
)
def test_the_kind_of_answer_speaks_for_it_or_against_it(question: str, answer: str, kind: float) -> None:
    groups = [AnswerGroup((candidate(TEXT, answer),))]
    assert measure_signals(understand(question, Filters()), [hit(TEXT)], groups, lambda term: 1.0).kind == kind


def test_each_signal_by_hand() -> None:
    """Two passages say 80,000, one a year; of the names, 2024 stands in the best passage, Russia only in the other."""
    question = understand("How many migrants did Russia expel in 2024?", Filters())
    near = replace(hit("In 2024 officials expelled 80,000 migrants.", "a", day=None), similarity=0.6, lexical_rank=3)
    far = replace(hit("Russia put out 80,000 of them.", "b", day=None), similarity=0.9, lexical_rank=1)
    first = replace(candidate(near.text, "80,000", score=2.0), hit=near, model_score=4.5)
    second = replace(candidate(far.text, "80,000", score=2.0), hit=far, model_score=9.0)
    other = replace(candidate(near.text, "2024", score=0.5), hit=near)
    rarity = {"migrant": 1.0, "russia": 2.0, "expel": 3.0, "2024": 4.0}
    signals = measure_signals(
        question, [near, far], [AnswerGroup((first, second)), AnswerGroup((other,))], lambda term: rarity.get(term, 0.0)
    )
    by_hand = Signals(
        score=2.6931,  # 2 + ln 2: two texts of one score
        margin=2.1931,  # 2.6931 - 0.5
        share=0.8996,  # 1 / (1 + e^-2.1931)
        reports=0.6931,  # ln 2
        network=4.5,
        kind=1.0,
        similarity=0.6,
        lexical_rank=1.0986,  # ln 3
        words=0.8,  # (1 + 3 + 4) / 10
        names_here=0.6667,  # 4 / (2 + 4)
        names_anywhere=1.0,
    )
    assert signals == pytest.approx(by_hand, abs=1e-4)


@pytest.mark.parametrize(("rank", "signal"), [(1, 0.0), (20, 2.9957), (None, 5.0106)])
def test_a_passage_that_the_lexical_half_did_not_find_counts_as_its_hundred_and_fiftieth(
    rank: int | None, signal: float
) -> None:
    place = replace(hit(TEXT), lexical_rank=rank)
    groups = [AnswerGroup((replace(candidate(TEXT, "80,000"), hit=place),))]
    signals = measure_signals(understand("How many?", Filters()), [place], groups, lambda term: 1.0)
    assert signals.lexical_rank == pytest.approx(signal, abs=1e-4)
