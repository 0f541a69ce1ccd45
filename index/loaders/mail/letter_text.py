"""Takes out of a newsletter's text what is no news: addresses of links, “view in browser”, “unsubscribe” and below."""

import re
from collections.abc import Sequence
from functools import cache

from index.patterns import lazy_pattern

_TOP = 10
_LONGEST = 200
"""Most characters of a line that is one of those."""
_SHARE = 0.5
"""The end of a letter begins behind so much of its lines."""


def without_boilerplate(lines: Sequence[str]) -> list[str]:
    """Return the lines of a letter that are its text."""
    kept = [_LINK.sub("", line).rstrip() for line in lines]
    kept = [line for number, line in enumerate(kept) if not _is_noise(line, number) and not _is_gone(line, lines[number])]
    end = next((place for place, line in enumerate(kept) if _is_end(line, place, len(kept))), len(kept))
    return kept[:end]


def _is_noise(line: str, number: int) -> bool:
    stripped = line.strip()
    if len(stripped) > _LONGEST:
        return False
    return bool(_BARE_ADDRESS.fullmatch(stripped)) or (number < 4 * _TOP and bool(_view_online().fullmatch(stripped)))


def _is_gone(line: str, original: str) -> bool:
    """Return whether a line held nothing but an address."""
    return not line.strip() and bool(original.strip())


def _is_end(line: str, place: int, count: int) -> bool:
    if line.rstrip() == "--":
        return True
    return place >= _SHARE * count and len(line) <= 2 * _LONGEST and bool(_UNSUBSCRIBE.search(line))


_LINK = lazy_pattern(r"\s?[<(\[]\s?https?://[^\s<>()\[\]]{1,2000}\s?[>)\]]", re.IGNORECASE)


_BARE_ADDRESS = lazy_pattern(r"(?:https?://\S{1,2000}|[-=_*~#•·]{3,200})", re.IGNORECASE)


@cache
def _view_online() -> re.Pattern[str]:
    seen = r"(?:view|read|open|see)\b[^.]{0,40}\b(?:browser|online|on the web|web version)"
    trouble = r"(?:having )?(?:trouble|problems?)\b.{0,60}\b(?:viewing|reading|seeing)\b.{0,80}"
    forwarded = r"forwarded this (?:e-?mail|newsletter).{0,80}"
    return re.compile(rf"\W{{0,3}}(?:{seen}|{trouble}|{forwarded})\W{{0,5}}", re.IGNORECASE)


_UNSUBSCRIBE = lazy_pattern(
    r"\bunsubscribe\b|\b(?:manage|update|change) your (?:e-?mail |newsletter |subscription )?(?:preferences|settings|subscription)|"
    r"\byou(?:['’]re| are)? (?:receiving|received|getting|got) this (?:e-?mail|newsletter|message)\b|"
    r"\bthis (?:e-?mail|newsletter) was sent to\b",
    re.IGNORECASE,
)
