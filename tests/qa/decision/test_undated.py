"""Articles without a date are the reason that is given, where they would have passed but for the days."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.filters import NO_FILTERS, Filters
from qa.assistant import Assistant
from tests.conftest import HASHING

QUESTION = "How many people were killed near Sarnel?"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("undated")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "slip.txt").write_text(
        "Two lorries collided near Sarnel. Eleven people were killed.", encoding="utf-8"
    )
    (folder / "corpus" / "dated.txt").write_text("Prize day\n3 May 2024\n\nIda Holm won the prize on Friday.", encoding="utf-8")
    build(BuildJob(folder / "corpus", folder / "index", HASHING))
    with closing(Assistant.open(folder / "index", HASHING)) as opened:
        yield opened


@pytest.mark.parametrize(
    "filters", [Filters(as_of=date(2025, 1, 1)), Filters(since=date(2020, 1, 1)), Filters(until=date(2025, 1, 1))]
)
def test_an_article_without_a_date_is_named_as_the_reason(assistant: Assistant, filters: Filters) -> None:
    reasons = assistant.ask(QUESTION, filters).reasons
    assert reasons[0] == "1 article that mentions “Sarnel” has no date and fails every filter on dates"
    assert not any("no article mentions" in reason for reason in reasons)


def test_without_a_filter_on_dates_nothing_is_said_of_dates(assistant: Assistant) -> None:
    assert not any("no date" in reason for reason in assistant.ask(QUESTION, NO_FILTERS).reasons)


def test_a_name_that_stands_nowhere_is_still_said_to(assistant: Assistant) -> None:
    reasons = assistant.ask("How many people were killed near Dorn?", Filters(as_of=date(2025, 1, 1))).reasons
    assert "no article mentions “Dorn”" in reasons
