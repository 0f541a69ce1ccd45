from collections.abc import Callable
from dataclasses import replace

import pytest

from qa.answer import Alternative
from tests.tui.export.exporting import conversation, every_sort, failed, full, turn
from tests.tui.scripted import RESERVOIR, AnswerParts, answered, cite, compared, cost, half_compared, not_found, reservoir
from tui.chat.card_content import CardContext, card_content
from tui.conversation.transcript import Transcript
from tui.conversation.turn import Turn
from tui.export.html import html
from tui.export.markdown import markdown
from tui.presentation.answer_presenter import present_answer, present_source, present_turn


def test_the_page_says_what_the_card_says() -> None:
    made = turn(full(), "How full is it?", n1="changed")
    view, shown = present_turn(made), card_content(made, CardContext(400)).plain
    assert f"{view.verdict.glyph} {view.verdict.word}" in shown
    for words in (view.answer, view.asked, view.filters, view.facts[1], view.sources[0].headline):
        assert words in shown
    for note in (*view.notes, *view.alternatives):
        assert note.sign.word in shown
        assert all(part in shown for part in note.text.split(", "))


@pytest.mark.parametrize("layout", [markdown, html])
def test_an_export_marks_what_was_computed(layout: Callable[[Transcript], str]) -> None:
    page = layout(conversation(turn(compared("Which?")), turn(half_compared("Which?"))))
    assert "computed: a year ago." in page
    assert "“a year ago”" not in page
    assert "Nothing was found." in page


def test_notes_stand_in_the_order_of_their_weight() -> None:
    words = [note.sign.word for note in present_turn(turn(full(), n1="gone")).notes]
    assert words == ["article no longer in the archive", "corrected", "sources differ"]


def test_a_correction_names_the_number_of_its_source() -> None:
    note = present_turn(turn(full())).notes[0]
    assert (note.text, note.numbers) == ("a later copy says: “It held 36 per cent.” (Tribune, no date)", (1,))


@pytest.mark.parametrize(("mark", "words"), [("moved", "still stands"), ("changed", "no longer in it"), ("gone", "archive")])
def test_a_mark_is_told_for_every_source_that_is_listed(mark: str, words: str) -> None:
    notes = present_turn(turn(reservoir("?"), n3=mark)).notes
    assert [(words in note.sign.word, note.numbers) for note in notes] == [(True, (3,))]


def test_a_mark_on_the_nearest_evidence_is_told() -> None:
    assert [note.numbers for note in present_turn(turn(cost("?"), n2="gone")).notes] == [(2,)]


def test_sources_that_nothing_refers_to_are_left_out() -> None:
    citations = tuple(cite(RESERVOIR, quote, n) for n, quote in enumerate(("38 per cent", "71 per cent", "2014"), 1))
    answer = answered("?", 1, *citations, parts=AnswerParts(alternatives=(Alternative("2014", 0.1, (3,)),)))
    assert [source.n for source in present_turn(turn(answer)).sources] == [1, 3]


def test_a_refusal_says_what_is_missing_and_shows_the_nearest() -> None:
    view = present_turn(turn(replace(cost("?"), reasons=("no article mentions “Uruguay”",))))
    assert view.message == "The articles do not say: no article mentions “Uruguay”. Nearest evidence:"
    assert [source.quote for source in view.sources] == ["a third of their maize", "worse, in 2011"]
    assert (view.answer, view.facts[0]) == ("", "best guess 31 in 100")


def test_a_fact_that_ends_in_a_question_gets_no_full_stop() -> None:
    view = present_turn(turn(replace(cost("?"), reasons=("no article mentions “Lod”; did you mean “Lodd”?",))))
    assert view.message == "The articles do not say: no article mentions “Lod”; did you mean “Lodd”? Nearest evidence:"


def test_nothing_near_is_said() -> None:
    assert present_turn(turn(not_found("?"))).message == "The articles do not say: nothing comes near the question."
    limited = replace(not_found("?"), filters=full().filters)
    nothing = "The articles do not say: nothing within the filters comes near the question."
    assert present_turn(turn(limited)).message == nothing


def test_what_was_not_answered_says_why() -> None:
    views = [present_turn(made) for made in every_sort().turns[2:4]]
    assert [view.verdict.word for view in views] == ["error", "stopped"]
    assert views[0].message == "No index."


def test_a_question_that_failed_keeps_its_filters() -> None:
    made = failed("No index.")
    made.filters = full().filters
    assert present_turn(made).filters == "from 1 Jan 2024 · Coastal Herald"


def test_only_a_text_that_is_printed_twice_has_copies() -> None:
    one, two = present_turn(turn(reservoir("?"))).sources[:2]
    assert (one.copies, two.copies) == (("Coastal Herald, 14 Aug 2024",) * 3, ())


def test_every_string_is_one_clean_line() -> None:
    view = present_turn(turn(reservoir("two\nlines\x1b[31m")))
    assert view.question == "two lines\ufffd[31m"
    assert present_turn(Turn("a", state="failed", error="b\r\nc")).message == "b c"


def test_an_answer_is_presented_alike_with_and_without_its_turn() -> None:
    alone, of_turn = present_answer(full()), present_turn(turn(full()))
    assert replace(of_turn, question=alone.question, asked=alone.asked) == alone


def test_other_copies_are_counted_in_words() -> None:
    copies = ("Herald, 4 May 2024", "Tribune, 5 May 2024", "Gazette, 6 May 2024")
    source = present_turn(turn(reservoir("?"))).sources[0]
    counts = [replace(source, copies=copies[:n]).copy_count for n in (0, 2, 3)]
    assert counts == ["", "+1 copy", "+2 copies"]


@pytest.mark.parametrize(("rank", "words"), [(2, "rank 2 · dense 7 · lexical –"), (0, "")])
def test_a_source_tells_how_its_passage_was_retrieved(rank: int, words: str) -> None:
    citation = replace(cite(RESERVOIR, "38 per cent", 1), rank=rank, dense_rank=7, lexical_rank=None)
    assert present_source(citation).ranks == words
