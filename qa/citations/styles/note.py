"""The note form of the Chicago Manual, 18th edition, as plain text: what stands in a footnote."""

from collections.abc import Callable

from qa.citations.styles import dates as days
from qa.citations.styles.names import authors, name_list
from qa.citations.styles.quoting import end_with_comma, nest_quotation_marks
from qa.citations.styles.reference import Reference


def chicago_note(
    reference: Reference, escape: Callable[[str], str] = lambda text: text, link: Callable[[str], str] = lambda url: url
) -> str:
    """Return: Jane Doe, “Headline,” Coastal Herald, August 14, 2024, https://coast.example/dam.

    `escape` and `link` write a text and an address for the format in which the note will stand.
    """
    r = reference
    words = [name.literal for name in authors(r)]
    who = escape(name_list(words, ", and " if len(words) > 2 else " and "))
    title = f"“{escape(end_with_comma(nest_quotation_marks(r.source.title)))}”" if r.source.title else "untitled article,"
    day = days.full_date(r.source.published) if r.source.published else "n.d."
    publication = ", ".join(part for part in (escape(r.source.outlet), day, link(r.source.url) if r.source.url else "") if part)
    note = f"{who}, {title} {publication}" if who else f"{title} {publication}"
    return note if note.endswith(".") else f"{note}."
