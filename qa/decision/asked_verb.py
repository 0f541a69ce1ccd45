"""The verb of a question, and whether its subject or its object is asked for: “Who signed …?”, “What did Norvia sign?”."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from index.text import STOP_WORDS
from qa.parts.clauses import BE, HAVE, MODALS, Clause, parse_question, plain_word
from qa.parts.verb_forms import base_form, is_infinitive, is_participle, is_past_form
from qa.parts.word_sets import word_set

VerbRole = Literal["subject", "passive", "object", "event", "time", "origin", "order"]
"""What is asked for does it (“Who signed …?”), has it done to it (“What was signed?”), is what the verb aims at, or where or when an
event was; where somebody comes from; on whose order something was done."""

_AUXILIARY = lazy_pattern(
    r"^(?P<asking>(?:about |for |to |with |from |in |by )?(?:whom?|what|which|how (?:many|much|long)|where)\b(?: .{0,80}?)?) "
    r"(?P<clause>(?:did|do|does|has|have|had|will|would|can|could|should|must) .+)$",
    re.IGNORECASE,
)
_SUBJECT = lazy_pattern(r"^(?:who|what|which|how many)\b (?P<rest>.+)$", re.IGNORECASE)
_SAID_TO = lazy_pattern(r"^(?:is|are|was|were) (?:said|believed|alleged|reported|thought|known|accused) (?:to have|of having) ")
_ORIGIN = lazy_pattern(
    r"^(?:where|(?:from )?(?:what|which) (?:\w+ )?(?:countr(?:y|ies)|towns?|cit(?:y|ies)|states?|regions?|places?|parts?)(?: of [\w ]+?)?) "
    r"(?:are|is|were|was|do|does|did) (?P<subject>.+?)(?: (?:mostly|mainly|originally|chiefly))?(?: (?:come|came))? from$",
    re.IGNORECASE,
)
_ORDER = lazy_pattern(
    r"^(?:(?:by|on|at|under|upon) whose (?:orders?|command|instructions?|decree)\b|who (?:ordered|commanded|instructed|decreed)\b|"
    r"who gave the orders?\b)",
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(
    r"^(?:who|(?:which|what) (?:\w+ )?\w+) (?:(?P<says>says?|said|claims?|claimed) (?:that )?(?:it|they|he|she) (?:is|was|are|were)|"
    r"(?:is|was|are|were|stood)(?: (?:said|believed|thought|alleged) to (?:be|have been))?) (?:behind|responsible for) ",
    re.IGNORECASE,
)
_HAPPENS = lazy_pattern(r"^where (?:did|does|do|will) (?P<event>.+?) (?:take place|happen|occur)\b", re.IGNORECASE)
_WHERE_DONE = lazy_pattern(r"^where (?:was|were) .+? (?P<verb>found|held|caught|[a-z]{2,}ed)$", re.IGNORECASE)
_WAS = lazy_pattern(
    r"^when (?:(?:was|were) (?P<event>.+)|(?:did|does|will) (?P<happening>.+?) (?:take place|happen|occur)\b.*)$",
    re.IGNORECASE,
)
_OF = lazy_pattern(r" (?:of|in|on|at|against|by) ")
_OBLIGING = frozenset({"must", "should"})
_OBLIGED = ("need", "must", "have", "require", "oblige", "order", "tell")
"""What says in a sentence what somebody must do: “now need to register”."""
_CONDITION = lazy_pattern(r" (?:if|unless|because|although|whether) ")
_TURNED = lazy_pattern(
    r"\b(?:not|never|no longer)\b|n['’]t\b| or |\b(?:before|after|other than|besides|except|instead)\b", re.IGNORECASE
)
"""Words that turn a question round, of which the verb alone says nothing."""
_ADVERBS = word_set("allegedly reportedly also first has have had will would can could should must all")
_TO_VERB = lazy_pattern(r"^(?:\w+) to (?P<verb>\w+)")
_PRONOUN_SUBJECTS = word_set("he she it they we you i")
_LEAST_OF_EVENT = 2
"""Words of “the attack”: one alone is no event."""
_NO_EVENTS = word_set("over up out off on in back down away there here ready due open alive available possible last first")
"""Words with which “when was it …?” asks for no event."""
_LONGEST_NOUN = 5
"""Words between “which” and the verb: “which of the eight lake states signed”."""


@dataclass(frozen=True, slots=True)
class AskedVerb:
    """What a question says that somebody did."""

    verbs: tuple[str, ...]
    """The infinitive; several where the question may be read in more than one way, or says “want to expel”."""
    role: VerbRole
    subject: str = ""
    """Who does it, where the object is asked for."""


@lru_cache(maxsize=64)
def asked_verb(question: str) -> AskedVerb | None:
    """Return the verb of a question that asks for its subject or object; None for any other, and where it is negated."""
    words = _CONDITION.split(" ".join(question.split()).rstrip(" ?."))[0]
    if _TURNED.search(words):
        return None
    return (
        _of_origin(words)
        or _of_order(words)
        or _of_behind(words)
        or _of_report(words)
        or _of_event(words)
        or _of_time(words)
        or _of_object(words)
        or _of_subject(words)
    )


def _of_origin(words: str) -> AskedVerb | None:
    """Read “Where are most migrants from?” and “Which countries do the drivers come from?”."""
    match = _ORIGIN.match(words)
    return AskedVerb(("come",), "origin", match["subject"]) if match else None


def _of_order(words: str) -> AskedVerb | None:
    """Read “By whose order was it shut?” and “Who ordered the search?”."""
    return AskedVerb(("order",), "order") if _ORDER.match(words) else None


def _of_behind(words: str) -> AskedVerb | None:
    """Read “Who was behind the raid?” as “who carried it out?”, and “Which group said it was behind it?” as “which claimed it?”."""
    match = _BEHIND.match(words)
    if match is None:
        return None
    return AskedVerb(("claim",) if match["says"] else ("carry", "commit", "stage", "claim"), "subject")


def _of_report(words: str) -> AskedVerb | None:
    """Read “Who is said to have carried out the raid?”."""
    match = _SUBJECT.match(words)
    said = _SAID_TO.match(match["rest"]) if match else None
    rest = match["rest"][said.end() :].split() if match and said else []
    return AskedVerb((base_form(plain_word(rest[0])),), "subject") if rest else None


def _of_object(words: str) -> AskedVerb | None:
    match = _AUXILIARY.match(words)
    clause = parse_question(match["clause"]) if match else None
    if clause is None or not clause.subject or not clause.predicate:
        return None
    first = plain_word(clause.predicate.split()[0])
    if clause.auxiliary in _OBLIGING and first == "do":
        return AskedVerb(_OBLIGED, "object", clause.subject)
    if not (is_infinitive(first) or clause.auxiliary in HAVE):
        return _of_unknown_verb(clause)
    to_verb = _TO_VERB.match(clause.predicate)
    verbs = (base_form(first), base_form(to_verb["verb"].lower())) if to_verb else (base_form(first),)
    return AskedVerb(verbs, "object", clause.subject)


def _of_event(words: str) -> AskedVerb | None:
    """Read “Where did the attack of May take place?”, as if “attack” were the verb."""
    match = _HAPPENS.match(words)
    nouns = [plain_word(word) for word in _OF.split(match["event"])[0].split() if word.islower()] if match else []
    if done := _WHERE_DONE.match(words):
        return AskedVerb((base_form(plain_word(done["verb"])),), "event")
    return AskedVerb((nouns[-1],), "event") if nouns else None


def _of_time(words: str) -> AskedVerb | None:
    """Read “When was the Pell Town Hall attack?” and “When was Pell Town Hall attacked?”."""
    match = _WAS.match(words)
    tokens = _OF.split(match["event"] or match["happening"])[0].split() if match else []
    if len(tokens) < _LEAST_OF_EVENT or not tokens[-1].islower() or tokens[-1] in _NO_EVENTS:
        return None
    last = plain_word(tokens[-1])
    return AskedVerb((base_form(last) if is_participle(last) else last,), "time")


def _of_unknown_verb(clause: Clause) -> AskedVerb | None:
    """Read the clause of a verb that the lists do not know, which any word behind the first may be."""
    tokens = [
        word
        for word in f"{clause.subject} {clause.predicate}".split()
        if word.lower() not in STOP_WORDS or word in _PRONOUN_SUBJECTS
    ]
    verbs = tuple(base_form(plain_word(word)) for word in tokens[1:] if word.islower())
    return AskedVerb(verbs, "object", tokens[0]) if verbs else None


def _of_subject(words: str) -> AskedVerb | None:
    match = _SUBJECT.match(words)
    if match is None:
        return None
    is_bare = words.lower().startswith(("who ", "what "))
    rest = match["rest"]
    tokens = [plain_word(word) for word in rest.split() if plain_word(word) not in _ADVERBS]
    capitals = {plain_word(word) for word in rest.split() if word[:1].isupper()}
    if not tokens:
        return None
    if tokens[0] in BE:
        passive = next((word for word in tokens[1:3] if is_participle(word)), None)
        return AskedVerb((base_form(passive),), "passive") if passive and is_bare else None
    reach = tokens[: 1 if is_bare and _is_verb(tokens[0]) else _LONGEST_NOUN + 1]
    begin = 0 if is_bare else 1
    verbs = tuple(base_form(word) for word in reach[begin:] if _is_verb(word) and word not in capitals)
    if any(word in BE for word in reach):
        return AskedVerb(verbs, "passive") if verbs else None
    return AskedVerb(verbs, "subject") if verbs else None


def _is_verb(word: str) -> bool:
    return word not in BE | HAVE | MODALS and (is_past_form(word) or is_infinitive(word) or is_infinitive(base_form(word)))
