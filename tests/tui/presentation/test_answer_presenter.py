from dataclasses import replace

import pytest

from qa.answer import Alternative
from tests.tui.export.exporting import every_sort, failed, full, turn
from tests.tui.scripted import RESERVOIR, AnswerParts, answered, cite, cost, not_found, reservoir
from tui.chat.card_content import CardContext, card_content
from tui.conversation.turn import Turn
from tui.presentation.answer_presenter import present_turn


def test_the_page_says_what_the_card_says() -> None:
    made = turn(full(), "How full is it?", n1="changed")
    entry, shown = present_turn(made), card_content(made, CardContext(400)).plain
    assert f"{entry.verdict.glyph} {entry.verdict.word}" in shown
    for said in (entry.answer, entry.asked, entry.limits, entry.facts[1], entry.sources[0].headline):
        assert said in shown
    for note in (*entry.notes, *entry.also):
        assert note.sign.word in shown
        assert all(part in shown for part in note.said.split(", "))


def test_notes_stand_in_the_order_of_their_weight() -> None:
    words = [note.sign.word for note in present_turn(turn(full(), n1="gone")).notes]
    assert words == ["article no longer in the archive", "corrected", "sources differ"]


def test_a_correction_names_the_number_of_its_source() -> None:
    note = present_turn(turn(full())).notes[0]
    assert (note.said, note.numbers) == ("a later copy says: “It held 36 per cent.” (Tribune, no date)", (1,))


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
    entry = present_turn(turn(replace(cost("?"), reasons=("no article mentions “Uruguay”",))))
    assert entry.said == "The articles do not say: no article mentions “Uruguay”. Nearest evidence:"
    assert [source.quote for source in entry.sources] == ["a third of their maize", "worse, in 2011"]
    assert (entry.answer, entry.facts[0]) == ("", "best guess 0.31")


def test_nothing_near_is_said() -> None:
    assert present_turn(turn(not_found("?"))).said == "The articles do not say, and nothing in them comes near."


def test_what_was_not_answered_says_why() -> None:
    entries = [present_turn(made) for made in every_sort().turns[2:4]]
    assert [entry.verdict.word for entry in entries] == ["error", "stopped"]
    assert entries[0].said == "No index."


def test_a_question_that_failed_keeps_its_filters() -> None:
    made = failed("No index.")
    made.filters = full().filters
    assert present_turn(made).limits == "from 1 Jan 2024 · Coastal Herald"


def test_only_a_text_that_is_printed_twice_has_carriers() -> None:
    one, two = present_turn(turn(reservoir("?"))).sources[:2]
    assert (one.carriers, two.carriers) == (("Coastal Herald, 14 Aug 2024",) * 3, ())


def test_every_string_is_one_clean_line() -> None:
    entry = present_turn(turn(reservoir("two\nlines\x1b[31m")))
    assert entry.question == "two lines\ufffd[31m"
    assert present_turn(Turn("a", state="failed", error="b\r\nc")).said == "b c"
