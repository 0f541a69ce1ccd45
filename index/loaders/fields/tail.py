"""Reads the end of a saved article: "Original url:" and the address."""

import re
from collections.abc import Sequence

from index.patterns import lazy_pattern

_LABEL = r"(?:original\s+url|original\s+article|source|url|link|originally\s+published\s+at)\s*:?"
_LABELLED = lazy_pattern(rf"{_LABEL}\s*<?(?P<address>\w[\w+.-]*:[^\s<>]+)>?", re.IGNORECASE)
_ALONE = lazy_pattern(r"<(?P<address>\w[\w+.-]*:[^\s<>]+)>")


def cut_address(lines: Sequence[str]) -> tuple[str, list[str]]:
    """Return the address at the end of the lines ("" if none), of any scheme, and the lines without it and its label."""
    lines_to_end = _without_blank_end(lines)
    above = _without_blank_end(lines_to_end[:-1])
    both = " ".join(line.strip() for line in (*above[-1:], *lines_to_end[-1:]))
    if above and (match := _LABELLED.fullmatch(both)):
        return match["address"], above[:-1]
    last = lines_to_end[-1].strip() if lines_to_end else ""
    if match := _LABELLED.fullmatch(last) or _ALONE.fullmatch(last):
        return match["address"], above
    return "", list(lines)


def _without_blank_end(lines: Sequence[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return list(lines[:end])
