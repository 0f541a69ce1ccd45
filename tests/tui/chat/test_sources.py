from dataclasses import replace

from tests.tui.chatting import ask, chat, screen_rows
from tests.tui.scripted import RESERVOIR, ScriptedAssistant, cite, cost
from tests.tui.waiting import until
from tui.chat.sources import SourceDrawing, SourceList, source_content
from tui.presentation.answer_presenter import present_source
from tui.ui.colors import HIGHLIGHT


def test_a_source_tells_where_it_stands_and_how_its_passage_was_found_if_asked_for() -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=2, dense_rank=7, lexical_rank=None)
    source = present_source(citation)
    assert (
        "\n14 Aug 2024 · Coastal Herald\nrank 2 · dense 7 · lexical –\n"
        in source_content(source, SourceDrawing(has_ranks=True)).plain
    )
    assert "rank" not in source_content(source, SourceDrawing()).plain


def test_a_source_of_an_older_conversation_has_no_line_of_ranks() -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=0)
    assert "rank" not in source_content(present_source(citation), SourceDrawing(has_ranks=True)).plain


def test_a_quote_that_is_no_answer_is_not_lit() -> None:
    content = source_content(present_source(cite(RESERVOIR, "38 per cent", 1)), SourceDrawing(is_lit=False))
    assert not [span for span in content.spans if span.style == HIGHLIGHT]


async def test_a_key_shows_the_ranks_and_takes_them_away() -> None:
    app = chat()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, "How low?")
        assert "rank 1" not in "\n".join(screen_rows(app.screen))
        await pilot.press("tab", "r")
        await until(pilot, lambda: "rank 1" in "\n".join(screen_rows(app.screen)))
        await pilot.press("r")
        await until(pilot, lambda: "rank 1" not in "\n".join(screen_rows(app.screen)))


async def test_the_nearest_evidence_is_told_to_be_that() -> None:
    app = chat(ScriptedAssistant(default_answer=cost))
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, "What will it cost?")
        assert app.screen.query_one(SourceList).border_subtitle == "nearest evidence"
