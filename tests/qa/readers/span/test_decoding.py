"""Best spans of a row: only inside the passage, never one inside another, scored against “no answer”."""

import numpy as np
import pytest

from qa.readers.span.decoding import MAX_SPAN_TOKENS, ScoredSpan, best_spans, best_spans_with_forms, score_span
from qa.readers.span.encoding import EncodedRow

ROW = EncodedRow(ids=(101, 5, 102, 7, 8, 9, 102), first=3, offsets=((0, 3), (4, 7), (8, 9)), question_length=3)


def scores(**at: float) -> np.ndarray:
    logits = np.zeros(7, dtype=np.float32)
    for place, value in at.items():
        logits[int(place[1:])] = value
    return logits


def test_the_question_and_the_front_are_no_answer() -> None:
    best = best_spans(ROW, scores(_1=9.0, _4=2.0), scores(_1=9.0, _5=3.0, _6=8.0), 1)[0]
    assert (best.start, best.end) == (4, 9)
    assert best.score == pytest.approx(5.0)


def test_the_score_is_less_that_of_no_answer() -> None:
    assert best_spans(ROW, scores(_0=4.0, _3=1.0), scores(_0=2.0, _3=1.0), 1)[0].score == pytest.approx(-4.0)


def test_an_end_never_lies_before_its_start() -> None:
    best = best_spans(ROW, scores(_5=5.0), scores(_3=5.0), 1)[0]
    assert best.start < best.end


def test_further_spans_do_not_overlap_better_ones() -> None:
    spans = best_spans(ROW, scores(_3=3.0, _5=1.0), scores(_3=3.0, _5=1.0), 3)
    assert [(span.start, span.end) for span in spans] == [(0, 3), (8, 9), (4, 7)]


def test_no_span_is_longer_than_the_longest() -> None:
    size = MAX_SPAN_TOKENS + 10
    row = EncodedRow(ids=(0,) * (size + 1), first=1, offsets=tuple((i, i + 1) for i in range(size)), question_length=1)
    start, end = np.zeros((2, size + 1), dtype=np.float32)
    start[1] = end[size] = 5.0
    best = best_spans(row, start, end, 1)[0]
    assert best.end - best.start <= MAX_SPAN_TOKENS


def test_an_empty_passage_has_none() -> None:
    row = EncodedRow(ids=(101, 102, 102), first=2, offsets=(), question_length=2)
    assert best_spans(row, np.zeros(3, dtype=np.float32), np.zeros(3, dtype=np.float32), 2) == []


def test_with_sentences_a_span_begins_and_ends_in_one() -> None:
    start, end = scores(_3=5.0, _5=3.0), scores(_3=1.0, _5=5.0)
    assert [(b.start, b.end) for b in best_spans(ROW, start, end, 1)] == [(0, 9)]
    assert [(b.start, b.end) for b in best_spans(ROW, start, end, 1, [(0, 7), (8, 9)])] == [(8, 9)]


def test_given_spans_are_scored_as_found_ones_and_left_out_where_the_row_does_not_hold_them() -> None:
    start, end = scores(_0=1.0, _3=3.0, _4=2.0), scores(_0=0.5, _4=4.0, _5=1.0)
    spans = score_span(ROW, start, end, [(4, 9), (0, 7), (8, 12), (30, 32)])
    assert spans == [ScoredSpan(4, 9, 1.5), ScoredSpan(0, 7, 5.5)]
    assert best_spans(ROW, start, end, 1) == spans[1:]
    assert score_span(EncodedRow(ids=(101, 102, 102), first=2, offsets=(), question_length=2), start, end, [(0, 3)]) == []


def test_the_forms_of_an_answer_overlap_its_best_span_and_score_hardly_less() -> None:
    row = EncodedRow((0, 1, 2, 3, 4), 1, ((0, 3), (4, 7), (8, 11), (12, 15)), 1)
    start = np.array([0, 6, 5, 0, 3], np.float32)
    end = np.array([0, 0, 6, 3, 3], np.float32)
    first, second = best_spans_with_forms(row, start, end, 2)
    assert [(form.start, form.end, form.score) for form in first] == [
        (0, 7, 12.0),
        (4, 7, 11.0),
        (0, 11, 9.0),
        (0, 15, 9.0),
    ]
    assert (second[0].start, second[0].end) == (12, 15)
    assert best_spans(row, start, end, 2) == [first[0], second[0]]
