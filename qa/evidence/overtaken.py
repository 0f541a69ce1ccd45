"""Tells that a later report of the matter may have overtaken what an article says: the intakes are open again, the rate
was cut, the closure is denied, a recount gave the seat to another.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import sentences, terms
from qa.answer import Candidate
from qa.evidence.coverage import terms_about
from qa.question.question import Question

_TURN = lazy_pattern(
    r"\b(?:again|no longer|any ?more|reopen(?:s|ed|ing)?|lifted|reversed|overturned|restored|resumed|reinstated|after all|"
    r"(?:has|have) since|stepped down|resigned|is over|are over|ended|called off|gave up|given up|dropped|scrapped|withdr[ae]wn?|"
    r"replaced by|succeeded by|returned|released|found|recovered|denied|ruled out|instead)\b",
    re.IGNORECASE,
)
_NEW_FIGURE = lazy_pattern(
    r"\b(?:cut(?:s|ting)?|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|lower(?:s|ed|ing)?|increas(?:es?|ed|ing)|reduc(?:es?|ed|ing)|rose|fell|"
    r"goes? up|went (?:up|down)|put (?:up|down)|brought (?:up|down)) [^.;]{0,60}?\b(?:to|from) (?:\w+ ){0,2}?[$£€]?\d",
    re.IGNORECASE,
)
_CALLED_OFF = lazy_pattern(
    r"\b(?:den(?:ied|ies)|rul(?:ed|es) out|drop(?:s|ped)|scrap(?:s|ped)|call(?:s|ed) off|abandon(?:s|ed)|shelve[sd]|cancell?ed|"
    r"revers(?:ed|es)|postponed|delayed|(?:will|would) not|won't|no longer|not (?:be )?going ahead|rejected|voted down|blocked)\b",
    re.IGNORECASE,
)
_RESULT_TURNED = lazy_pattern(
    r"\b(?:recount(?:s|ed)?|disqualif\w+|stripped of|annul(?:s|led)|overturn(?:s|ed)|quash(?:es|ed)|declared (?:void|invalid)|on appeal|"
    r"failed a (?:drugs?|doping) test|re-?run|gave (?:the|her|his) (?:seat|title|win|victory|medal|prize) to)\b",
    re.IGNORECASE,
)
_ASKS_WHAT_WILL_BE = lazy_pattern(r"\b(?:will|going to|to be|planned|due to)\b", re.IGNORECASE)
_ASKS_RESULT = lazy_pattern(
    r"\b(?:w[io]ns?|winners?|beat|beaten|lost|elected|champions?|victory|convicted|acquitted|sentenced|guilty|"
    r"finished (?:first|second|third))\b",
    re.IGNORECASE,
)
_ASKS_NOW = lazy_pattern(
    r"^\W*(?:is|are|has|have|does|do|can|may|must)\b|^\W*(?:who|what|which [\w ]+?|where|how (?:many|much|"
    r"high|long)(?: [\w ]+?)?|why) (?:is|are|does|do|has|have)\b",
    re.IGNORECASE,
)
_ASKS_WHETHER = lazy_pattern(r"^\W*(?:is|are|has|have|does|do)\b", re.IGNORECASE)
_ASKS_THEN = lazy_pattern(
    r"\b(?:did|was|were|had|first|then|before|ago|(?:19|20)\d\d|last (?:year|month|week))\b", re.IGNORECASE
)
_ONE_MATTER_DAYS = 120
_READ = 3000


def may_be_overtaken(question: Question, candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where a later article of the matter tells of a turn in what is asked: in what is so, what will be, or a result."""
    own = candidate.hit
    turns = list(_turns_of(question))
    if not turns:
        return False
    later = {hit.article.id: hit for hit in hits if _is_later(hit.article.published, own.article.published)}
    texts = [hit.article.text[:_READ] for hit in later.values() if _is_one_matter(question, own, hit)]
    return any(_tells_turn(text, turn, about) for text in texts for turn, about in turns)


def _turns_of(question: Question) -> Iterator[tuple[re.Pattern[str], frozenset[str]]]:
    """Yield the wordings of a turn in what is asked, each with the terms of which its sentence must hold one."""
    matter = frozenset(question.terms) - question.names
    if asks_what_is_so(question.text):
        yield _TURN, matter
        yield _NEW_FIGURE, matter
    if _ASKS_WHAT_WILL_BE.search(question.text):
        yield _CALLED_OFF, frozenset(question.terms)
    if _ASKS_RESULT.search(question.text):
        yield _RESULT_TURNED, frozenset(question.terms)


def asks_what_is_so(question: str) -> bool:
    """Return True for a question in the present tense that names no time."""
    return bool(_ASKS_NOW.match(question)) and not _ASKS_THEN.search(question)


def is_answered_by_later(question: Question, candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where it is asked whether something is so now, and a later report of the matter tells of a turn in it."""
    asks = _ASKS_WHETHER.match(question.text) and asks_what_is_so(question.text)
    return bool(asks) and may_be_overtaken(question, candidate, hits)


def _tells_turn(text: str, turn: re.Pattern[str], about: frozenset[str]) -> bool:
    if not turn.search(text):
        return False
    told = (text[slice(*span)] for span in sentences(text))
    return any(turn.search(sentence) and about & set(terms(sentence)) for sentence in told)


def _is_later(other: date | None, own: date | None) -> bool:
    return other is not None and own is not None and 0 < (other - own).days <= _ONE_MATTER_DAYS


def _is_one_matter(question: Question, own: Hit, other: Hit) -> bool:
    if own.clusters.story_id == other.clusters.story_id:
        return True
    return bool(question.names) and set(question.names) <= set(terms_about(other))
