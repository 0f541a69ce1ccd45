"""Finds what stands in quotation marks: typographic and straight, double and single, closed or running on into the next paragraph."""

from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.text import Span

_MARK = lazy_pattern(r"[“”„\"«»]|''|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_CLOSING = {
    "“": ("”", '"'),
    '"': ('"', "”"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "''": ("''", '"'),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
_SINGLE = ("‘", "'")
_MAX_SINGLE_LENGTH = 400
"""Characters; an apostrophe farther away closes nothing."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; `closed` is False where its paragraph ends before the closing mark."""

    start: int
    end: int
    closed: bool = True


def quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in order.

    A mark that can only open, inside an open quotation of the same marks, begins a new one: the closing mark was forgotten.
    """
    found: list[Quotation] = []
    opened, opening = -1, ""
    for match in _MARK.finditer(text, *paragraph):
        mark, at = match[0], match.start()
        if opened >= 0 and opening in _SINGLE and (mark in ("“", "„", "«") or at - opened > _MAX_SINGLE_LENGTH):
            opened = -1
        if opened < 0:
            if mark in _CLOSING and not _can_only_close(text, at, paragraph):
                opened, opening = at, mark
        elif mark in _CLOSING[opening] and not (mark == '"' and _can_only_open(text, at, paragraph)):
            found.append(Quotation(opened, match.end()))
            opened = -1
        elif mark == opening and mark not in _SINGLE:
            opened = at
    if opened >= 0 and opening not in _SINGLE:
        found.append(Quotation(opened, paragraph[1], closed=False))
    return found


def _can_only_close(text: str, at: int, paragraph: Span) -> bool:
    """Return True for a straight mark between a word and a space, which may also stand for inches."""
    before, after = _neighbours(text, at, paragraph)
    return text[at] == '"' and after.isspace() and not before.isspace()


def _can_only_open(text: str, at: int, paragraph: Span) -> bool:
    before, after = _neighbours(text, at, paragraph)
    return before.isspace() and after.isalnum()


def _neighbours(text: str, at: int, paragraph: Span) -> tuple[str, str]:
    return (
        text[at - 1] if at > paragraph[0] else " ",
        text[at + 1] if at + 1 < paragraph[1] else " ",
    )
