"""Splits a byline into names. A byline that cannot be split stays whole: a style prints it as it is.

The family name is assumed to be the last word, with the particles before it; for “Choe Sang-Hun” that is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.text import one_line
from qa.citations.styles.reference import Reference

_BY = lazy_pattern(r"^(?:written )?by:? (?=\S)", re.IGNORECASE)
_BETWEEN = lazy_pattern(r",? (?:and|&) |; ?")
_SUFFIX = lazy_pattern(r"(?:Jr|Sr)\.?|II|III|IV")
_COMMA_SUFFIX = lazy_pattern(r", ?(?=(?:(?:Jr|Sr)\b|II\b|III\b|IV\b))")
_ROLE = lazy_pattern(
    r"(?:[\w'’.-]+ ){0,4}(?:writer|reporter|correspondent|editor|columnist|contributor|producer)s?|staff", re.IGNORECASE
)
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_SMALL = "al bin da das de del della den der di dos du el la le ten ter van von"
_PARTICLES = frozenset(_SMALL.split())
_ORGANISATION_WORDS = """
    admin administration advance afp agence agencies agency ap associated association bbc board bureau business center centre
    cnn commission committee company corporation council court daily department desk digital editorial editors eu federation
    foundation gazette government group guardian herald inc institute international journal llc ltd magazine media ministry
    national network news newsroom npr observer office online police press radio reporters reports reuters review service
    services society sport sports staff team telegraph the times today tribune tv uk un union university upi us week weekly
    wire wires world writers
"""
_OF_ORGANISATIONS = frozenset(_ORGANISATION_WORDS.split())
_MAX_NAME_WORDS = 3
"""Most words of a name without particles and suffix; four, as in “Ana Roe Bo Lind”, may be two names run together."""


@dataclass(frozen=True, slots=True)
class AuthorName:
    """A person where `family` is known, else any author, as `literal` names it."""

    literal: str
    """The name in the order of running text."""
    family: str = ""
    given: str = ""
    suffix: str = ""

    @property
    def inverted(self) -> str:
        """Return "Doe, Jane, Jr.", or the literal."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part) or self.literal


def authors(reference: Reference) -> list[AuthorName]:
    """Return the article's authors; none where the byline only repeats the outlet."""
    return [] if _bare(reference.source.author) == _bare(reference.source.outlet) else author_names(reference.source.author)


def author_names(author: str) -> list[AuthorName]:
    """Return a person, then persons and organisations (without their roles), or else the whole line as one literal name.

    “Ministry of Health and Social Affairs” does not begin with a person.
    """
    line = _BY.sub("", one_line(author))
    pieces = [piece for piece in _pieces(_COMMA_SUFFIX.sub(" ", line)) if not _ROLE.fullmatch(piece)]
    names = [name for name in map(_parse_author, pieces) if name]
    if names and len(names) == len(pieces) and names[0].family:
        return list(dict.fromkeys(names))
    return [AuthorName(line)] if any(map(str.isalnum, line)) else []


def name_list(words: Sequence[str], last: str) -> str:
    """Join the words as "a, b", with `last` before the last one."""
    return last.join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _pieces(line: str) -> Iterator[str]:
    for part in _BETWEEN.split(line):
        if _parse_inverted_name(part):
            yield part
        else:
            yield from filter(None, (piece.strip() for piece in part.split(",")))


def _parse_author(piece: str) -> AuthorName | None:
    return (
        _parse_inverted_name(piece) or _parse_person(piece) or (AuthorName(piece) if _is_organisation(piece.split()) else None)
    )


def _parse_inverted_name(piece: str) -> AuthorName | None:
    """Parse "Doe, Jane" and "van der Berg, Jan P."; None for "Jane Doe, Bo Lind"."""
    family, _, given = piece.partition(", ")
    before, after = family.split(), given.split()
    if len(after) not in (1, 2) or not _are_names(before + after) or _ROLE.fullmatch(given):
        return None
    return AuthorName(f"{given} {family}", family, given) if _count_main_words(before) == 1 else None


def _parse_person(piece: str) -> AuthorName | None:
    *words, last = piece.split()
    suffix = last if words and _SUFFIX.fullmatch(last) else ""
    words = words if suffix else [*words, last]
    at = next((n for n, word in enumerate(words) if n and _is_particle(word)), len(words) - 1)
    if not 1 < _count_main_words(words[1:]) + 1 <= _MAX_NAME_WORDS or not _are_names(words) or len(words[-1].strip(".")) < 2:
        return None
    return AuthorName(piece, " ".join(words[at:]), " ".join(words[:at]), suffix)


def _is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES


def _count_main_words(words: list[str]) -> int:
    """Count the words that are no particles."""
    return sum(not _is_particle(word) for word in words)


def _are_names(words: list[str]) -> bool:
    return not _is_organisation(words) and not _has_acronym(words) and all(map(_is_name, words))


def _is_name(word: str) -> bool:
    first = word.removeprefix("d'").removeprefix("d’")[:1]
    return bool(_WORD.fullmatch(word)) and (first.isupper() or _is_particle(word))


def _is_organisation(words: list[str]) -> bool:
    return any(word.casefold().strip(".") in _OF_ORGANISATIONS for word in words)


def _has_acronym(words: list[str]) -> bool:
    """Return True for "BBC Verify", which is no person; False for "AJ Willingham" and "JANE DOE"."""
    in_capitals = [word.isupper() and len(word.replace(".", "")) > 2 for word in words]
    return any(in_capitals) and not all(word.isupper() for word in words)
