"""An answer as plain text: what `pullquote ask` prints. Every colour of the chat has its glyph and word here."""

from collections.abc import Iterator

from index.text import clean
from qa.answer import Answer
from tui.presentation.answer_presenter import present_answer
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView


def answer_text(answer: Answer) -> str:
    """Return the verdict, the quote in its sentence, and the sources, without a colour or a control sequence."""
    return clean("\n".join(_lines(present_answer(answer))))


def _lines(view: AnswerView) -> Iterator[str]:
    yield f"{view.verdict.glyph} {' · '.join((view.verdict.word, *view.facts))}"
    if view.time:
        yield view.time
    if view.timeline:
        yield from (f"  {line.line} {_place(view.source(line.n))}" for line in view.timeline)
        return
    if view.parts:
        yield view.computed_line or view.message or "asked in parts"
        yield from (f"  {part.line}" for part in view.parts)
    else:
        yield view.answer_line if view.cited else view.message
    yield ""
    for source in view.main_sources:
        yield from _source_lines(source)
    for note in view.corrections:
        yield f"  {note.sign.glyph} {note.sign.word} [{note.numbers[0]}] {note.text}"
    for note in (*view.differences, *view.alternatives):
        yield _other(note, view.source(note.numbers[0]))


def _source_lines(source: SourceView) -> Iterator[str]:
    yield f"  {source.before}«{source.quote}»{source.after}"
    yield f"  {_place(source)}"
    if source.remark:
        yield f"  {source.remark}"


def _other(note: EvidenceNote, source: SourceView) -> str:
    return f"  {note.sign.glyph} {note.sign.word}: “{note.answer}” {_place(source)}"


def _place(source: SourceView) -> str:
    """Return `[1] headline, outlet, 14 Aug 2024, +2 copies (id:120-150)`; `pullquote show` takes what the brackets hold."""
    about = ", ".join(part for part in (source.line, source.copy_count) if part)
    return f"[{source.n}] {about} ({source.place})"
