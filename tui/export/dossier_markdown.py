"""A dossier as GitHub-flavoured Markdown: the notes, the quotes in their sentences, and a footnote for each."""

from collections.abc import Iterator

from index.text import one_line
from tui.conversation.dossier_document import DossierDocument, DossierEntry
from tui.export.escaping import escape_markdown, highlighted_quote
from tui.export.links import safe_link
from tui.presentation.answer_presenter import present_source
from tui.presentation.pin_notes import pin_notes
from tui.presentation.wording import count_text, export_time_text


def dossier_markdown(dossier: DossierDocument) -> str:
    blocks = [*_head(dossier)]
    for place, entry in enumerate(dossier.entries, 1):
        blocks += _entry(entry, place)
    blocks += [_footnote(entry, place) for place, entry in enumerate(dossier.entries, 1)]
    return "\n\n".join(blocks) + "\n"


def _head(dossier: DossierDocument) -> Iterator[str]:
    about = [count_text(len(dossier.entries), "quote"), export_time_text(dossier.exported)]
    about += [escape_markdown(one_line(dossier.archive))] if dossier.archive else []
    yield f"# {escape_markdown(dossier.title)}"
    yield " · ".join(about)
    yield "Every quote below is a passage of an article, word for word."


def _entry(entry: DossierEntry, place: int) -> Iterator[str]:
    pin, source = entry.pin, present_source(entry.pin.citation)
    yield f"## {place}. {escape_markdown(one_line(pin.question)) or escape_markdown(source.headline)}"
    if pin.note:
        yield escape_markdown(one_line(pin.note))
    where = escape_markdown(source.line)
    yield f"> {highlighted_quote(source.before, source.quote, source.after)} [^{place}]\n>\n> {where}"
    if source.remark:
        yield escape_markdown(source.remark)
    for note in pin_notes(pin.citation, entry.change):
        yield f"{note.sign.glyph} **{note.sign.word}** {escape_markdown(note.line)}".rstrip()


def _footnote(entry: DossierEntry, place: int) -> str:
    lines = entry.footnote.splitlines()
    if len(lines) > 1:
        fence = "`" * (max([2, *(len(run) for line in lines for run in _backticks(line))]) + 1)
        return "\n".join([f"[^{place}]:", *(f"    {line}".rstrip() for line in (fence, *lines, fence))])
    text, address = entry.footnote, entry.pin.citation.source.url
    if address and safe_link(address) == address and text.count(address) == 1:
        before, after = text.split(address)
        return f"[^{place}]: {escape_markdown(before)}<{address}>{escape_markdown(after) if after != '.' else '.'}"
    return f"[^{place}]: {escape_markdown(text)}"


def _backticks(line: str) -> list[str]:
    """Return the runs of backticks in a line: the fence around it must be longer."""
    return "".join(c if c == "`" else " " for c in line).split()
