"""Articles in another language than English are indexed and found, and nothing is answered from them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.filters import NO_FILTERS, Filters
from index.languages import is_other_language, language_list, other_languages_text
from qa.assistant import Assistant
from qa.evaluation.exam.self_exam import self_exam
from tests.conftest import HASHING

GERMAN = """Hafenrat beschließt neue Brücke
3. Mai 2024

Der Rat der Stadt Marlsea hat am Freitag den Bau einer neuen Brücke über die Alder beschlossen, die 48 Millionen Euro kosten soll.
Die Bürgermeisterin Ida Holm sagte, dass die Arbeiten im Herbst beginnen und drei Jahre dauern werden. Clara Stern was appointed
director of the Long Bridge on Friday, und das ist nicht die einzige Änderung, die der Rat mit den Stimmen aller beschlossen hat.
"""
ENGLISH = """Ferry fares rise
4 May 2024

The ferry to Holm costs $4 from Friday. Mayor Ida Holm said that the harbour had no choice.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("languages")
    (folder / "corpus" / "bote").mkdir(parents=True)
    (folder / "corpus" / "bote" / "bruecke.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "corpus" / "ferry.txt").write_text(ENGLISH, encoding="utf-8")
    build(BuildJob(folder / "corpus", folder / "index", HASHING))
    with closing(Assistant.open(folder / "index", HASHING)) as opened:
        yield opened


def test_it_is_found_by_a_search(assistant: Assistant) -> None:
    first, *_ = assistant.retriever.search("director of the Long Bridge", 5)
    assert (first.article.path, first.article.language) == ("bote/bruecke.txt", "de")


@pytest.mark.parametrize(
    "question",
    [
        "Who was appointed director of the Long Bridge?",
        "Who is Clara Stern?",
        "What does the Brücke über die Alder cost?",
        "When was the article about the Hafenrat published?",
        "timeline of Clara Stern",
    ],
)
def test_it_answers_nothing_and_the_refusal_says_why(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.citations) == ("not_found", ())
    assert "bote/bruecke.txt" not in {citation.source.article for citation in answer.nearest}
    assert any(reason.endswith("in German: only English is read") for reason in answer.reasons), answer.reasons


def test_where_no_article_that_passes_is_read_the_refusal_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("Who was appointed director?", Filters(outlets=("bote",)))
    assert (answer.status, answer.reasons) == ("not_found", ("the articles that match are in German: only English is read",))


def test_the_others_answer_as_before(assistant: Assistant) -> None:
    answer = assistant.ask("What does the ferry to Holm cost?")
    assert (answer.status, answer.answer, answer.filters) == ("answered", "$4", NO_FILTERS)


def test_an_archive_in_english_alone_is_asked_without_a_filter(sample_index: Path) -> None:
    with closing(Assistant.open(sample_index, HASHING)) as opened:
        assert opened._understanding.languages == ()


def test_it_is_no_matter_of_an_exam(assistant: Assistant) -> None:
    assert {name for case in self_exam(assistant, 12) for name in case.relevant} == {"ferry.txt"}


def test_names_of_languages() -> None:
    assert language_list(["fr", "de", "de"]) == "French and German"
    assert language_list(["xx"]) == "“xx”"
    assert other_languages_text({"de": 1, "fr": 3}) == "3 in French, 1 in German: searched, never answered from"
    assert [code for code in ("", "en", "de") if is_other_language(code)] == ["de"]
