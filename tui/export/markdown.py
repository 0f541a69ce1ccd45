"""A conversation as GitHub-flavoured Markdown: a heading a question, the quotes, and a footnote for each source."""

from collections.abc import Iterator, Sequence
from itertools import count

from index.text import one_line
from tui.conversation.transcript import Transcript
from tui.export.escaping import escaped, lit
from tui.export.links import linked
from tui.presentation.answer_presenter import told
from tui.presentation.answer_view import Entry, Note, Source
from tui.presentation.wording import counted, day

Feet = dict[int, int]
"""Number of a source in its turn → number of its footnote in the file."""


def markdown(conversation: Transcript) -> str:
    entries = [told(turn) for turn in conversation.turns]
    free = count(1)
    feet = [{source.n: next(free) for source in entry.sources} for entry in entries]
    blocks = list(_head(conversation))
    for place, (entry, own) in enumerate(zip(entries, feet, strict=True), 1):
        blocks += [f"## {place}. {escaped(entry.question) or '(no question)'}", *_body(entry, own)]
    for entry, own in zip(entries, feet, strict=True):
        blocks += [f"[^{own[source.n]}]: {' '.join(_footnote(source))}" for source in entry.sources]
    return "\n\n".join(blocks) + "\n"


def _head(conversation: Transcript) -> Iterator[str]:
    when = f"{day(conversation.exported.date())}, {conversation.exported:%H:%M %Z}".rstrip()
    yield f"# {escaped(conversation.title)}"
    yield f"{counted(len(conversation.turns), 'question')} · {when} · {escaped(one_line(conversation.archive))}"
    yield "Every answer below is a passage of an article, word for word."


def _body(entry: Entry, feet: Feet) -> Iterator[str]:
    if entry.asked:
        yield f"Asked as: {escaped(entry.asked)}"
    if entry.limits:
        yield f"Only: {escaped(entry.limits)}"
    yield " · ".join([f"{entry.verdict.glyph} **{entry.verdict.word}**", *entry.facts])
    if entry.said:
        yield escaped(entry.said)
    if entry.answer:
        yield f"{lit('“', entry.answer, '”')} {_refer(entry.cited, feet)}"
    yield from _quotes(entry, feet)
    lines = [_note(note, feet) for note in (*entry.notes, *entry.also)]
    if lines:
        yield "\n".join(lines)


def _quotes(entry: Entry, feet: Feet) -> Iterator[str]:
    """The sentence of each source that supports the answer; where there is no answer, of the nearest."""
    for n in entry.cited or [source.n for source in entry.sources]:
        source = entry.source(n)
        where = escaped(f"{source.headline}, {source.outlet}, {source.day}")
        yield f"> {lit(source.before, source.quote, source.after)}\n>\n> {where} {_refer([n], feet)}"


def _note(note: Note, feet: Feet) -> str:
    said = f" {escaped(note.said)}" if note.said else ""
    return f"- {note.sign.glyph} **{note.sign.word}**{said} {_refer(note.numbers, feet)}".rstrip()


def _refer(numbers: Sequence[int], feet: Feet) -> str:
    return " ".join(f"[^{feet[n]}]" for n in numbers)


def _footnote(source: Source) -> Iterator[str]:
    about = [source.headline, source.outlet, source.author, source.day]
    yield f"{', '.join(escaped(part) for part in about if part)}."
    if source.address:
        yield f"<{source.address}>" if linked(source.address) == source.address else escaped(source.address)
    yield f"Archive: {escaped(source.place)}"
    if source.file:
        yield f"in {escaped(source.file)}"
    if source.agency:
        yield f"· Credited to {escaped(source.agency)}"
    if source.carriers:
        yield f"· Printed by {counted(len(source.carriers), 'article')}: {escaped('; '.join(source.carriers))}"
