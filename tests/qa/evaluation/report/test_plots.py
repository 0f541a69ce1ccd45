import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np

from qa.evaluation.report.plots import histogram, reliability, report_plots, risk_coverage
from tests.qa.evaluation.scripted import right, wrong, wrongly_refused

CONFIDENCE = np.linspace(0.0, 1.0, 500)
RIGHT = np.array([0.0, 1.0] * 250)


def test_each_picture_is_well_formed_and_stays_inside_its_frame() -> None:
    for picture in (reliability(CONFIDENCE, RIGHT), risk_coverage(CONFIDENCE, RIGHT), histogram(CONFIDENCE * 900)):
        ElementTree.fromstring(picture)
        assert not re.search(r'="-\d|nan|inf', picture)


def test_the_reliability_diagram_has_a_dot_for_each_bin() -> None:
    assert reliability(CONFIDENCE, RIGHT).count("<circle") == 10


def test_bars_are_as_many_as_there_are_latencies_apart() -> None:
    assert histogram(np.array([1.0, 1.0, 100.0])).count("<rect") == 2


def test_latencies_of_nothing_are_drawn_too() -> None:
    assert histogram(np.zeros(3)).count("<rect") == 1


def test_without_golds_only_latency_is_drawn() -> None:
    assert len(report_plots([right(), wrong(), wrongly_refused()])) == 3
    assert len(report_plots([replace(right(), golds=None)])) == 1
    assert report_plots([]) == []
