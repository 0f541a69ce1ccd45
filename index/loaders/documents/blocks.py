"""Lines of a document with what a writer's program knows of them, and the article that they make."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.loaders import plain
from index.loaders.draft import Draft


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """A paragraph, or a row of a table. `heading` is 0 for text, 1 for a title or first heading, and so on."""

    text: str
    heading: int = 0
    is_row: bool = False


def draft_of_blocks(paragraphs: Sequence[DocumentBlock], title: str = "") -> Draft:
    """Return the draft. The headline is the first heading, else the file's own title if a line at the top repeats it, else the first line.

    Short lines above a heading, such as the name of a section, are dropped.
    """
    filled = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    top = _headline(filled, title)
    if top is None:
        return plain.compose_draft(*plain.split_headline(_lines(filled)))
    return plain.compose_draft(" ".join(filled[top].text.split()), _lines(filled[top + 1 :]))


_TOP = 5
"""Number of paragraphs among which the headline is looked for."""


def _headline(paragraphs: Sequence[DocumentBlock], title: str) -> int | None:
    top = paragraphs[:_TOP]
    headings = [place for place, paragraph in enumerate(top) if paragraph.heading]
    if headings:
        return min(headings, key=lambda place: (top[place].heading, place))
    return next((place for place, paragraph in enumerate(top) if title.strip() and _same(paragraph.text, title)), None)


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _lines(paragraphs: Sequence[DocumentBlock]) -> list[str]:
    """Return the paragraphs as lines with empty lines between them, except between rows of a table."""
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if number and not (paragraph.is_row and paragraphs[number - 1].is_row):
            lines.append("")
        lines += paragraph.text.split("\n")
    return lines
