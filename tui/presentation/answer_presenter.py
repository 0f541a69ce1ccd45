"""Presents an answer: decides once what its verdict, sources, corrections, differences and refusal say in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from index.text import one_line
from tui.conversation.turn import MAX_NEAREST, Turn, other_alternatives
from tui.presentation.answer_view import AnswerView, EvidenceNote, PartView, SourceView, TimelineView
from tui.presentation.evidence import (
    copy_notes,
    correction_text,
    differences,
    other_corrections,
    parts_count,
    quote_corrections,
    refusal_text,
    report_count,
    who,
)
from tui.presentation.verdict import (
    CORRECTED,
    CORRECTED_ELSEWHERE,
    ERROR,
    SOURCE_CHANGES,
    SOURCES_DIFFER,
    STOPPED,
    Verdict,
    verdict,
)
from tui.presentation.wording import (
    day_text,
    filters_text,
    headline,
    in_hundred,
    milliseconds,
    outlet,
    sentence_parts,
    source_remark,
    time_text,
)
from tui.ui.colors import MUTED

if TYPE_CHECKING:
    from index.article import SourceRef
    from qa.answer import Answer, Citation

_NO_CHANGES: Mapping[int, str] = {}


def present_turn(turn: Turn) -> AnswerView:
    """Return the view of a turn that has ended."""
    if turn.answer is not None:
        view = present_answer(turn.answer, turn.changes)
        asked = one_line(turn.standalone)
        carried = view.carried if asked else ()
        return replace(view, question=one_line(turn.question), asked=asked, carried=carried, news=one_line(turn.news))
    is_failed = turn.state == "failed"
    message = one_line(turn.error) if is_failed else "You stopped this question."
    sign = ERROR if is_failed else STOPPED
    return AnswerView(one_line(turn.question), "", (), "", "", filters_text(turn.filters), sign, message=message)


def turn_notes(turn: Turn, citation: "Citation") -> tuple[str, ...]:
    """Return what must be said where a quote of this turn is copied."""
    change = SOURCE_CHANGES.get(turn.changes.get(citation.n, ""))
    return copy_notes(turn.answer, citation, change.word if change is not None else "")


def present_answer(answer: "Answer", changes: Mapping[int, str] = _NO_CHANGES) -> AnswerView:
    """Return the view of an answer; `changes`: number of a source → what has become of its article (`Turn.changes`)."""
    view = AnswerView(
        one_line(answer.question),
        "",
        tuple(one_line(words) for words in answer.carried),
        time_text(answer.time, answer.counted_from) if answer.time else "",
        one_line(answer.offered),
        filters_text(answer.filters),
        verdict(answer),
        tuple(_facts(answer)),
        milliseconds(answer.timings.total),
    )
    return _present_found(view, answer, changes) if answer.is_shown else _present_refusal(view, answer, changes)


def _present_found(view: AnswerView, answer: "Answer", changes: Mapping[int, str]) -> AnswerView:
    notes = tuple(_corrections(answer)), tuple(_differences(answer)), tuple(_alternatives(answer))
    shown_numbers = {*answer.cited, *(n for part in notes for note in part for n in note.numbers)}
    sources = tuple(present_source(citation, changes) for citation in answer.citations if citation.n in shown_numbers)
    corrections, others, alternatives = notes
    return replace(
        view,
        answer=one_line(answer.answer or ""),
        corrected_from=one_line(answer.corrected_from or ""),
        timeline=tuple(
            TimelineView(day_text(line.day), one_line(line.sentence), line.citation, line.changed) for line in answer.timeline
        ),
        computed=one_line(answer.computed or ""),
        computed_from=one_line(answer.computed_from),
        parts=_parts(answer),
        cited=answer.cited,
        sources=sources,
        corrections=corrections,
        differences=others,
        alternatives=alternatives,
    )


def _present_refusal(view: AnswerView, answer: "Answer", changes: Mapping[int, str]) -> AnswerView:
    sources = tuple(present_source(citation, changes) for citation in answer.nearest[:MAX_NEAREST])
    if answer.parts:
        found = tuple(present_source(citation, changes) for citation in answer.citations)
        return replace(view, message=refusal_text(answer), parts=_parts(answer), sources=found or sources)
    nearest = " Nearest evidence:" if sources else ""
    return replace(view, message=f"{refusal_text(answer)}{nearest}", sources=sources)


def _parts(answer: "Answer") -> tuple[PartView, ...]:
    return tuple(PartView(one_line(part.question), one_line(part.answer or ""), part.citations) for part in answer.parts)


def _facts(answer: "Answer") -> Iterator[str]:
    if answer.status == "possible":
        yield "a guess"
    if answer.is_shown:
        yield f"probability {in_hundred(answer.confidence)}" if answer.calibrated else f"reader {one_line(answer.reader)}"
    if answer.parts:
        yield parts_count(answer)
    elif answer.is_shown:
        yield report_count(answer)
        yield from (one_line(reason) for reason in answer.reasons)
    elif answer.calibrated:
        yield f"best guess {in_hundred(answer.confidence)}"


def _corrections(answer: "Answer") -> Iterator[EvidenceNote]:
    for citation, correction in quote_corrections(answer):
        yield EvidenceNote(CORRECTED, "", correction_text(correction), (citation.n,))
    for citation, correction in other_corrections(answer):
        yield EvidenceNote(CORRECTED_ELSEWHERE, "", correction_text(correction), (citation.n,))


def _differences(answer: "Answer") -> Iterator[EvidenceNote]:
    for kind, other in differences(answer):
        sign = SOURCES_DIFFER if kind == SOURCES_DIFFER.word else Verdict("·", kind, MUTED)
        yield EvidenceNote(sign, one_line(other.answer), who(answer, other.citations), other.citations)


def _alternatives(answer: "Answer") -> Iterator[EvidenceNote]:
    for other in other_alternatives(answer):
        yield EvidenceNote(Verdict("·", "also", MUTED), one_line(other.answer), "", other.citations)


def present_source(citation: "Citation", changes: Mapping[int, str] = _NO_CHANGES) -> SourceView:
    """Return the view of one source."""
    before, quote, after = sentence_parts(citation)
    source = citation.source
    return SourceView(
        citation.n,
        before.lstrip(),
        quote,
        after.rstrip(),
        headline(citation),
        outlet(citation),
        one_line(source.author),
        day_text(source.published),
        one_line(source.url),
        f"{one_line(source.article)}:{citation.start}-{citation.end}",
        one_line(source.path) if source.path != source.article else "",
        one_line(citation.agency),
        tuple(_copy(copy) for copy in citation.copies) if citation.copy_count > 1 else (),
        _ranks(citation),
        source_remark(citation),
        SOURCE_CHANGES.get(changes.get(citation.n, "")),
    )


def _copy(copy: "SourceRef") -> str:
    return f"{one_line(copy.outlet) or 'no outlet'}, {day_text(copy.published)}"


def _ranks(citation: "Citation") -> str:
    if not citation.rank:
        return ""
    return f"rank {citation.rank} · dense {citation.dense_rank or '–'} · lexical {citation.lexical_rank or '–'}"
