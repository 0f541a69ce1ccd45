"""A corrected report is answered with the corrected value, its old one beside it, the whole way over a small archive."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.filters import NO_FILTERS, Filters
from qa.assistant import Assistant
from qa.settings import AnswerSettings
from tests.conftest import HASHING
from tui.presentation.answer_presenter import present_answer

NOTE = "Correction: An earlier version of this article said that 212 people were aboard the Halvard. The number was 206."
ARTICLES = [
    {
        "id": "report",
        "date": "2024-05-01",
        "source": "Gazette",
        "title": "Ferry capsizes",
        "text": f"The company said that 212 people were aboard the ferry Halvard.\n\n{NOTE}",
    },
    {"id": "other", "date": "2024-05-01", "source": "Courier", "title": "Prize", "text": "Ida Holm won the prize on Sunday."},
]
QUESTION = "How many people were aboard the ferry Halvard?"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("corrected")
    (folder / "articles.jsonl").write_text("\n".join(map(json.dumps, ARTICLES)), encoding="utf-8")
    build(BuildJob(folder / "articles.jsonl", folder / "index", HASHING))
    with closing(Assistant.open(folder / "index", HASHING, answer=AnswerSettings(min_confidence=0.0))) as opened:
        yield opened


@pytest.mark.parametrize("filters", [NO_FILTERS, Filters(as_of=date(2024, 6, 1))])
def test_the_corrected_value_leads_and_the_old_one_stands_beside_it(assistant: Assistant, filters: Filters) -> None:
    answer = assistant.ask(QUESTION, filters)
    assert (answer.answer, answer.corrected_from) == ("206", "212")
    first, second = (answer.citation(n) for n in answer.cited)
    assert (first.quote, second.quote) == ("206", "212")
    assert answer.cited[:2] == (1, 2)
    assert [citation.n for citation in answer.citations] == [*range(1, len(answer.citations) + 1)]
    assert all(answer.citation(one.citations[0]).quote == one.answer for one in answer.alternatives)
    assert ARTICLES[0]["text"][first.start : first.end] == "206"
    assert answer.independent_reports == 1
    others = [*(one.answer for one in answer.alternatives), *(one.answer for one in (*answer.disagreements, *answer.updates))]
    assert "206" not in others
    view = present_answer(answer)
    assert (view.verdict.word, view.answer_line) == ("corrected", "“206” (first printed: “212”)")
