"""Whose number it is where one sentence gives numbers to two: “the US pledged $15 million and the EU €9 million”."""

import re
from collections.abc import Callable
from functools import lru_cache

from index.patterns import lazy_pattern
from index.text import stem
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT
from qa.belonging.proposal import Figure, Proposal, figures_beside
from qa.belonging.verdict import Belonging

_NAME = r"(?:[Tt]he )?(?P<name>(?:[^\W\d_a-z][\w.'-]*)(?: [^\W\d_a-z][\w.'-]*){0,3})"
_SIGN = r"(?:[A-Z]{0,3}[$£€¥]\s?)?"
_GIVER = lazy_pattern(
    rf"(?:^|, |; |\band |\bbut |\bwhile |\bwhereas |: ){_NAME}(?: (?:had|has|have|will|would|only|"
    rf"also))*(?: (?P<verb>[a-z]+))? {ABOUT}{_SIGN}$"
)
_PLACE_BEHIND = lazy_pattern(rf"^(?: [a-z]+){{0,3}}? (?:in|at|near|from) {_NAME}")
_NOUN_IN_PLACE = lazy_pattern(
    rf"\b(?P<noun>[A-Za-z]\w+) (?:in|at|near|from) {_NAME}(?: alone| together)? (?:have |has |had |were |was )?[a-z]+ {ABOUT}$"
)
_SUBJECT = lazy_pattern(
    r"\b[Hh]ow (?:many|much)(?: [a-z'-]+){0,4}? (?:did|has|have|had|will|would|does|do|was|is|"
    r"can) (?:the )?(?P<name>[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,3})(?= )"
)
_ASKS_NUMBER = lazy_pattern(r"\bhow (?:many|much)\b", re.I)
_ASKED_PLACE = lazy_pattern(r"\b(?:in|at|near|from) (?:the )?(?P<name>[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,3})")
_PRESENT = {
    "gave": "give",
    "lost": "lose",
    "sent": "send",
    "paid": "pay",
    "won": "win",
    "sold": "sell",
    "bought": "buy",
    "took": "take",
    "spent": "spend",
    "saw": "see",
}
_VERB = lazy_pattern(r"[a-z]{3,}")
_AMOUNTS = frozenset({"count", "money", "share", "measure"})
_NO_PLACE = lazy_pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[^\W\d_a-z][a-z]+day)\b"
)


def judge_owner(proposal: Proposal) -> Belonging:
    """Compare the giver or place that the question names with the one of the number, where the sentence has one for each of two."""
    figure = proposal.figure
    if figure is None or nature(figure) in ("year", "day", "clock", "age", "label", "rank"):
        return "unknown"
    giver = _subject_asked(proposal.question)
    if giver:
        verbs = frozenset(_root(word) for word in _VERB.findall(proposal.question))
        return _compared(giver, figure, lambda one: giver_of(one, verbs))
    place = _place_asked(proposal.question)
    if place and _is_of_other_place(proposal.question, place, figure):
        return "no"
    return _compared(place, figure, place_of) if place else "unknown"


def _is_of_other_place(question: str, place: str, figure: Figure) -> bool:
    """Return True where “shops in Arvia” are asked about and “shops in Dorn” stand before the number."""
    noun = re.search(rf"(\w+) (?:in|at|near|from) (?:the )?{re.escape(place)}\b", question)
    front = _NOUN_IN_PLACE.search(figure.before[-120:])
    if noun is None or front is None or _NO_PLACE.match(front["name"]):
        return False
    is_same_noun = stem(front["noun"].lower()) == stem(noun[1].lower())
    return is_same_noun and not is_same_name(front["name"], place) and place not in figure.before + figure.after


def giver_of(figure: Figure, verbs: frozenset[str]) -> str:
    """Return the name in front of the number, with none but these verbs between them: “the EU €9 million”."""
    match = _GIVER.search(figure.before[-120:])
    if match is None or _NO_PLACE.match(match["name"]) or (match["verb"] and _root(match["verb"]) not in verbs):
        return ""
    return match["name"]


def place_of(figure: Figure) -> str:
    """Return the name behind “in” close behind the number: “12 in Arvia”."""
    match = _PLACE_BEHIND.match(figure.after[:90])
    return match["name"] if match and not _NO_PLACE.match(match["name"]) else ""


def _compared(asked: str, figure: Figure, owner: Callable[[Figure], str]) -> Belonging:
    """Return a verdict only where the sentence gives a number to each of two names, and one of them is asked for."""
    own = owner(figure)
    if not own:
        return "unknown"
    others = [owner(other) for other in figures_beside(figure) if nature(other) in _AMOUNTS]
    is_asked = is_same_name(own, asked)
    is_asked_of_another = any(is_same_name(other, asked) for other in others)
    if not any(others) or is_asked == is_asked_of_another:
        return "unknown"
    return "yes" if is_asked else "no"


def _root(verb: str) -> str:
    """Return the stem, with the past tenses that news uses of giving and losing made regular."""
    return stem(_PRESENT.get(verb, verb))


def is_same_name(first: str, second: str) -> bool:
    """Return whether one name is the other, or is its last or its first words: “City” and “Dunholt City”."""
    a, b = (_bare(name) for name in (first, second))
    short, long = sorted((a, b), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _bare(name: str) -> list[str]:
    words = [word.replace(".", "").removesuffix("'s").strip("',") for word in name.lower().split()]
    return [word for word in words if word != "the"]


@lru_cache(maxsize=256)
def _subject_asked(question: str) -> str:
    match = _SUBJECT.search(question)
    return match["name"] if match else ""


@lru_cache(maxsize=256)
def _place_asked(question: str) -> str:
    if not _ASKS_NUMBER.search(question):
        return ""
    names = [match["name"] for match in _ASKED_PLACE.finditer(question) if not _NO_PLACE.match(match["name"])]
    return names[0] if len(names) == 1 else ""
