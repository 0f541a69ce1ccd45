from dataclasses import replace

from tests.tui.scripted import RESERVOIR, cite
from tui.chat.sources import rank_line, source_content


def test_a_source_tells_how_its_passage_was_found() -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=2, dense_rank=7, lexical_rank=None)
    assert rank_line(citation) == "rank 2 · dense 7 · lexical –\n"
    assert "14 Aug 2024\nrank 2 · dense 7" in source_content(citation).plain


def test_a_source_of_an_older_conversation_has_no_ranks() -> None:
    assert rank_line(replace(cite(RESERVOIR, "38 per cent", 1), rank=0)) == ""
