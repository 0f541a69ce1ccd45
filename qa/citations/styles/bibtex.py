"""BibTeX, as BibTeX and biblatex read it, in UTF-8: no character of the article reaches TeX as a command."""

from datetime import date

from qa.citations.styles import dates as days
from qa.citations.styles.keys import citation_key
from qa.citations.styles.names import AuthorName, authors
from qa.citations.styles.reference import Reference

_TEX = str.maketrans(
    {
        **{c: f"\\{c}" for c in "&%$#_"},
        "\\": "\\textbackslash{}",
        # BibTeX counts braces without regard to a backslash before them, so that \{ would not do
        "{": "\\textbraceleft{}",
        "}": "\\textbraceright{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "<": "\\textless{}",
        ">": "\\textgreater{}",
        "|": "\\textbar{}",
        '"': "\\textquotedbl{}",
    }
)


def bibtex(reference: Reference) -> str:
    """Return an @article without unknown fields. `url` is verbatim: no current style escapes it."""
    r = reference
    fields = {
        "author": " and ".join(map(_name, authors(r))),
        "title": f"{{{_escape(r.source.title)}}}" if r.source.title else "",
        "journal": _escape(r.source.outlet),
        **_day(r.source.published),
        "url": r.source.url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    # this field alone has no braces: month names are strings that styles define
    month = [f"  month = {days.month_macro(r.source.published)},"] if r.source.published else []
    return "\n".join([f"@article{{{citation_key(r)},", *lines, *month, "}"])


def _day(day: date | None) -> dict[str, str]:
    """Return the fields of the day: biblatex reads `date`, BibTeX `year`."""
    return {"date": day.isoformat(), "year": f"{day.year:04}"} if day else {}


def _name(name: AuthorName) -> str:
    """Return "Doe, Jr., Jane"; braces keep a literal name whole."""
    if not name.family:
        return f"{{{_escape(name.literal)}}}"
    return ", ".join(_escape(part) for part in (name.family, name.suffix, name.given) if part)


def _escape(text: str) -> str:
    return text.translate(_TEX)
