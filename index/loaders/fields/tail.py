"""Reads the end of a saved article: "Original url:" and the address."""

import re
from collections.abc import Sequence

_LABEL = r"(?:original\s+url|original\s+article|source|url|link|originally\s+published\s+at)\s*:?"
_LABELLED = re.compile(rf"{_LABEL}\s*<?(?P<address>\w[\w+.-]*:[^\s<>]+)>?", re.IGNORECASE)
_ALONE = re.compile(r"<(?P<address>\w[\w+.-]*:[^\s<>]+)>")


def cut_address(lines: Sequence[str]) -> tuple[str, list[str]]:
    """Return the address at the end of the lines ("" if none), of any scheme, and the lines without it and its label."""
    filled = _without_blank_end(lines)
    above = _without_blank_end(filled[:-1])
    both = " ".join(line.strip() for line in (*above[-1:], *filled[-1:]))
    if above and (match := _LABELLED.fullmatch(both)):
        return match["address"], above[:-1]
    last = filled[-1].strip() if filled else ""
    if match := _LABELLED.fullmatch(last) or _ALONE.fullmatch(last):
        return match["address"], above
    return "", list(lines)


def _without_blank_end(lines: Sequence[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return list(lines[:end])
