"""What only the headline says is answered from it, and marked, the whole way over a small archive."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.build.build import build
from index.build.job import BuildJob
from qa.assistant import Assistant
from tests.conftest import HASHING
from tui.presentation.answer_presenter import present_answer

ITEM = """Singer Lena Ostrow, 48, dies in Brekka
3 May 2024

Tributes were paid on Friday to the voice of three summers, whose manager told the news in a short note.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("headline")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "singer.txt").write_text(ITEM, encoding="utf-8")
    (folder / "corpus" / "prize.txt").write_text("Prize\n3 May 2024\n\nIda Holm won a prize on Friday.", encoding="utf-8")
    build(BuildJob(folder / "corpus", folder / "index", HASHING))
    with closing(Assistant.open(folder / "index", HASHING)) as opened:
        yield opened


@pytest.mark.parametrize(("question", "words"), [("Where did Lena Ostrow die?", "Brekka"), ("How old was Lena Ostrow?", "48")])
def test_the_headline_answers_and_its_article_is_cited(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.answer) == ("answered", words)
    citation = answer.citation(answer.cited[0])
    assert (citation.place, citation.source.title) == ("headline", "Singer Lena Ostrow, 48, dies in Brekka")
    text = assistant.archive.catalogue.article(citation.source.article).text
    assert text[citation.start : citation.end] == citation.quote
    assert "not from its text: headline" in present_answer(answer).main_sources[0].remark
