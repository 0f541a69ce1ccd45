"""Evidence in one line each."""

from dataclasses import replace
from datetime import date

from index.article import SourceRef
from qa.answer import Answer, Correction, Disagreement
from tests.tui.scripted import RESERVOIR, TRIBUNE, AnswerParts, answered, cite, not_found
from tui.presentation.evidence import correction_text, differences, quote_corrections, refusal_text, report_count, who

LATER = Correction(
    "figures",
    SourceRef("a2", "Head", "Valley\x1b[31m Tribune", published=date(2024, 8, 16)),
    0,
    5,
    "It held [red]36[/] per cent.",
)


NOTHING_ELSE = AnswerParts()


def answer(corrections: tuple[Correction, ...] = (), parts: AnswerParts = NOTHING_ELSE) -> Answer:
    first = replace(cite(RESERVOIR, "38 per cent of capacity", 1), corrections=corrections)
    return answered("?", 2, first, cite(TRIBUNE, "38 per cent of capacity", 2), cite(TRIBUNE, "2011", 3), parts=parts)


def test_reports_are_counted_in_words() -> None:
    assert report_count(answer()) == "2 independent reports"
    assert report_count(replace(answer(), independent_reports=1)) == "1 independent report"


def test_a_correction_says_where_it_stands_once_and_without_control_sequences() -> None:
    ((citation, correction),) = quote_corrections(answer((LATER, LATER)))
    line = correction_text(correction)
    assert citation.n == 1
    assert line.startswith("a later copy says: “It held [red]36[/] per cent.” (Valley")
    assert line.endswith("Tribune, 16 Aug 2024)")
    assert "\x1b" not in line


def test_a_note_without_end_is_cut() -> None:
    line = correction_text(replace(LATER, quote="word " * 9000))
    assert len(line) < 400
    assert "word…” (" in line


def test_a_correction_of_something_else_is_not_said() -> None:
    assert list(quote_corrections(answer((replace(LATER, about_quote=False),)))) == []


def test_disagreements_come_before_updates_which_say_their_direction() -> None:
    other = Disagreement("2011", (3,))
    parts = AnswerParts(disagreements=(other,), updates=(other,))
    assert [kind for kind, _ in differences(answer(parts=parts))] == ["sources differ", "said later"]
    assert who(answer(), (3, 3)) == "Valley Tribune 16 Aug 2024"


def test_a_refusal_says_what_is_lacking() -> None:
    refusal = not_found("?", cite(TRIBUNE, "2011", 1))
    assert refusal_text(refusal) == "No article says it clearly enough."
    assert refusal_text(replace(refusal, reasons=("a", "b"))) == "The articles do not say: a; b."
