"""A conversation as GitHub-flavoured Markdown: a heading a question, the quotes, and a footnote for each source."""

from collections.abc import Iterator, Sequence
from itertools import count

from index.text import one_line
from tui.conversation.transcript import Transcript
from tui.export.escaping import escape_markdown, highlighted_quote
from tui.export.links import safe_link
from tui.export.sharing import shared_view
from tui.presentation.answer_view import AnswerView, EvidenceNote, SourceView
from tui.presentation.wording import count_text, export_time_text

FootnoteNumbers = dict[int, int]
"""Number of a source in its turn → number of its footnote in the file."""


def markdown(conversation: Transcript) -> str:
    views = [shared_view(turn) for turn in conversation.turns]
    free = count(1)
    feet = [{source.n: next(free) for source in view.sources} for view in views]
    blocks = list(_head(conversation))
    for place, (view, own) in enumerate(zip(views, feet, strict=True), 1):
        blocks += [f"## {place}. {escape_markdown(view.question) or '(no question)'}", *_body(view, own)]
    for view, own in zip(views, feet, strict=True):
        blocks += [f"[^{own[source.n]}]: {' '.join(_footnote(source))}" for source in view.sources]
    return "\n\n".join(blocks) + "\n"


def _head(conversation: Transcript) -> Iterator[str]:
    about = [count_text(len(conversation.turns), "question"), export_time_text(conversation.exported)]
    about += [escape_markdown(one_line(conversation.archive))] if conversation.archive else []
    yield f"# {escape_markdown(conversation.title)}"
    yield " · ".join(about)
    yield "Every answer below is a passage of an article, word for word."


def _body(view: AnswerView, feet: FootnoteNumbers) -> Iterator[str]:
    if view.news:
        yield f"Standing question: {escape_markdown(view.news)}"
    if view.asked:
        yield f"Asked as: {escape_markdown(view.asked)}"
    if view.time:
        yield escape_markdown(view.time)
    if view.filters:
        yield f"Only: {escape_markdown(view.filters)}"
    yield " · ".join([f"{view.verdict.glyph} **{view.verdict.word}**", *view.facts])
    if view.message:
        yield escape_markdown(view.message)
    if view.computed:
        yield escape_markdown(view.computed_line)
    if view.parts:
        yield "\n".join(f"- {escape_markdown(part.line)} {_refer(part.cited, feet)}".rstrip() for part in view.parts)
    elif view.answer:
        first_printed = f" (first printed: “{escape_markdown(view.corrected_from)}”)" if view.corrected_from else ""
        yield f"{highlighted_quote('“', view.answer, '”')}{first_printed} {_refer(view.cited, feet)}"
    yield from _quotes(view, feet)
    lines = [_note(note, feet) for note in (*view.notes, *view.alternatives)]
    if lines:
        yield "\n".join(lines)


def _quotes(view: AnswerView, feet: FootnoteNumbers) -> Iterator[str]:
    """Yield the sentence of each source that supports the answer; where there is no answer, of the nearest."""
    for n in view.cited or [source.n for source in view.sources]:
        source = view.source(n)
        where = escape_markdown(f"{source.headline}, {source.outlet}, {source.day}")
        yield f"> {highlighted_quote(source.before, source.quote, source.after)}\n>\n> {where} {_refer([n], feet)}"


def _note(note: EvidenceNote, feet: FootnoteNumbers) -> str:
    line = f" {escape_markdown(note.line)}" if note.line else ""
    return f"- {note.sign.glyph} **{note.sign.word}**{line} {_refer(note.numbers, feet)}".rstrip()


def _refer(numbers: Sequence[int], feet: FootnoteNumbers) -> str:
    return " ".join(f"[^{feet[n]}]" for n in numbers)


def _footnote(source: SourceView) -> Iterator[str]:
    about = [source.headline, source.outlet, source.author, source.day]
    yield f"{', '.join(escape_markdown(part) for part in about if part)}."
    if source.address:
        yield f"<{source.address}>." if safe_link(source.address) == source.address else f"{escape_markdown(source.address)} ·"
    if source.remark:
        yield f"{escape_markdown(source.remark[:1].upper() + source.remark[1:])}."
    yield f"Archive: {escape_markdown(source.place)}"
    if source.file:
        yield f"in {escape_markdown(source.file)}"
    if source.agency:
        yield f"· Credited to {escape_markdown(source.agency)}"
    if source.copies:
        yield f"· Printed by {count_text(len(source.copies), 'article')}: {escape_markdown('; '.join(source.copies))}"
