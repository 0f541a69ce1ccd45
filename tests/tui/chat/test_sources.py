from dataclasses import replace

from tests.tui.scripted import RESERVOIR, cite
from tui.chat.sources import source_content
from tui.presentation.answer_presenter import present_source


def test_a_source_tells_where_it_stands_and_how_its_passage_was_found() -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=2, dense_rank=7, lexical_rank=None)
    assert "14 Aug 2024\nrank 2 · dense 7 · lexical –\n" in source_content(present_source(citation)).plain


def test_a_source_of_an_older_conversation_has_no_line_of_ranks() -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=0)
    assert "rank" not in source_content(present_source(citation)).plain
