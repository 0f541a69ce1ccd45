"""Completes a question of a word or two: “price?”, “sheep?”, “and survived?”, “per share?”, “any survivors?”, “last year's?”."""

import re

from index.patterns import lazy_pattern
from qa.conversation.calendar_words import TIME_WORDS
from qa.conversation.noun_phrases import noun_phrases
from qa.conversation.question_words import is_plain_noun, question_tokens
from qa.conversation.word_lists import PEOPLE_NOUNS
from qa.question.kind import Kind, wanted_kind

_LONGEST_NOUN = 3
_ATTRIBUTE_OF_THING = lazy_pattern(
    r"\b(?:weight|mass|length|height|width|depth|size|speed|price|cost|value|diameter|distance|temperature|colou?r|name|age|model|make|score|"
    r"record|date|title|limit|category|budget|length)$"
)
"""What a thing has, and a place has not or is not asked for."""
_OF_PEOPLE_TOO = lazy_pattern(r"\b(?:weight|mass|height|size|speed|name|age|value|record|title)$")
_THINGS_IN_ERS = frozenset(
    ["answers", "chapters", "letters", "numbers", "offers", "orders", "papers", "powers", "quarters", "towers", "waters"]
)
_HOW_MANY = lazy_pattern(r"how many (?P<counted>[a-z][\w’'-]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_VERB_OF_COUNT = lazy_pattern(
    r"(?P<be>\b(?:is|are|was|were|have been|has been|had been) )?\b(?P<verb>died|killed|dead|hurt|injured|wounded|arrested|survived|"
    r"escaped|rescued|missing|displaced|evacuated|charged|detained|sold|stolen|lost|won|recovered|found|voted|marched)"
    r"\b",
    re.IGNORECASE,
)
_WHAT_HAPPENED = lazy_pattern(
    r"(?P<active>died|survived|escaped|recovered|voted|marched|won|lost)|(?P<passive>killed|hurt|injured|wounded|arrested|rescued|missing|displaced|"
    r"evacuated|charged|detained|sold|stolen|found|dead)",
    re.IGNORECASE,
)
_WITH_CLAUSE = lazy_pattern(r"\bthe (?:[a-z][\w’'-]* ){1,3}that .+", re.DOTALL)
"""“the plane that crashed in China”."""
_SHARE = lazy_pattern(r"(?:per|an?|each) [\w’'-]+|each|in total|altogether|in all|on average", re.IGNORECASE)
_ANY = lazy_pattern(r"(?:any|no) (?P<what>[a-z][\w ’'-]*)", re.IGNORECASE)
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

    `led` says whether “and” or “what about” stood in front.
    """
    if _SHARE.fullmatch(fragment) and not (led and " " not in fragment):
        return f"{last} {fragment}"
    if found := _ANY.fullmatch(fragment):
        clause = _WITH_CLAUSE.search(last)
        about = clause[0] if clause else thing_asked_about(last)
        return f"Were there any {found['what']} in {about}" if about else None
    counting = _HOW_MANY.match(last)
    if counting and (happened := _WHAT_HAPPENED.fullmatch(fragment)):
        return _counting_what_happened(last, happened)
    noun = _plain_noun(fragment)
    if not noun:
        return None
    is_attribute = bool(_ATTRIBUTE_OF_THING.search(noun))
    if counting and not is_attribute and noun.endswith(("s", "p", "n")) and " " not in noun:
        return f"How many {noun}{counting['rest']}"
    return None if led else _attribute(noun, is_attribute, last, answer)


def _plain_noun(fragment: str) -> str:
    """Return “release date” of “the release date”: up to three words, all of them plain nouns or what stands before one; else ""."""
    words = question_tokens(re.sub(r"^(?:the|a|an)\s+", "", fragment, flags=re.IGNORECASE))
    return " ".join(word.lower for word in words) if len(words) <= _LONGEST_NOUN and is_plain_noun(words) else ""


def _counting_what_happened(last: str, happened: re.Match[str]) -> str | None:
    """Return “how many survived in Tanzania” behind “how many were killed in Tanzania?”."""
    match = _VERB_OF_COUNT.search(last)
    if match is None:
        return None
    is_present = (match["be"] or "").strip().lower() in ("is", "are")
    be = "" if happened["active"] else "are " if is_present else "were "
    return f"{last[: match.start()]}{be}{happened[0].lower()}{last[match.end() :]}"


def _attribute(noun: str, is_of_thing: bool, last: str, answer: str) -> str | None:
    """Return “what is the price of …”: of the answer, or of what the last question is about where the answer is none or a place."""
    is_owner = answer and not answer[:1].isdecimal()
    is_of_thing = is_of_thing and (wanted_kind(last) in (Kind.PLACE, Kind.TIME) or not _OF_PEOPLE_TOO.search(noun))
    head = noun.rsplit(" ", 1)[-1]
    if head in PEOPLE_NOUNS or (head.endswith(("ers", "ors")) and head not in _THINGS_IN_ERS):
        return f"Who {'are' if head.endswith('s') else 'is'} the {noun} of {thing_asked_about(last)}"
    owner = thing_asked_about(last) if not is_owner or is_of_thing else answer
    return f"What is the {noun} of {owner}" if owner else None


def thing_asked_about(question: str) -> str:
    """Return the fullest phrase of the question, one with a name before others; "" without any."""
    phrases = noun_phrases(question)
    named = [phrase for phrase in phrases if phrase.named] or phrases
    return max((phrase.text for phrase in named), key=len, default="")
