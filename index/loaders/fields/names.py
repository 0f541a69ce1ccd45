"""Finds the authors, and the agency, in the words of a byline: without roles, logins, times, addresses and publishers."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from index.letters import plain_letters
from index.loaders.fields.agency_names import is_agency_name, is_generic_credit
from index.loaders.fields.date_lines import find_dates
from index.loaders.fields.name_shapes import is_desk, is_organisation, is_role, looks_like_person, proper_case, without_role
from index.patterns import lazy_pattern

_LONGEST = 300
"""Most characters of a byline."""
_MAIL = lazy_pattern(
    r"[<(\[]?[\w.+-]{1,64}@(?:[\w-]{1,64}\.){1,4}[a-z]{2,10}[>)\]]?|\((?:at)\)|https?://\S+|www\.\S+", re.IGNORECASE
)
_HANDLE = lazy_pattern(r"(?<!\w)@\w{1,40}|\(@\w{1,40}\)")
_MOST_AUTHORS = 12
_SHORTEST_PART = 5
"""Fewest characters that an outlet and its desk have in common."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Who wrote a text: persons, else the name that stands in their place; and the agency or organisation beside them."""

    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """Return “A, B”; an agency where it alone is named, but not “Wire reports”."""
        named = [name for name in self.agencies if not is_generic_credit(name)]
        return ", ".join(self.authors or named[:1])

    @property
    def credit(self) -> str:
        """Return “AP, AFP”, or ""."""
        return ", ".join(self.agencies)

    def __bool__(self) -> bool:
        return bool(self.authors or self.agencies)


def read_credits(words: str, outlet: str = "") -> Credits:
    """Return the authors and agencies in a byline, with or without “By”. What is called like the outlet is neither."""
    authors: list[str] = []
    agencies: list[str] = []
    others: list[str] = []
    for piece in _pieces(_without_extras(words[:_LONGEST])):
        name = without_role(piece)
        if not name or _letters(name) == _letters(outlet) or is_role(name):
            continue
        if is_agency_name(name):
            agencies.append(name)
        elif _is_named_like(name, outlet):
            continue
        elif is_organisation(name):
            others.append(name)
        elif looks_like_person(name):
            authors.append(proper_case(name.replace(",", "")))
    if agencies or any(" " in name or not name.isascii() for name in authors):
        authors = [
            name for name in authors if " " in name or not name.isascii()
        ]  # the others are places: “Jane Roe | Lomeville”
    if authors or agencies:
        return Credits(tuple(distinct_names(authors))[:_MOST_AUTHORS], tuple(distinct_names(agencies)))
    return Credits(tuple(distinct_names(others))[:1])


def distinct_names(names: Iterable[str]) -> list[str]:
    """Return each name once: of “Troy Smith” and “Troy L. Smith” the second, of “Jane Roe Lome Post News” and “Jane Roe” too."""
    kept: list[str] = []
    for name in names:
        same = next((number for number, other in enumerate(kept) if _are_same(name, other)), None)
        if same is None:
            kept.append(name)
        elif _is_better(name, kept[same]):
            kept[same] = name
    return kept


def without_addresses(words: str) -> str:
    """Return the words on one line, without e-mail addresses, web addresses and account names."""
    return " ".join(_HANDLE.sub(" ", _MAIL.sub(" ", " ".join(words.split()))).split())


