"""A turn → its entry: the same words as on its card (`tui/chat/card_content.py`), made by the same functions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.text import one_line
from tui.conversation.turn import Turn, other_alternatives
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView
from tui.presentation.evidence import corrected, differences, refusal_text, report_count, who
from tui.presentation.verdict import CORRECTED, ERROR, SOURCE_CHANGES, SOURCES_DIFFER, STOPPED, Verdict, verdict
from tui.presentation.wording import day_text, filters_text, headline, milliseconds, outlet, sentence_parts

if TYPE_CHECKING:
    from index.article import SourceRef
    from qa.answer import Answer, Citation

_NOTHING_NEAR = "The articles do not say, and nothing in them comes near."


def present_turn(turn: Turn) -> AnswerView:
    if turn.answer is not None:
        return _answered(turn, turn.answer)
    sign, said = _unanswered(turn)
    return AnswerView(one_line(turn.question), "", filters_text(turn.filters), sign, said=said)


def _unanswered(turn: Turn) -> tuple[Verdict, str]:
    if turn.state == "failed":
        return ERROR, one_line(turn.error)
    return STOPPED, "This question was stopped before it was answered."


def _answered(turn: Turn, answer: "Answer") -> AnswerView:
    found = answer.status == "answered"
    evidence = tuple(_evidence(answer)) if found else ()
    also = tuple(_also(answer)) if found else ()
    named = _named(answer, (*evidence, *also))
    sources = tuple(_source(c) for c in turn.sources if not found or c.n in named)
    return AnswerView(
        one_line(turn.question),
        one_line(turn.standalone),
        filters_text(answer.filters),
        verdict(answer),
        tuple(_facts(answer)),
        "" if found else _missing(turn, answer),
        one_line(answer.answer or ""),
        answer.cited,
        sources,
        (*_marks(turn, sources), *evidence),
        also,
    )


def _facts(answer: "Answer") -> Iterator[str]:
    if answer.status == "answered":
        yield f"probability {answer.confidence:.2f}"
        yield report_count(answer)
    else:
        yield f"best guess {answer.confidence:.2f}"
    yield milliseconds(answer.timings.total)


def _missing(turn: Turn, answer: "Answer") -> str:
    if turn.sources:
        return f"{refusal_text(answer)} Nearest evidence:"
    return refusal_text(answer) if answer.reasons else _NOTHING_NEAR


def _named(answer: "Answer", notes: tuple[EvidenceNote, ...]) -> set[int]:
    return {*answer.cited, *(n for note in notes for n in note.numbers)}


def _evidence(answer: "Answer") -> Iterator[EvidenceNote]:
    for line in corrected(answer):
        number, _, said = line.partition(" ")  # `[1] a correction says: …`
        yield EvidenceNote(CORRECTED, said, (int(number.strip("[]")),))
    for kind, other in differences(answer):
        sign = SOURCES_DIFFER if kind == SOURCES_DIFFER.word else Verdict("·", kind, "")
        yield EvidenceNote(sign, f"“{one_line(other.answer)}”, {who(answer, other.citations)}", other.citations)


def _marks(turn: Turn, sources: tuple[SourceView, ...]) -> Iterator[EvidenceNote]:
    """What has become of the articles since the question was asked; a mark without words here is passed over."""
    for source in sources:
        sign = SOURCE_CHANGES.get(turn.changes.get(source.n, ""))
        if sign is not None:
            yield EvidenceNote(sign, "", (source.n,))


def _also(answer: "Answer") -> Iterator[EvidenceNote]:
    for other in other_alternatives(answer):
        yield EvidenceNote(Verdict("·", "also", ""), f"“{one_line(other.answer)}”", other.citations)


def _source(citation: "Citation") -> SourceView:
    before, quote, after = sentence_parts(citation)
    return SourceView(
        citation.n,
        before.lstrip(),
        quote,
        after.rstrip(),
        headline(citation),
        outlet(citation),
        one_line(citation.source.author),
        day_text(citation.source.published),
        one_line(citation.source.url),
        f"{one_line(citation.source.article)}:{citation.start}-{citation.end}",
        one_line(citation.source.path),
        one_line(citation.agency),
        tuple(_copy(copy) for copy in citation.copies) if citation.copy_count > 1 else (),
    )


def _copy(copy: "SourceRef") -> str:
    return f"{one_line(copy.outlet) or 'no outlet'}, {day_text(copy.published)}"
