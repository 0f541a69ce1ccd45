"""Finds the person that a pronoun stands for, and the fullest form of a name, among the names before it."""

import re
from collections.abc import Iterable

from index.patterns import lazy_pattern
from index.text import Span
from qa.speakers.given_names import NAMES_OF_MEN, NAMES_OF_WOMEN
from qa.speakers.word_lists import TITLES, TITLES_OF_HER, TITLES_OF_HIM

_WORD = lazy_pattern(r"[^\W\d_]+(?:[’'.-]+[^\W\d_]+)*\.?")
_FULL_NAME_REACH = 200
"""Earlier mentions of a name that are looked at."""


def name_words(name: str) -> list[str]:
    """Return the words of a name without titles, in order: “Mayor Ida Holm” is Ida, Holm."""
    words = [re.sub(r"['’]s?$", "", match[0]) for match in _WORD.finditer(name)]
    return [word for word in words if word.lower().rstrip(".") not in TITLES] or words


def could_be(name: str, pronoun: str) -> bool:
    """Return False where a title or the given name says that the person is not “he” or not “she”."""
    words = [word.lower().rstrip(".") for word in name.split()]
    hers = TITLES_OF_HER if pronoun == "he" else TITLES_OF_HIM
    if any(word in hers for word in words):
        return False
    given = (name_words(name) or [""])[0].lower()
    others, own = (NAMES_OF_WOMEN, NAMES_OF_MEN) if pronoun == "he" else (NAMES_OF_MEN, NAMES_OF_WOMEN)
    return given not in others or given in own


def is_person(name: str) -> bool:
    """Return True for a name with a title or a common given name: “Ida Holm”, not “Middle East”."""
    words = [word.lower().rstrip(".") for word in name.split()]
    given = (name_words(name) or [""])[0].lower()
    return len(words) > 1 and (not TITLES.isdisjoint(words) or given in NAMES_OF_WOMEN or given in NAMES_OF_MEN)


def latest_person(text: str, names: Iterable[tuple[Span, bool]], pronoun: str) -> Span | None:
    """Return the first of `names`, the latest first, that the pronoun could stand for, judged by its fullest form.

    Each name comes with True where it is a source, and so a person; any other must be known for a person.
    """
    for span, is_source in names:
        fullest = full_name(text, span)
        if could_be(fullest, pronoun) and (is_source or is_person(fullest)):
            return span
    return None


def full_name(text: str, span: Span) -> str:
    """Return the longest form, before the end of `span`, of a name that ends in the same word: “Ida Holm” for “Holm”."""
    name = text[slice(*span)]
    words = name_words(name)
    if not words or not words[-1][0].isupper():
        return name
    best, best_size = name, len(words)
    position = 0
    for _ in range(_FULL_NAME_REACH):
        at = text.find(words[-1], position, span[0])
        if at < 0:
            break
        position = at + len(words[-1])
        longer = _name_ending(text, at, position)
        found = name_words(longer)
        if len(found) > best_size and found[-len(words) :] == words and len(found) <= 4:
            best, best_size = longer, len(found)
    return best


def _name_ending(text: str, start: int, end: int) -> str:
    """Return the capitalised words that run up to the word at `start`."""
    if (start and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum()):
        return text[start:end]
    first = start
    for match in reversed(list(_WORD.finditer(text, max(0, start - 60), start))):
        gap = text[match.end() : first]
        if (
            gap != " "
            or not (match[0][0].isupper() or match[0] in ("de", "van", "von", "bin", "al"))
            or _ends_sentence(match[0])
        ):
            break
        first = match.start()
    return text[first:end]


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) > 3 and word[:-1].lower() not in TITLES
