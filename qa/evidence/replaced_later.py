"""A later report that sets another value in the place of an answer by name: “850 instead of 1,200”, “put off to 3 July”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from index.day_words import MONTHS
from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import Span, sentences, terms
from qa.answer import Candidate
from qa.belonging.numerals import NUMERAL
from qa.evidence.coverage import terms_about
from qa.evidence.grouping import AnswerGroup
from qa.evidence.normalisation import is_same_answer, normalise_answer
from qa.evidence.said_of import said_of
from qa.question.kind import Kind
from qa.question.question import Question

_VALUE = rf"(?:[$£€]\s?)?{NUMERAL}(?:\s?%|[ -](?:per ?cent|percent|percentage points|years?|months?|weeks?|days?|hours?)\b)?"
_UNIT = r"(?: (?!from\b|to\b|instead\b|rather\b|not\b)[a-z]+){0,2}"
_CHANGE = (
    r"\b(?:cut|cuts|cutting|reduc\w+|lower\w*|shorten\w*|rais\w+|lift\w*|increas\w+|extend\w*|lengthen\w*|revis\w+|correct\w*|"
    r"chang\w+|commut\w+|scal\w+|trim\w*|halv\w+|doubl\w+|amend\w*)\b"
)
_INSTEAD = lazy_pattern(r",? (?:instead of|rather than) ")
_MAX_INSTEAD, _AROUND = 3, 60
"""How many “instead of” of a sentence are read, and the characters on either side: a search for numbers from its beginning takes long
where it holds nothing else."""
_NEW_INSTEAD = lazy_pattern(
    rf"(?P<new>{_VALUE}){_UNIT},? (?:instead of|rather than) (?:the )?(?:\w+ )?(?P<old>{_VALUE})", re.IGNORECASE
)
_REPLACED = tuple(
    lazy_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_CHANGE}[^.;:]{{0,160}}? to (?P<new>{_VALUE}){_UNIT},? from (?P<old>{_VALUE})",
        rf"{_CHANGE}[^.;:]{{0,160}}? from (?P<old>{_VALUE}){_UNIT} to (?P<new>{_VALUE})",
        rf"\b(?:given|put|reported|announced|stated|published) (?:\w+ )?(?:as|at) (?P<old>{_VALUE}){_UNIT}"
        rf"[^.;:\d]{{0,40}}?{_CHANGE},? to (?P<new>{_VALUE})",
    )
)
_MONTH = f"(?:{'|'.join(MONTHS)})"
_DAY = rf"(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH}(?: \d{{1,2}}\b)?(?:,? \d{{4}})?)"
_MOVED = lazy_pattern(
    r"\b(?:put (?:off|back)|postponed|moved|delayed|rescheduled|deferred|pushed back|brought forward)\b(?: [\w']+){0,5}? "
    rf"(?:to|until|till|for) (?P<new>{_DAY})"
)
_OF_THEN = lazy_pattern(
    r"\b(?:originally|at first|initially|first|before|until then|at the time|(?:19|20)\d\d|planned|meant|supposed|due)\b",
    re.IGNORECASE,
)
"""Words that ask for the value of then."""
_ASKS_WHAT_COMES = lazy_pattern(
    r"^\W*(?:and |so |but )?(?:when|on (?:what|which) day) (?:is|are|will|does|do)\b", re.IGNORECASE
)
_ONE_MATTER_DAYS = 400
_SHARED_OF_STORY, _SHARED = 1, 2
"""Words of the question, names aside, that the sentence holds in reports of one story, and of others that name what it names;
there one is enough beside two names."""


@dataclass(frozen=True, slots=True)
class _Replacement:
    hit: Hit
    span: Span
    sentence: Span


def with_replacement_first(
    question: Question, groups: Sequence[AnswerGroup], hits: Sequence[Hit]
) -> tuple[list[AnswerGroup], bool]:
    """Return the groups with the value in front that a later report sets in the place of the first; and whether one does.

    A question that asks for the value of then is left alone.
    """
    best = groups[0].best
    if question.years or _OF_THEN.search(question.text):
        return list(groups), False
    found = [
        one
        for hit in hits
        if _is_later(hit.article.published, best.hit.article.published)
        for one in _in_hit(question, best, hit)
    ]
    if not found:
        return list(groups), False
    latest = max(found, key=lambda one: one.hit.article.published or date.min)
    new = Candidate(latest.hit, latest.span, latest.sentence, best.score, best.model_score)
    if said_of(question.text, new) == "no":
        return list(groups), False
    lead = AnswerGroup((new,))
    return [lead, *(group for group in groups if not _is_same(group, lead))], True


def _in_hit(question: Question, old: Candidate, hit: Hit) -> Iterator[_Replacement]:
    first = hit.passage.start
    asked = set(question.terms) - question.names
    is_story = hit.clusters.story_id == old.hit.clusters.story_id
    if not is_story and not (question.names and question.names <= set(terms_about(hit))):
        return
    for start, end in sentences(hit.text):
        sentence = hit.text[start:end]
        held = set(terms(sentence))
        least = _SHARED_OF_STORY if is_story or len(question.names & held) >= _SHARED else _SHARED
        if len(asked & held) < least:
            continue
        for place in _places(question, old, sentence):
            yield _Replacement(hit, (first + start + place[0], first + start + place[1]), (first + start, first + end))


def _places(question: Question, old: Candidate, sentence: str) -> Iterator[Span]:
    """Yield where a sentence gives the value that takes the place of the old one."""
    if question.kind is Kind.TIME:
        match = _MOVED.search(sentence) if _ASKS_WHAT_COMES.match(question.text) else None
        if match is not None and normalise_answer(match["new"]) != normalise_answer(old.text):
            yield match.span("new")
        return
    value = normalise_answer(old.text)
    matches = _replacements(sentence) if value.number is not None else ()
    yield from (match.span("new") for match in matches if is_same_answer(normalise_answer(match["old"]), value))


def _replacements(sentence: str) -> Iterator[re.Match[str]]:
    for cue in islice(_INSTEAD.finditer(sentence), _MAX_INSTEAD):
        match = _NEW_INSTEAD.search(sentence, max(0, cue.start() - _AROUND), cue.end() + _AROUND)
        yield from [match] if match else []
    yield from (match for pattern in _REPLACED for match in pattern.finditer(sentence))


def _is_later(other: date | None, own: date | None) -> bool:
    return other is not None and own is not None and 0 < (other - own).days <= _ONE_MATTER_DAYS


def _is_same(group: AnswerGroup, lead: AnswerGroup) -> bool:
    best, new = group.best, lead.best
    return best.hit.article.id == new.hit.article.id and best.span[0] < new.span[1] and new.span[0] < best.span[1]
