"""The three pictures of the report."""

from collections.abc import Sequence

import numpy as np

from qa.evaluation.metrics.calibration import calibration_bins, risk_curve
from qa.evaluation.metrics.metric import MetricValues
from qa.evaluation.metrics.table import confidences, rights
from qa.evaluation.prediction import Prediction
from qa.evaluation.report.svg import Frame, svg_bar, svg_dot, svg_line, svg_plot

_COLUMNS = 24
_POINTS = 200
"""Most points of a line: more are not visible."""


def report_plots(predictions: Sequence[Prediction]) -> list[str]:
    """Return the plots as inline SVG; without a question whose answer is known there is only the histogram."""
    right = rights(predictions)
    is_judged = ~np.isnan(right)
    latency = np.array([prediction.latency_ms for prediction in predictions], dtype=np.float64)
    pictures = [histogram(latency)] if latency.size else []
    if is_judged.any():
        confidence, right = confidences(predictions)[is_judged], right[is_judged]
        pictures = [reliability(confidence, right), risk_coverage(confidence, right), *pictures]
    return pictures


def reliability(confidence: MetricValues, right: MetricValues) -> str:
    """Plot confidence against the share right, one dot per bin of equal mass; on the diagonal confidence is a probability."""
    frame = Frame("Reliability", "mean confidence", "share right")
    parts = calibration_bins(confidence, right)
    hints = (f"{part.questions} questions: {part.confidence:.2f}, right {part.right:.2f}" for part in parts)
    dots = [svg_dot(frame, (part.confidence, part.right), hint) for part, hint in zip(parts, hints, strict=True)]
    path = svg_line(frame, [(part.confidence, part.right) for part in parts], "line")
    return svg_plot(frame, [svg_line(frame, [(0, 0), (1, 1)], "ideal"), path, *dots])


def risk_coverage(confidence: MetricValues, right: MetricValues) -> str:
    """Plot the share wrong among the most confident, as more of the questions are answered."""
    frame = Frame("Risk and coverage", "share of questions answered", "share wrong")
    curve = risk_curve(confidence, right)
    points = np.unique(np.linspace(0, len(curve) - 1, _POINTS).round().astype(int))
    return svg_plot(frame, [svg_line(frame, [((n + 1) / len(curve), float(curve[n])) for n in points], "line")])


def histogram(latency: MetricValues) -> str:
    """Plot the number of questions by the milliseconds that their answers took."""
    counts, edges = np.histogram(latency, bins=_COLUMNS, range=(0.0, max(float(latency.max()), 1.0)))
    frame = Frame("Latency", "milliseconds", "questions", float(edges[-1]), float(counts.max()))
    spans = zip(edges[:-1], edges[1:], counts, strict=True)
    return svg_plot(frame, [svg_bar(frame, float(left), float(right), float(count)) for left, right, count in spans if count])
