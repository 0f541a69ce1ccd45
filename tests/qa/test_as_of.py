"""An as-of day: what was published later does not exist for a question, in any part of its answer.

The archive is small and model-free: a report, its copy, its corrected page, and later reports of the event, a day after one another.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.build.build import build
from index.build.job import BuildJob
from index.filters import Filters
from qa.answer import Answer, Citation, Timings
from qa.assistant import Assistant
from qa.settings import AnswerSettings
from tests.conftest import HASHING

ABOARD = "The company said that 212 people were aboard the ferry Halvard."
REPORT = (
    f"The ferry Halvard capsized off Great Fann on Sunday night. {ABOARD} Divers went down at dawn to look for those who are "
    "missing. The harbour master of Great Fann closed the channel until noon."
)
PAGE = "https://gazette.example/halvard"
NOTE = "Correction: On Wednesday the Gazette reported that 212 people were aboard the ferry Halvard. The number was 206."
ARTICLES = [
    {"id": "report", "source": "Gazette", "url": PAGE, "text": REPORT},
    {"id": "copy", "source": "Courier", "text": REPORT},
    {"id": "other", "source": "Tribune", "text": f"Police went to the harbour. {ABOARD.replace('212', '230')}"},
    {"id": "second", "source": "Herald", "text": f"{ABOARD} The Herald has a list of the names."},
    {"id": "version", "source": "Gazette", "url": PAGE, "text": REPORT.replace("212", "206")},
    {"id": "note", "source": "Gazette", "text": f"Divers of Great Fann found two more from the ferry Halvard.\n\n{NOTE}"},
    {"id": "update", "source": "Gazette", "text": f"{ABOARD.replace('212', '201')} Great Fann is in mourning."},
]
DAYS = [date(2024, 5, 1) + timedelta(days=number) for number in range(len(ARTICLES))]
QUESTION = "How many people were aboard the ferry Halvard?"
WORDS = [
    "ferry",
    "Halvard",
    "Great Fann",
    "company",
    "people aboard",
    "missing",
    "harbour",
    "Who",
    "How many",
    "When",
    "212",
    "Herald",
]


def build_archive(folder: Path, count: int) -> Path:
    """Build an archive of the first `count` articles."""
    lines = [
        json.dumps({"title": "Ferry Halvard capsizes", "date": str(day), **article})
        for day, article in zip(DAYS[:count], ARTICLES, strict=False)
    ]
    folder.mkdir(exist_ok=True)
    (folder / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build(BuildJob(folder / "articles.jsonl", folder / "index", HASHING))
    return folder / "index"


def open_assistant(index: Path, least: float = 0.0) -> Assistant:
    """Open the archive. With `least` 0 the assistant answers whatever it finds, with 1 it answers nothing."""
    return Assistant.open(index, index=HASHING, answer=AnswerSettings(reader="span", min_confidence=least))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("as-of"), len(ARTICLES))


@pytest.fixture(scope="module")
def assistant(archive: Path) -> Iterator[Assistant]:
    with closing(open_assistant(archive)) as opened_assistant:
        yield opened_assistant


@pytest.fixture(scope="module")
def refusing_assistant(archive: Path) -> Iterator[Assistant]:
    with closing(open_assistant(archive, least=1.0)) as opened_assistant:
        yield opened_assistant


def days_in(value: object) -> Iterator[date]:
    """Yield every day in a value, however deep; the filters of the question are left out."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from days_in(part)
    elif is_dataclass(value) and not isinstance(value, Filters):
        for field in fields(value):
            yield from days_in(getattr(value, field.name))


def answer_on(assistant: Assistant, number: int) -> Answer:
    """Ask the question as of the day of article `number`, counted from 1."""
    return assistant.ask(QUESTION, Filters(as_of=DAYS[number - 1]))


def report(answer: Answer) -> Citation:
    """Return the citation of the first report."""
    return next(citation for citation in answer.citations if citation.source.article == "report")


@pytest.mark.parametrize(
    ("number", "copies"),
    [(1, ["report"]), (2, ["report", "copy"]), (4, ["report", "copy"]), (5, ["report", "copy", "version"])],
)
def test_a_copy_printed_after_the_as_of_day_is_not_among_the_copies(
    assistant: Assistant, number: int, copies: list[str]
) -> None:
    place = report(answer_on(assistant, number))
    assert [copy.article for copy in place.copies] == copies
    assert place.copy_count == len(copies)


@pytest.mark.parametrize(("number", "known"), [(4, []), (5, ["version"]), (6, ["note", "version"])])
def test_a_later_version_and_a_later_correction_are_not_known_before_their_day(
    assistant: Assistant, number: int, known: list[str]
) -> None:
    assert [correction.source.article for correction in report(answer_on(assistant, number)).corrections] == known


@pytest.mark.parametrize(("number", "reports"), [(1, 1), (3, 1), (4, 2), (7, 1)])
def test_a_report_of_a_later_day_does_not_support_the_answer(assistant: Assistant, number: int, reports: int) -> None:
    assert answer_on(assistant, number).independent_reports == reports


@pytest.mark.parametrize(("number", "disagreements", "updates"), [(2, 0, 0), (3, 1, 0), (6, 1, 0), (7, 1, 1)])
def test_nobody_says_otherwise_before_the_day(assistant: Assistant, number: int, disagreements: int, updates: int) -> None:
    answer = answer_on(assistant, number)
    assert (len(answer.disagreements), len(answer.updates)) == (disagreements, updates)


@pytest.mark.parametrize("number", [2, 5])
def test_an_answer_is_that_of_an_archive_in_which_nothing_later_was_ever_indexed(
    assistant: Assistant, tmp_path: Path, number: int
) -> None:
    with closing(open_assistant(build_archive(tmp_path / "then", number))) as then:
        expected = answer_on(then, number)
    answer = answer_on(assistant, number)
    assert replace(answer, timings=Timings()) == replace(expected, timings=Timings())


def test_the_walk_comes_to_the_days_of_all_parts_of_an_answer(assistant: Assistant) -> None:
    assert set(days_in(answer_on(assistant, len(ARTICLES)))) == set(DAYS)


@settings(max_examples=20, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), day=st.sampled_from(DAYS), refuse=st.booleans())
def test_nothing_in_an_answer_is_later_than_its_as_of_day_and_every_quote_stands_where_it_says(
    assistant: Assistant, refusing_assistant: Assistant, words: list[str], day: date, refuse: bool
) -> None:
    answer = (refusing_assistant if refuse else assistant).ask(" ".join(words), Filters(as_of=day))
    assert all(found_day <= day for found_day in days_in(answer))
    for citation in (*answer.citations, *answer.nearest):
        text = assistant.archive.catalogue.article(citation.source.article).text
        assert text[citation.start : citation.end] == citation.quote
        assert text[citation.sentence_start :].startswith(citation.sentence)
        for note in citation.corrections:
            assert assistant.archive.catalogue.article(note.source.article).text[note.start : note.end] == note.quote
