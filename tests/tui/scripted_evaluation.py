"""Predictions of every kind that an evaluation tells apart, and the examination of them."""

from dataclasses import replace

from qa.evaluation.examine import Examination
from qa.evaluation.misses.stages import find_misses
from qa.evaluation.prediction import Prediction, RankedArticle, RetrievalTrace
from qa.evaluation.report.report import make_report
from qa.evaluation.run import Evaluation
from tests.qa.evaluation.scripted import right, rightly_refused, wrong, wrongly_answered, wrongly_refused

RANKED = tuple(RankedArticle(f"herald/{n}.txt", 1.0 / n) for n in range(1, 21))
UNREAD = replace(
    wrong("2"), question="How full is the Alder?", golds=("38 per cent",), trace=RetrievalTrace(True, 12, 3, "38 per cent", 3),
    relevant=("herald/2.txt", "tribune/9.txt"), ranking=RANKED,
)  # fmt: skip
UNFOUND = replace(
    wrong("3"), question="Who shut the port?", relevant=("herald/14.txt",), ranking=RANKED, trace=RetrievalTrace(True, 12)
)
REFUSED = replace(wrongly_refused("4"), question="When was it built?")
WITHOUT = replace(wrongly_answered("5"), question="What does it cost?")
ABSENT = replace(wrong("6"), question="Who was first?", trace=RetrievalTrace(False, 12))
ALL = (right("1"), UNREAD, UNFOUND, REFUSED, WITHOUT, ABSENT, rightly_refused("7"))


def examination_of(*predictions: Prediction) -> Examination:
    return Examination(make_report(Evaluation(predictions)), find_misses(predictions))