def split_authors(author: str) -> list[str]:
    """Return the names in the author of an article: “A, B and C” → A, B, C."""
    return [name for name in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+", author) if name]


def comparable_name(name: str) -> str:
    """Return a name as it is compared: small letters, without points and diacritics."""
    return " ".join(re.sub(r"[^\w\s]", " ", plain_letters(unicodedata.normalize("NFC", name).casefold())).split())


def _is_better(name: str, other: str) -> bool:
    """Return whether a name is the fuller of two by an initial, or the shorter of two of which one has other words glued to it."""
    more = len(name.split()) - len(other.split())
    return more == 1 or more <= -2


def _are_same(one: str, other: str) -> bool:
    first, second = comparable_name(one).split(), comparable_name(other).split()
    if len(first) > len(second):
        first, second = second, first
    if first == second:
        return True
    if len(first) >= 2 and len(second) - len(first) >= 2 and first in (second[: len(first)], second[-len(first) :]):
        return True
    ends = len(first) == 2 and len(second) == 3 and (first[0], first[1]) == (second[0], second[2])
    return ends and len(second[1]) == 1


def _is_named_like(name: str, outlet: str) -> bool:
    """Return whether a section or a single word bears the outlet's name, or a part of it: “Lome Post Sport” for “The Lome Post”.

    A desk does not: “the Lome Post newsroom” are people.
    """
    is_group = is_organisation(name)
    if not outlet or is_desk(name) or not (is_group or " " not in name):
        return False
    shorter, longer = sorted((_without_article(name), _without_article(outlet)), key=len)
    if len(shorter) < _SHORTEST_PART:
        return False
    return f" {shorter} " in f" {longer} " or (is_group and not shorter.isascii() and shorter in longer)


def _without_article(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _without_extras(words: str) -> str:
    """Return the words up to a date or a button, without addresses and account names."""
    text = without_addresses(words)
    if dates := find_dates(text):
        before, behind = text[: dates[0].start], text[dates[-1].end :]
        is_behind = len(before.strip(" |,·•-–—")) <= 2 or _labels().match(behind.strip(" |,·•-–—"))
        text = behind.strip(" |,·•-–—") if is_behind else before
    return re.sub(r"\s(?:on|at|,|-|–)\s*$", "", _buttons().sub(" ", text))


@cache
def _buttons() -> re.Pattern[str]:
    """Return what ends a byline: times, labels of dates, buttons beside it, and what is told of an author."""
    weekdays = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    ends = (
        r"(?:first |last )?(?:(?:updated?|published|posted|modified)(?! by\b)|link copied|copy link|copied|"
        r"share|follow|view|more (?:by|from)|see more|"
        r"get (?:author|email)|email|print this|contact|subscribe|sign up|log ?in|read more|about the|all "
        r"posts|comments?|save|listen)\b"
    )
    return re.compile(
        rf"(?:(?<=\s)|^)(?:{ends}|\d{{1,2}}[:.]\d\d|\d+\s+(?:min|hour|day)|{weekdays}).*$"
        r"|\s(?:is|was|has|are|writes|covers|covered|joined|reports|reported)\s.*$|\s\(?[–—-]\s?\d.*$",
        re.IGNORECASE,
    )


@cache
def _labels() -> re.Pattern[str]:
    """Return the words that stand before a name: “By”, “Written by”, “Text:”."""
    verbs = (
        r"written|words|text|story|article|reported|reporting|posted|published|created|report|analysis|"
        r"review|submitted|compiled|opinion"
    )
    others = (
        r"von|par|por|di|da|door|av|af|автор|текст|autor(?:en|in)?|auteur|autore|text|author|authors|"
        r"byline|writer|reporter|作者|记者|文|撰文"
    )
    return re.compile(rf"^\s*(?:(?:(?:{verbs})\s+)?by\b\s*:?|(?:{others})\s*[:：]|(?:von|par|por|door)\s+)\s*", re.IGNORECASE)


_OTHERS = lazy_pattern(
    r"\s*[,;|/&–—-]?\s*(?:\band\s+)?\b(?:(?:photo(?:graph)?(?:s|y)?|pictures?|images?|video|"
    r"illustrations?|graphics?|edited|editing|produced|"
    r"additional reporting|translated|with (?:additional )?reporting|fact[- ]checked|reviewed|medically "
    r"reviewed)\s+(?:by|from)\b|"
    r"(?:photos?|foto|fotos|pictures?|images?|video)\s*:|photographs\b).*$",
    re.IGNORECASE,
)
"""What introduces people who did not write: photographers, editors, contributors."""


_SEPARATORS = lazy_pattern(
    r"\s*[|;•·\n]\s*|\s+/\s+|\s+[–—-]\s+|\s*,(?!\s*(?i:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\b)\s*(?:(?i:and)\s+)?"
    r"|\s+(?:(?i:and|und|et|with|avec|mit|и)|&|y)\s+(?=[^\Wa-z\d_])|\s+(?i:for|of|in|at|via|from|"
    r"special to|exclusively for)\s+(?=(?:the\s+)?[^\Wa-z\d_])"
    r"|\s*[()\[\]、]\s*",
)


def _pieces(words: str) -> Iterator[str]:
    """Yield the parts of a byline. What stands behind “in”, “for” and “at” is a place or an employer, and only an agency counts."""
    text = _labels().sub("", _OTHERS.sub("", words), count=1)
    text = _AGENCY_BEHIND.sub(r"\1 | \2", re.sub(r"\s+(?:and|&)\s*$", "", text))
    start, is_name = 0, True
    for match in _SEPARATORS.finditer(text):
        yield from _piece(text[start : match.start()], is_name)
        is_name = not re.match(r"\s*(?:for|of|in|at|via|from|special to|exclusively for)\b", match[0], re.IGNORECASE)
        start = match.end()
    yield from _piece(text[start:], is_name)


_AGENCY_BEHIND = lazy_pattern(
    r"(?<!\S)((?!The\b)[^\Wa-z\d_][^\s|,]*)\s+((?:The\s+)?(?:Associated Press|Canadian Press)|Reuters|"
    r"Agence France-Presse|AFP|USA TODAY)(?=\s*(?:$|[|,;]))"
)
"""The agencies that bylines put behind a name without anything between them."""


def _once(name: str) -> str:
    """Return “Jane Roe” for “Jane Roe Jane Roe”, which a picture's text and a link make."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def _piece(words: str, is_name: bool) -> Iterator[str]:
    name = _once(_labels().sub("", words, count=1).strip(" ,;:|•·-–—/／'\"“”_"))
    if name and (is_name or is_agency_name(name)):
        yield name
