"""Cleans the names that a file gives as those of authors."""

import re
from collections.abc import Iterable

from index.patterns import lazy_pattern

_BY = lazy_pattern(r"\s*(?:written\s+|reported\s+)?(?:by|von|par|por|di|av|af|door)\s*:?\s+(?=\S)", re.IGNORECASE)
_MAIL_AND_NAME = lazy_pattern(r"\s*\S{1,100}@\S{1,200}\s+\(([^()]{1,200})\)\s*")
_NAME_AND_MAIL = lazy_pattern(r"\s*<?\(?[^\s<>@()]{1,100}@[^\s<>@()]{1,200}\)?>?\s*")
_NAME = r"[^\W\d_][\w.'’-]{0,40}(?:\s[\w.'’-]{1,40}){1,4}"
_AND = lazy_pattern(rf"({_NAME}),?\s(?:and|&|und|og|och)\s({_NAME})")
_NOBODY = lazy_pattern(
    r"\d+|https?://\S+|(?:admin|administrator|editor|webmaster|staff|unknown|none|null|n/a|by)", re.IGNORECASE
)


def clean_author(words: str) -> str:
    """Return the names in a byline: without “By”, an e-mail address, or the number or login of an account."""
    match = _MAIL_AND_NAME.fullmatch(words)
    name = match[1] if match else _NAME_AND_MAIL.sub(" ", words)
    name = _BY.sub("", name, count=1) if _BY.match(name) else name
    name = " ".join(name.split()).strip(" ,;")
    return "" if _NOBODY.fullmatch(name) else name


def join_authors(names: Iterable[str], outlet: str = "") -> str:
    """Return “A, B”, each name once, without that of the outlet."""
    found = (name for words in names for name in _names(clean_author(words)))
    return ", ".join(dict.fromkeys(name for name in found if name and name.casefold() != outlet.casefold()))


def _names(words: str) -> list[str]:
    """Return the names in “Jane Roe, John Doe and Ann Lee”; “Smith and Sons” is one."""
    parts = [part.strip() for part in words.split(",")]
    *_, last = parts
    pair = _AND.fullmatch(last)
    return [*parts[:-1], *pair.groups()] if pair else parts
