"""Chicago Manual of Style, 18th edition: an online newspaper article in a bibliography, as plain text without italics."""

from index.patterns import lazy_pattern
from qa.citations.styles import dates as days
from qa.citations.styles.names import AuthorName, authors, name_list
from qa.citations.styles.quoting import end_with_point, nest_quotation_marks
from qa.citations.styles.reference import Reference

_THE = lazy_pattern(r"^The (?=\S)")
_ALL = 6
_SOME = 3
"""The authors that are named where there are more than six."""


def chicago(reference: Reference) -> str:
    """Return: Doe, Jane. “Headline.” Coastal Herald, August 14, 2024. https://coast.example/dam."""
    r = reference
    who, outlet = _who(authors(r)), _THE.sub("", r.source.outlet)
    title = f"“{end_with_point(nest_quotation_marks(r.source.title))}”" if r.source.title else "Untitled article"
    day = days.full_date(r.source.published) if r.source.published else "n.d."
    publication = f"{outlet}, {day}" if who and outlet else day
    return " ".join(end_with_point(part) for part in (who or outlet, title, publication, r.source.url) if part)


def _who(names: list[AuthorName]) -> str:
    """Return the authors; only the first name is inverted."""
    words = [name.literal if n else name.inverted for n, name in enumerate(names)]
    if len(words) > _ALL:
        return ", ".join((*words[:_SOME], "et al."))
    return name_list(words, ", and ")
