"""Cleans the names that a file gives as those of authors."""

import re
from collections.abc import Iterable

_BY = re.compile(r"\s*(?:written\s+|reported\s+)?(?:by|von|par|por|di|av|af|door)\s*:?\s+(?=\S)", re.IGNORECASE)
_MAIL_AND_NAME = re.compile(r"\s*\S{1,100}@\S{1,200}\s+\(([^()]{1,200})\)\s*")
_NAME_AND_MAIL = re.compile(r"\s*<?\(?[^\s<>@()]{1,100}@[^\s<>@()]{1,200}\)?>?\s*")
_NOBODY = re.compile(r"\d+|https?://\S+|(?:admin|administrator|editor|webmaster|staff|unknown|none|null|n/a|by)", re.IGNORECASE)


def clean_author(words: str) -> str:
    """Return the names in a byline: without “By”, an e-mail address, or the number or login of an account."""
    match = _MAIL_AND_NAME.fullmatch(words)
    name = match[1] if match else _NAME_AND_MAIL.sub(" ", words)
    name = _BY.sub("", name, count=1) if _BY.match(name) else name
    name = " ".join(name.split()).strip(" ,;")
    return "" if _NOBODY.fullmatch(name) else name


def join_authors(names: Iterable[str]) -> str:
    """Return “A, B”, each name once."""
    return ", ".join(dict.fromkeys(name for words in names if (name := clean_author(words))))
