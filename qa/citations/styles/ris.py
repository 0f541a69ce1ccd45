"""RIS, the tagged lines that reference managers import: two letters, two spaces, a hyphen, a space."""

from qa.citations.styles import dates as days
from qa.citations.styles.names import AuthorName, authors
from qa.citations.styles.reference import Reference


def ris(reference: Reference) -> str:
    """Return one NEWS record without unknown fields. No field has a line break, so that none begins a tag."""
    r = reference
    tags = [
        ("TI", r.source.title),
        ("T2", _without_asterisk(r.source.outlet)),
        *(("AU", _without_asterisk(_name(name))) for name in authors(r)),
        ("DA", days.slash_date(r.source.published) if r.source.published else ""),
        ("PY", f"{r.source.published.year:04}" if r.source.published else ""),
        ("UR", r.source.url),
    ]
    return "\n".join(["TY  - NEWS", *(f"{tag}  - {value}" for tag, value in tags if value), "ER  - "])


def _name(name: AuthorName) -> str:
    """Return the name; a literal loses its commas, since a comma would make the words before it a family name."""
    return name.inverted if name.family else name.literal.replace(",", " /")


def _without_asterisk(text: str) -> str:
    """Remove asterisks: the specification forbids them in names and titles of periodicals."""
    return text.replace("*", "")
