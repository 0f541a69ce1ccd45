from dataclasses import replace

import pytest

from index.article import SourceRef
from qa.answer import Answer, Correction, Disagreement
from tests.tui.scripted import (
    RESERVOIR,
    TRIBUNE,
    AnswerParts,
    answered,
    cite,
    compared,
    cost,
    half_compared,
    not_found,
    reservoir,
)
from tui.chat.card_content import SOURCE_META, CardContext, card_content
from tui.conversation.turn import Turn
from tui.ui.colors import HIGHLIGHT, MUTED


def answered_turn(answer: Answer) -> Turn:
    turn = Turn(answer.question)
    turn.set_answer(answer)
    return turn


def text(answer: Answer, width: int = 76) -> str:
    return card_content(answered_turn(answer), CardContext(width)).plain


def test_a_confidence_below_four_fifths_is_only_likely() -> None:
    citation = cite(RESERVOIR, "71 per cent", 1)
    assert text(answered("?", 1, citation, parts=AnswerParts(0.79))).startswith(
        "◐ likely  probability 79 in 100 · 1 independent report"
    )


@pytest.mark.parametrize("width", [40, 56, 76, 100])
def test_the_lines_of_sources_are_as_wide_as_the_card_and_keep_their_dates(width: int) -> None:
    lines = [line for line in text(reservoir("?"), width).splitlines() if line.startswith("  [")]
    assert [len(line) for line in lines] == [width, width]
    assert all(line.endswith("Aug 2024") for line in lines)


def test_copies_are_counted_beside_the_outlet() -> None:
    assert "Coastal Herald +2 copies" in text(reservoir("?"), 100)


def test_a_quote_that_is_the_whole_sentence_is_shown_once() -> None:
    sentence = "The valley has seen worse, in 2011."
    assert text(answered("?", 1, cite(TRIBUNE, sentence, 1))).count(sentence) == 1


def test_sources_that_differ_are_named() -> None:
    citations = (cite(RESERVOIR, "38 per cent of capacity", 1), cite(TRIBUNE, "worse, in 2011", 2))
    card_text = text(answered("?", 1, *citations, parts=AnswerParts(disagreements=(Disagreement("worse, in 2011", (2,)),))))
    assert "⚠ sources differ" in card_text
    assert "“worse, in 2011”" in card_text


def test_a_correction_that_concerns_the_quote_stands_on_the_card_and_another_does_not() -> None:
    note = Correction("figures", SourceRef("a2", "Head", "Tribune"), 0, 5, "It held [red]36[/] per cent.")
    first = replace(cite(RESERVOIR, "38 per cent of capacity", 1), corrections=(note,))
    card_text = text(answered("?", 1, first))
    assert card_text.startswith("✎ corrected  probability 91 in 100 · ")
    assert "✎ corrected  [1] a later copy says: “It held [red]36[/] per cent.” (Tribune" in card_text
    other = replace(first, corrections=(replace(note, about_quote=False),))
    assert text(answered("?", 1, other)).startswith("● strong")
    assert "corrected" not in text(answered("?", 1, other))


def test_what_the_same_source_said_later_is_no_warning() -> None:
    citations = (cite(RESERVOIR, "38 per cent of capacity", 1), cite(TRIBUNE, "worse, in 2011", 2))
    card_text = text(answered("?", 1, *citations, parts=AnswerParts(updates=(Disagreement("worse, in 2011", (2,)),))))
    assert "said later  “worse, in 2011”" in card_text
    assert "sources differ" not in card_text


def test_a_conclusion_is_marked_as_computed_and_each_part_has_its_quote() -> None:
    shown = text(compared("Was it fuller on Monday or a year ago?"), 100)
    assert shown.startswith("◐ likely  probability 72 in 100 · 2 of 2 parts found")
    assert "computed: a year ago  38 per cent of capacity against 71 per cent." in shown
    assert "“a year ago”" not in shown
    for quote in ("“38 per cent of capacity”", "“71 per cent”"):
        assert quote in shown


def test_a_part_without_an_answer_is_told_and_the_other_keeps_its_source() -> None:
    turn = answered_turn(half_compared("Was it fuller on Monday or a year ago?"))
    shown = card_content(turn, CardContext(100)).plain
    assert "The articles do not say: How full was the Alder reservoir a year ago?" in shown
    assert "Nothing was found." in shown
    assert [source.n for source in turn.sources] == turn.listed_sources() == [1]


