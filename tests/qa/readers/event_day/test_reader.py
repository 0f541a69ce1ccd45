"""When an event was is read out of the sentences that plainly report it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.filters import NO_FILTERS
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.coverage import TermWeight
from qa.question.kind import Kind
from qa.question.question import Question, understand
from qa.readers.contract import ReadProgress, ignore_progress
from qa.readers.event_day.reader import EventDayReader
from tests.doubles.scenes import candidate

ASKED = understand("When did Ida Holm resign?", NO_FILTERS)


class DatedSentences:
    """Proposes whole texts of articles of certain days, each half a logit below the one before."""

    name = calibrator = "sentence"
    kinds = frozenset(Kind)

    def __init__(self, *texts: tuple[str, date]) -> None:
        self._found = [_of_day(candidate(text, text, f"a{n}", -0.5 * n), day) for n, (text, day) in enumerate(texts)]

    def read(
        self,
        question: Question,
        hits: Sequence[Hit],
        weight: TermWeight,
        fast: bool = False,
        advance: ReadProgress = ignore_progress,
    ) -> list[Candidate]:
        return self._found


def _of_day(one: Candidate, day: date) -> Candidate:
    return replace(one, hit=replace(one.hit, article=replace(one.hit.article, published=day)))


def days(*texts: tuple[str, date]) -> list[str]:
    return [one.text for one in EventDayReader(DatedSentences(*texts)).read(ASKED, [], lambda term: 1.0)]


def first_report(*texts: tuple[str, date]) -> list[tuple[str, date | None]]:
    found = EventDayReader(DatedSentences(*texts)).first_report(ASKED, [], lambda term: 1.0)
    return [(one.text, one.hit.article.published) for one in found]


MAY = date(2023, 5, 4)
JUNE = date(2023, 6, 1)


def test_the_words_that_say_when_are_the_answer() -> None:
    assert days(("Mayor Ida Holm resigned on Tuesday.", MAY)) == ["Tuesday"]
    assert days(("Mayor Ida Holm resigned over the weekend, and Per Dahl took office on Tuesday.", MAY)) == ["over the weekend"]


def test_the_narrower_of_two_times_is_taken() -> None:
    assert days(("Ida Holm resigned on Tuesday as the 2023 mayor.", MAY)) == ["Tuesday"]


def test_reports_that_name_different_days_leave_it_open() -> None:
    assert days(("Ida Holm resigned on Tuesday.", MAY), ("Ida Holm resigned in January.", JUNE)) == []


def test_the_day_of_somebody_else_is_not_taken() -> None:
    assert days(("Per Dahl resigned on Tuesday.", MAY), ("Ida Holm will resign on Friday.", MAY)) == []


def test_the_report_that_was_published_first_stands_where_none_names_a_day() -> None:
    report = "Mayor Ida Holm resigned."
    assert days((report, MAY)) == []
    assert first_report((report, JUNE), (report, MAY)) == [(report, MAY)]
    assert first_report(("Per Dahl won.", MAY)) == []


def test_what_is_no_question_for_the_day_of_an_event_is_not_read() -> None:
    reader = EventDayReader(DatedSentences(("Ida Holm resigned on Tuesday.", MAY)))
    assert reader.read(understand("Who resigned?", NO_FILTERS), [], lambda term: 1.0) == []
