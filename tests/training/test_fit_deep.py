"""The score of what was read twice is fitted on which spans are right."""

from qa.readers.deep.reader import RereadSpan
from qa.readers.deep.scoring import RereadFeatures, RereadScorer
from qa.readers.span.measuring import MeasuredSpan
from qa.readers.span.scoring import SpanFeatures
from tests.doubles.scenes import hit
from training.fit_deep import fit_reread

PLAIN = SpanFeatures(0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0)


def span(top: float, agrees: float) -> RereadSpan:
    features = PLAIN._replace(top=top)
    return RereadSpan(MeasuredSpan(hit("Holm won."), (0, 4), (0, 9), features), RereadFeatures(features, 1.0, agrees))


def test_what_the_right_spans_have_gets_a_weight() -> None:
    questions = [[(span(4.0 + n % 3, 1.0), True), (span(1.0 + n % 2, 0.0), False)] for n in range(12)]
    scorer = fit_reread(questions)
    assert scorer.score(questions[0][0][0].features) > 0 > scorer.score(questions[0][1][0].features)


def test_questions_without_a_right_span_or_with_nothing_else_teach_nothing() -> None:
    taught = [[(span(5.0, 1.0), True), (span(1.0, 0.0), False)]] * 3
    assert fit_reread([*taught, [(span(9.0, 0.0), False)], [(span(-9.0, 1.0), True)]]) == fit_reread(taught)


def test_a_score_is_the_sum_of_its_weighted_features() -> None:
    scorer = RereadScorer(bias=0.5, span=PLAIN._replace(top=2.0, retrieval=0.0), first=-1.0, agrees=3.0)
    features = span(4.0, 1.0).features
    assert scorer.score(features) == 0.5 + 2.0 * 4.0 - 1.0 + 3.0
