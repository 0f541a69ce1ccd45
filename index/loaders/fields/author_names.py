"""Cleans the names that a file gives as those of authors."""

import re
from collections.abc import Iterable

from index.loaders.fields.agency_names import is_agency_name
from index.loaders.fields.name_shapes import is_role, proper_case, without_role
from index.patterns import lazy_pattern

_BY = lazy_pattern(r"\s*(?:written\s+|reported\s+)?(?:by|von|par|por|di|av|af|door)\s*:?\s+(?=\S)", re.IGNORECASE)
_GLUED_BY = lazy_pattern(r"\s*By(?=[A-Z])")
_MAIL_AND_NAME = lazy_pattern(r"\s*\S{1,100}@\S{1,200}\s+\(([^()]{1,200})\)\s*")
_NAME_AND_MAIL = lazy_pattern(r"\s*<?\(?[^\s<>@()]{1,100}@[^\s<>@()]{1,200}\)?>?\s*")
_NAME = r"[^\W\d_][\w.'’-]{0,40}(?:\s[\w.'’-]{1,40}){1,4}"
_AND = lazy_pattern(rf"({_NAME}),?\s(?:and|&|und|og|och)\s({_NAME})")
_BETWEEN_NAMES = lazy_pattern(r",|\s[/|]\s")
_INITIALS = lazy_pattern(r"[A-Z]{2,3}(?:/[A-Z]{1,3}){0,4}")
_SITE = lazy_pattern(r"[\w-]{2,40}\.[a-z]{2,4}", re.IGNORECASE)
_DAY = lazy_pattern(r"[A-Za-z]{3,9}\.? \d{1,2}")
_NOBODY = lazy_pattern(
    r"\d+|https?://\S+|(?:admin|administrator|editor|webmaster|staff|unknown|none|null|n/a|by)", re.IGNORECASE
)


def clean_author(words: str) -> str:
    """Return the names in a byline: without “By”, an e-mail address, or the number or login of an account."""
    match = _MAIL_AND_NAME.fullmatch(words)
    name = match[1] if match else _NAME_AND_MAIL.sub(" ", words)
    name = _BY.sub("", name, count=1) if _BY.match(name) else _GLUED_BY.sub("", name, count=1)
    name = " ".join(name.split()).strip(" ,;")
    return "" if _NOBODY.fullmatch(name) else name


def join_authors(names: Iterable[str], outlet: str = "") -> str:
    """Return “A, B”, each name once, without that of the outlet.

    Roles and signatures of an editor (“dw”, “abc/de”) are no names; an agency is one only where nobody else is named.
    """
    found = (proper_case(without_role(name)) for words in names for name in _names(clean_author(words)))
    people = dict.fromkeys(
        name
        for name in found
        if name and name.casefold() != outlet.casefold() and not is_role(name) and not _is_signature(name)
    )
    return ", ".join([name for name in people if not _is_agency(name)] or people)


def _names(words: str) -> list[str]:
    """Return the names in “Jane Roe, John Doe / Ann Lee”; “Smith and Sons” is one. A sentence has none."""
    parts = [part.strip() for part in _BETWEEN_NAMES.split(words)]
    if any(_is_clause(part) for part in parts):
        return []
    *_, last = parts
    pair = _AND.fullmatch(last)
    return [*parts[:-1], *pair.groups()] if pair else parts


def _is_clause(words: str) -> bool:
    """Return whether this is a piece of a sentence: several words in small letters, which no name and no role has."""
    small = [word for word in words.split() if word.islower() and len(word) > 3]
    return len(small) >= 3 and not is_role(words)


def _is_signature(name: str) -> bool:
    """Return whether this is the sign or the login of somebody at a desk, or a day: “dw”, “abc/de”, “roe.jane”, “VRG”, “MAR 04”."""
    if _DAY.fullmatch(name):
        return True
    if " " in name or not name.isascii() or is_agency_name(name):
        return False
    return name.islower() or bool(_INITIALS.fullmatch(name))


def _is_agency(name: str) -> bool:
    """Return whether this is an agency or a site, with or without a role: “Reuters”, “post.example”, “AFP Political Editor”."""
    words = name.split()
    with_role = (is_agency_name(" ".join(words[:end])) and is_role(" ".join(words[end:])) for end in range(1, len(words)))
    return is_agency_name(name) or bool(_SITE.fullmatch(name)) or any(with_role)