def test_the_value_first_printed_stands_in_words_beside_the_corrected_one() -> None:
    shown = text(replace(reservoir("?"), corrected_from="36 per cent"), 100)
    assert shown.startswith("✎ corrected")
    assert "“38 per cent of capacity”  first printed “36 per cent”" in shown


def test_a_refusal_says_what_is_missing() -> None:
    refusal = replace(not_found("?", cite(RESERVOIR, "71 per cent", 1)), reasons=("no article mentions “Uruguay”",))
    assert "The articles do not say: no article mentions “Uruguay”. Nearest evidence:" in text(refusal)


def test_nothing_near_is_said_without_sources() -> None:
    assert "nothing comes near the question" in text(not_found("?"))


def test_only_the_first_three_of_the_nearest_are_shown() -> None:
    many = [cite(RESERVOIR, "71 per cent", n) for n in range(1, 6)]
    assert text(not_found("?", *many)).count("ten-year low") == 3


def test_the_line_under_the_cursor_has_a_sign() -> None:
    lines = card_content(answered_turn(cost("?")), CardContext(76, chosen=2)).plain.splitlines()
    assert [line.startswith("▸ ") for line in lines if "[" in line] == [False, True]


def test_each_source_has_a_line_that_opens_it() -> None:
    spans = card_content(answered_turn(reservoir("?")), CardContext(76)).spans
    sources_by_line = {
        span.style.meta[SOURCE_META] for span in spans if not isinstance(span.style, str) and SOURCE_META in span.style.meta
    }
    assert sources_by_line == {1, 2, 3}


def test_a_sentence_without_end_is_cut_around_its_quote() -> None:
    endless = replace(RESERVOIR, text="word " * 100_000 + "needle" + " word" * 100_000)
    assert len(text(answered("?", 1, cite(endless, "needle", 1)))) < 1500


def test_the_nearest_sentences_stand_under_their_headlines() -> None:
    lines = text(cost("?"), 40).splitlines()
    below = lines[lines.index(next(line for line in lines if "[1]" in line)) + 1 :]
    assert below[0].startswith("      …")
    assert "a third of their maize" in below[0]
    assert "[2]" in below[1]


def test_nothing_of_a_refusal_is_lit() -> None:
    content = card_content(answered_turn(cost("?")), CardContext(76))
    assert not [span for span in content.spans if span.style == HIGHLIGHT]


def test_the_date_stands_with_the_quote_and_is_not_grey() -> None:
    content = card_content(answered_turn(reservoir("?")), CardContext(76))
    place = content.plain.index("14 Aug 2024, Coastal Herald [1]")
    assert not [span for span in content.spans if span.style == MUTED and span.start <= place < span.end]


def test_marks_stand_around_a_quote_only_where_there_is_no_colour() -> None:
    assert "«" not in card_content(answered_turn(reservoir("?")), CardContext(76)).plain
    assert "«38 per cent of capacity»" in card_content(answered_turn(reservoir("?")), CardContext(76, has_marks=True)).plain


def test_the_stages_behind_are_ticked_off() -> None:
    turn = Turn("?", "asking", "reading")
    assert card_content(turn, CardContext(76)).plain == "◌ retrieving ✓ · reading · checking quotes"


def test_the_passages_read_are_counted() -> None:
    turn = Turn("?", "asking", "reading", done=7, total=12)
    assert card_content(turn, CardContext(76)).plain == "◌ retrieving ✓ · reading 7 of 12 passages · checking quotes"


def test_only_the_newest_card_names_the_keys() -> None:
    hint = "Tab leads to the card; there 1 to 3 open its sources, y copies the sentence."
    assert hint in card_content(answered_turn(reservoir("?")), CardContext(76, last=True)).plain
    assert hint not in text(reservoir("?"))


def test_two_sources_are_opened_by_one_and_two() -> None:
    turn = answered_turn(reservoir("?"))
    two = replace(turn, answer=replace(turn.answer, citations=turn.answer.citations[:2])) if turn.answer else turn
    assert "there 1 and 2 open its sources" in card_content(two, CardContext(76, last=True)).plain
