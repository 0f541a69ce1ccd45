"""Completes a question of a word or two: “price?”, “sheep?”, “and survived?”, “per share?”, “any survivors?”, “last year's?”."""

import re

from index.patterns import lazy_pattern
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.name_forms import is_person_name
from qa.conversation.noun_phrases import noun_phrases
from qa.conversation.question_words import is_plain_noun, question_tokens
from qa.conversation.word_lists import GENERAL_NOUNS, PEOPLE_NOUNS
from qa.question.kind import Kind, wanted_kind

_LONGEST_NOUN = 3
"""Words of the longest noun that is taken for one thing: “final share price”."""
_TRAIT_OF_THING = lazy_pattern(
    r"\b(?:weight|mass|length|height|width|depth|size|speed|price|cost|value|diameter|distance|temperature|colou?r|name|age|model|score|"
    r"record|date|title|limit|category|budget)$"
)
"""What a thing has, and a place or a time has not or is not asked for."""
_TRAIT_OF_PERSON_TOO = lazy_pattern(r"\b(?:weight|mass|height|size|speed|name|age|value|record|title)$")
_PEOPLE_OF_EVENT = frozenset(
    ["competitors", "hosts", "judges", "moderators", "organisers", "organizers", "speakers", "sponsors"]
)
_COUNTED_PEOPLE_OR_BEASTS = frozenset(
    ["cattle", "children", "deer", "fish", "men", "people", "pigs", "police", "sheep", "women"]
)
_HOW_MANY = lazy_pattern(r"how many [a-z][\w’'-]*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_DID = "died|survived|escaped|recovered|voted|marched"
_HAD_DONE_TO = "killed|hurt|injured|wounded|arrested|rescued|missing|displaced|evacuated|charged|detained|found|dead"
_COUNTED_DEED = lazy_pattern(
    rf"(?P<front>how many(?: (?!(?:are|were|was|is|ha[sd]|have|did|do|does|will)\b)[a-z][\w’'-]*){{0,3}}?) "
    rf"(?:(?:are|were|have been|have) )?(?:{_DID}|{_HAD_DONE_TO})"
    r"(?P<rest>(?: (?:in|at|on|during|after|when|by|near|since|this|last|so)\b.*)?)",
    re.IGNORECASE | re.DOTALL,
)
"""“How many people were killed in Lodd”."""
_DEED = lazy_pattern(rf"(?P<did>{_DID})|{_HAD_DONE_TO}", re.IGNORECASE)
_IS_NOW = lazy_pattern(r"\bare\b", re.IGNORECASE)
_WITH_CLAUSE = lazy_pattern(r"\bthe (?:[a-z][\w’'-]* ){1,3}that .+", re.DOTALL)
"""“the plane that crashed in China”."""
_RATE = lazy_pattern(
    r"per [\w’'-]+|each|in total|altogether|in all|on average|an? (?:year|month|week|day|hour|share|head|person|ton)",
    re.IGNORECASE,
)
_ANY = lazy_pattern(r"any (?P<what>[a-z][\w ’'-]*)", re.IGNORECASE)
_OF_A_TIME = lazy_pattern(r"(?P<time>(?:last|this|the previous|that) \w+)[’']s(?: (?P<noun>[\w’'-]+))?", re.IGNORECASE)


def of_a_time(fragment: str, last: str) -> str | None:
    """Return “last year” of “last year's word”, where the last question asks for a word; None for other fragments."""
    match = _OF_A_TIME.fullmatch(fragment)
    if match is None or not TIME_WORDS.fullmatch(match["time"]):
        return None
    noun = (match["noun"] or "").lower()
    is_asked_for = noun in ("", "one") or noun in {token.lower for token in question_tokens(last)}
    return match["time"] if is_asked_for else None


def completed_bare_words(fragment: str, last: str, answer: str, led: bool) -> str | None:
    """Return the question, without its question mark, that a word or two ask behind the last question; None for other words.

    `led` says whether “and”, “what about” or the like stood in front.
    """
    if _RATE.fullmatch(fragment) and last.lower().startswith("how "):
        return f"{last} {fragment}"
    if found := _ANY.fullmatch(fragment):
        clause = _WITH_CLAUSE.search(last)
        about = clause[0] if clause else thing_asked_about(last)
        return f"Were there any {found['what']} in {about}" if about and not is_person_name(about) else None
    if (deed := _DEED.fullmatch(fragment)) is not None:
        return _counting_deed(last, deed)
    noun = _plain_noun(fragment)
    if not noun:
        return None
    if (counting := _HOW_MANY.match(last)) and _is_counted(noun):
        return f"How many {noun}{counting['rest']}"
    return None if led else _trait(noun, last, answer)


def _plain_noun(fragment: str) -> str:
    """Return “release date” of “the release date”: up to three words, all of them plain nouns or what stands before one; else ""."""
    words = question_tokens(re.sub(r"^(?:the|a|an)\s+", "", fragment, flags=re.IGNORECASE))
    return " ".join(word.lower for word in words) if len(words) <= _LONGEST_NOUN and is_plain_noun(words) else ""


def _is_counted(noun: str) -> bool:
    """Return whether there may be many of it: “goats”, “sheep”, no “reasons” and no “location”."""
    is_plural = noun.endswith("s") and not noun.endswith("ss") and " " not in noun
    return noun in _COUNTED_PEOPLE_OR_BEASTS or (is_plural and noun not in GENERAL_NOUNS | {"survivors", "deaths"})


def _counting_deed(last: str, deed: re.Match[str]) -> str | None:
    """Return “how many survived in Tanzania” behind “how many were killed in Tanzania?”."""
    counted = _COUNTED_DEED.fullmatch(last)
    if counted is None:
        return None
    be = "" if deed["did"] else "are " if _IS_NOW.search(last) else "were "
    return f"{counted['front']} {be}{deed[0].lower()}{counted['rest']}"


def _trait(noun: str, last: str, answer: str) -> str | None:
    """Return “what is the price of …”: of the answer, or of what the last question is about where the answer can have none."""
    is_owner = bool(answer) and not answer[:1].isdecimal()
    has_none = wanted_kind(last) in (Kind.PLACE, Kind.TIME)
    has_none = has_none or (last.lower().startswith(("who ", "whose ")) and not _TRAIT_OF_PERSON_TOO.search(noun))
    is_of_thing = has_none and bool(_TRAIT_OF_THING.search(noun))
    head = noun.rsplit(" ", 1)[-1]
    owner = thing_asked_about(last) if not is_owner or is_of_thing or head in _PEOPLE_OF_EVENT else answer
    if not owner:
        return None
    if head not in PEOPLE_NOUNS | _PEOPLE_OF_EVENT:
        return f"What is the {noun} of {owner}"
    return f"Who {'are' if head.endswith('s') or head in _COUNTED_PEOPLE_OR_BEASTS else 'is'} the {noun} of {owner}"


def thing_asked_about(question: str) -> str:
    """Return the fullest phrase of the question, one with a name before others; "" without any."""
    phrases = noun_phrases(question)
    named = [phrase for phrase in phrases if phrase.named] or phrases
    return max((phrase.text for phrase in named), key=len, default="")
