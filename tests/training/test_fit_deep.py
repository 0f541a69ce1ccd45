"""The score of what was read twice is fitted on which candidates are right, those that were read once among them."""

import numpy as np

from qa.readers.deep.reader import RereadSpan
from qa.readers.deep.scoring import RereadFeatures, RereadScorer
from qa.readers.span.measuring import MeasuredSpan
from qa.readers.span.scoring import SpanFeatures
from tests.doubles.scenes import hit
from training.fit_deep import CandidateFeatures, fit_reread, reread_row, single_row

PLAIN = SpanFeatures(0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0)


def span(top: float, agrees: float) -> RereadSpan:
    features = PLAIN._replace(top=top)
    return RereadSpan(MeasuredSpan(hit("Holm won."), (0, 4), (0, 9), features), RereadFeatures(features, 1.0, agrees))


def question(*rows: tuple[list[float], bool]) -> CandidateFeatures:
    return CandidateFeatures(np.array([row for row, _ in rows]), np.array([right for _, right in rows]))


def test_what_the_right_candidates_have_gets_a_weight() -> None:
    right, wrong = [span(4.0 + n % 3, 1.0) for n in range(12)], [span(1.0 + n % 2, 0.0) for n in range(12)]
    scorer = fit_reread([question((reread_row(r), True), (reread_row(w), False)) for r, w in zip(right, wrong, strict=True)])
    assert scorer.score(right[0].features) > scorer.score(wrong[0].features)


def test_a_candidate_that_was_read_once_competes_with_those_that_were_read_twice() -> None:
    once = [question((single_row(2.0 + n % 3), True), (reread_row(span(1.0, 0.0)), False)) for n in range(6)]
    twice = [question((single_row(-2.0 - n % 3), False), (reread_row(span(1.0, 0.0)), True)) for n in range(6)]
    scorer = fit_reread([*once, *twice])
    assert scorer.single * 3.0 > scorer.score(span(1.0, 0.0).features) > scorer.single * -3.0


def test_questions_without_a_right_candidate_or_with_nothing_else_teach_nothing() -> None:
    taught = [question((reread_row(span(5.0, 1.0)), True), (reread_row(span(1.0, 0.0)), False))] * 3
    silent = [question((reread_row(span(9.0, 0.0)), False)), question((reread_row(span(-9.0, 1.0)), True))]
    assert fit_reread([*taught, *silent]) == fit_reread(taught)


def test_a_score_is_the_sum_of_its_weighted_features() -> None:
    scorer = RereadScorer(reread=0.5, span=PLAIN._replace(top=2.0, retrieval=0.0), first=-1.0, agrees=3.0, single=1.0)
    assert scorer.score(span(4.0, 1.0).features) == 0.5 + 2.0 * 4.0 - 1.0 + 3.0
