"""Reads the two things that a question puts side by side: “X or Y”, “the one in A or the one in B”."""

import re
from dataclasses import dataclass

from index.patterns import lazy_pattern
from qa.parts.clauses import DETERMINING_WORDS, PLACING_WORDS, is_capitalised, plain_word, possessive, without_possessive
from qa.parts.verb_forms import is_past_form
from qa.question.kind import is_calendar, years_in

_MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December)"
_THAT_MONTH = lazy_pattern(rf"\b(?:in )?that {_MONTH}\b")
_THAT_YEAR = lazy_pattern(r"\b(?:in )?(?:that|the same) year\b")
_NAME_RUN = lazy_pattern(r"[^\W\d_a-z][\w’'.&-]*(?: (?:(?:of|the|de|la|von|van|bin|al) )?[^\W\d_a-z][\w’'.&-]*)*")
_ORDINAL = lazy_pattern(r"(?:the )?(?:first|second|third|fourth|fifth|latter|former|earlier|later|last|previous|next)$")
_ORDINAL_WORD = lazy_pattern(r"^(?:first|second|third|fourth|fifth) ")
_NUMERAL = lazy_pattern(r"[IVXL]+|\d+")
_EVENT_NOUN = lazy_pattern(r"\b(?:hurricane|typhoon|cyclone|(?:earth)?quakes?|(?:wild)?fires?|floods?|crash|shooting|strike)$")
_SUBSTITUTE = lazy_pattern(r"^(?:the one|that|the ones|those)\b")
_LEADING = lazy_pattern(rf"^(?:(?:{'|'.join(sorted(PLACING_WORDS))}) )?(?:(?:the|a|an) )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfferedThing:
    """One of the two, as a phrase that stands alone."""

    phrase: str
    """With the noun filled in: “the jackpot won in A”, “Fox's settlement with B”."""
    tail: str
    """What follows the name and belongs to the verb: “in May 2022”."""
    subject: str
    """How it is called in the conclusion."""


def two_alternatives(first: str, second: str, noun: str = "", is_owned: bool = False) -> tuple[OfferedThing, OfferedThing]:
    """Complete both phrases by the noun of the question and by each other's words."""
    first, second = first.strip(" ,"), second.strip(" ,?")
    first, second = _with_year(first, second), _with_year(second, first)
    noun = noun or _head_noun(first) or _owned_noun(first, second)
    return _alternative(first, second, noun, is_owned), _alternative(second, first, noun, is_owned)


def split_at_or(text: str) -> tuple[str, str, str] | None:
    """Split “head, X or Y” into head, X and Y; the head may end with a comma, a colon or a dash."""
    match = re.match(r"(.{4,}?)(?:,|:| [-–—])\s+(?:is it |was it )?(.+?),? or (.+)$", text)
    return (match[1], match[2], match[3]) if match and " or " not in match[3] else None


def alternatives_at_end(text: str) -> tuple[str, str, str] | None:
    """Split “… voted for X or Y” or “… in X or in Y” where no comma shows where X begins."""
    head, separator, second = text.rpartition(" or ")
    words, follows = head.split(), second.split()
    if not separator or not words or not follows:
        return None
    opening = plain_word(follows[0])
    if opening in PLACING_WORDS or opening in ("the", "a", "an"):
        places = [place for place, word in enumerate(words) if plain_word(word) == opening and place]
        start = places[-1] if places else 0
    else:
        start = len(words)
        while start > 1 and (is_capitalised(words[start - 1]) or (start < len(words) and _joins(words, start))):
            start -= 1
    return (" ".join(words[:start]), " ".join(words[start:]), second) if 0 < start < len(words) else None


def _joins(words: list[str], start: int) -> bool:
    return words[start - 1] in ("of", "de", "van", "von", "al", "bin") and is_capitalised(words[start - 2])


def _with_year(phrase: str, other: str) -> str:
    """Write “that November” and “that year” out with the year of the other phrase."""
    spans = years_in(other)
    if not spans:
        return phrase
    year = other[slice(*spans[0])]
    return _THAT_YEAR.sub(f"in {year}", _THAT_MONTH.sub(rf"in \1 {year}", phrase))


def _owned_noun(first: str, second: str) -> str:
    """Return “inflation” of “France's inflation” where the other is only “Germany's”."""
    match = re.match(r".+['’]s? ([a-z].*)$", first)
    return match[1] if match and without_possessive(second) != second else ""


def _head_noun(phrase: str) -> str:
    """Return “earthquake” of “the earthquake in A”; the empty string for a name."""
    words = phrase.split()
    start = 1 if words and plain_word(words[0]) in PLACING_WORDS else 0
    if not words[start:] or plain_word(words[start]) not in DETERMINING_WORDS:
        return ""
    return _ORDINAL_WORD.sub("", " ".join(words[start + 1 : _noun_end(words, start + 1)]))


def _noun_end(words: list[str], start: int) -> int:
    place = start
    while place < len(words) and not (
        plain_word(words[place]) in PLACING_WORDS | {"who", "which", "when"}
        or (place > start and is_past_form(plain_word(words[place])))
    ):
        place += 1
    return place


def _alternative(text: str, other: str, noun: str, is_owned: bool) -> OfferedThing:
    head, _, noun_tail = noun.partition(" of ")
    lead = re.match(rf"(?:{'|'.join(PLACING_WORDS)}) ", text)
    body = text[lead.end() :] if lead else text
    before = lead[0] if lead else ""
    if _SUBSTITUTE.match(body) and head:
        return OfferedThing(before + _SUBSTITUTE.sub(f"the {head}", body), "", _subject(body, other))
    if _ORDINAL.match(body) and head:
        full = f"{body} {head}"
        return OfferedThing(before + full + (f" of {noun_tail}" if noun_tail else ""), "", re.sub("^the ", "", full))
    name, tail = _name_and_tail(body)
    if not name and head and without_possessive(body) != body:
        return OfferedThing(f"{before}{body} {head}", "", re.sub("^the ", "", without_possessive(body)))
    if name and (is_owned or without_possessive(name) != name) and head and not is_calendar(name):
        bare = without_possessive(name)
        if without_possessive(name) != name or is_owned:
            return OfferedThing(f"{before}{possessive(bare)} {head}{' ' + tail if tail else ''}", "", bare)
    if name and _EVENT_NOUN.search(head) and not tail and not head[:1].isupper():
        return OfferedThing(f"{before}{_event_name(name, head)}", "", name)
    if name and head[:1].isupper() and _NUMERAL.fullmatch(name):
        return OfferedThing(f"{before}{head} {body}", "", f"{head} {name}")
    if name:
        return OfferedThing(before + name, tail, name)
    return OfferedThing(text, "", _subject(body, other))


def _event_name(name: str, noun: str) -> str:
    """Return “Hurricane Ida”, or “the Sund fire” for one of two fires."""
    last = noun.split()[-1]
    return (
        f"{last.capitalize()} {name}" if last in ("hurricane", "typhoon", "cyclone") else f"the {name} {last.removesuffix('s')}"
    )


def _name_and_tail(text: str) -> tuple[str, str]:
    """Split “Meta in November 2022” behind the name; the name is empty where the phrase begins otherwise."""
    words = text.split()
    place = 0
    while place < len(words) and (is_capitalised(words[place]) or (place and _continues_name(words, place))):
        place += 1
    if not place or (
        place < len(words)
        and plain_word(words[place]) not in PLACING_WORDS
        and plain_word(words[place]) not in ("when", "last", "this")
    ):
        return ("", "") if not place or not is_capitalised(words[0]) or without_possessive(text) == text else (text, "")
    return " ".join(words[:place]), " ".join(words[place:])


def _continues_name(words: list[str], place: int) -> bool:
    joins = words[place] in ("of", "the", "de", "la", "von", "van", "bin", "al", "&")
    return joins and place + 1 < len(words) and (is_capitalised(words[place + 1]) or words[place + 1] == "the")


def _subject(phrase: str, other: str) -> str:
    """Return the first name that the other phrase does not hold; else the phrase without its article."""
    theirs = set(other.split())
    for match in _NAME_RUN.finditer(phrase):
        name = without_possessive(match[0])
        if not is_calendar(name) and not set(name.split()) <= theirs:
            return name
    return _LEADING.sub("", phrase) or phrase
