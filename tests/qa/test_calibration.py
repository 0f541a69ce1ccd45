"""One probability a question, from the whole list."""

from dataclasses import replace

from index.filters import Filters
from qa.calibration import Calibrator, signals
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
    assert signals(asked, [hit(TEXT)], [lone], lambda term: 1.0) == signals(asked, [hit(TEXT)], [lone, weak], lambda term: 1.0)
    hopeless = Group((candidate(TEXT, "80,000", score=-9.0),))
    assert signals(asked, [hit(TEXT)], [hopeless], lambda term: 1.0).margin == 0.0
