"""A pin as text in the list of the dossier. Pure: no widget, no screen; articles' text goes in as plain text only."""

from collections.abc import Iterator

from textual.content import Content

from index.text import one_line
from tui.conversation.pin import Pin
from tui.presentation.answer_presenter import present_source
from tui.presentation.pin_notes import pin_notes
from tui.presentation.wording import count_text
from tui.ui.colors import ACCENT, HIGHLIGHT, MUTED


def pin_content(pin: Pin, place: int, change: str, has_marks: bool = False) -> Content:
    """Return the sentence with its quote, where it stands, the question, the note, its corrections, and what has become of the article.

    With `has_marks` the quote stands in « », where there is no colour to light it with.
    """
    return Content("\n").join(_lines(pin, place, change, has_marks)).append("\n")


def _lines(pin: Pin, place: int, change: str, has_marks: bool) -> Iterator[Content]:
    source = present_source(pin.citation)
    quote = f"«{source.quote}»" if has_marks else source.quote
    yield Content.assemble((f"[{place}] ", ACCENT), source.before, (quote, HIGHLIGHT), source.after)
    yield Content.styled(source.line, MUTED)
    if pin.question:
        yield Content.styled(f"asked: {one_line(pin.question)}", MUTED)
    if pin.note:
        yield Content.assemble(("note: ", ACCENT), one_line(pin.note))
    for note in pin_notes(pin.citation, change):
        yield Content.assemble((f"{note.sign.glyph} {note.sign.word}", note.sign.style), f" {note.line}".rstrip())


def dossier_heading(name: str, pins: int, changed: int) -> Content:
    """Return `Dossier  Alder reservoir · 3 quotes · 1 changed since`."""
    parts = [one_line(name) or "this conversation", count_text(pins, "quote")]
    if changed:
        parts.append(f"{changed:,} changed since")
    return Content.assemble(("Dossier  ", f"bold {ACCENT}"), (" · ".join(parts), MUTED))


def empty_dossier(pin_key: str) -> Content:
    return Content.assemble(
        "Nothing is pinned yet.\n\n",
        ("In the conversation, go to an answer with Tab and press ", MUTED),
        (pin_key, "bold"),
        (": its quote is kept here, word for word, and you can put the quotes in order, add notes, and save them ", MUTED),
        ("with footnotes in the style that you need.", MUTED),
    )
