from collections.abc import Sequence

import pytest

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evaluation.cases.reading_rows import ReadingRow
from qa.evaluation.reading import evaluate_reader
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question


class NumberReader:
    """Proposes the first number of a passage, with the number as its score."""

    name = "number"
    kinds = frozenset(Kind)
    calibrator = ""

    def read(self, question: Question, hits: Sequence[Hit], weight: TermWeight, *rest: object) -> list[Candidate]:
        numbers = [(hit, word) for hit in hits for word in hit.text.split() if word.isdigit()]
        return [self._candidate(hit, word) for hit, word in numbers[:1]]

    def _candidate(self, hit: Hit, word: str) -> Candidate:
        start = hit.article.text.index(word)
        return Candidate(hit, (start, start + len(word)), (0, len(hit.text)), float(word))


def silent(done: int, total: int) -> None:
    """Show no progress."""


def row(context: str, *answers: str) -> ReadingRow:
    return ReadingRow("r", context, "How many?", answers)


ROWS = [row("There were 38 of them", "38"), row("There were 40 or so", "40 or"), row("Only 5 here"), row("None here")]


def test_em_and_f1_are_of_the_best_span_over_the_answerable_rows() -> None:
    report = evaluate_reader(NumberReader(), ROWS, silent)
    assert (report.reader, report.rows, report.answerable, report.em) == ("number", 4, 2, 0.5)
    assert report.f1 == pytest.approx((1 + 2 / 3) / 2, abs=1e-4)


def test_auroc_takes_no_span_as_the_lowest_score() -> None:
    assert evaluate_reader(NumberReader(), ROWS, silent).auroc == 1.0


def test_auroc_is_null_where_every_row_is_answerable() -> None:
    report = evaluate_reader(NumberReader(), ROWS[:2], silent)
    assert report.auroc is None
    assert set(report.intervals) == {"em", "f1"}


def test_a_row_without_a_span_counts_0() -> None:
    assert evaluate_reader(NumberReader(), [row("None here", "here")], silent).em == 0.0


def test_the_json_has_the_schema_number() -> None:
    assert evaluate_reader(NumberReader(), ROWS, silent).model_dump_json(by_alias=True).startswith('{"schema":1,')


def test_progress_is_told_for_each_row() -> None:
    progress: list[tuple[int, int]] = []
    evaluate_reader(NumberReader(), ROWS, lambda done, total: progress.append((done, total)))
    assert progress[-1] == (4, 4)
