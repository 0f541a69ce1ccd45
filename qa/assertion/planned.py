"""Tells that a clause says what will, should or is hoped to happen, and not what has happened."""

import re

from index.patterns import lazy_pattern
from qa.assertion.future_words import FUTURE_NOUN, FUTURE_VERB, NEW_ROLE, PLANNED_NOUN
from qa.assertion.reach import ends_of, reaches_in_phrase
from qa.assertion.span_view import SpanView

_DEFINITE = lazy_pattern(r"^\s*(?:the|this|these|that|those|his|her|its|their|our|my|all|both)\b", re.IGNORECASE)
_FROM_VALUE = lazy_pattern(r"\b(?:from|currently|No\.) (?:about |around |roughly |nearly |just )?$")
_RECORD = lazy_pattern(
    r"\b(?:first|last|only|\w+est|record|most)\b[^,]{0,40}\b(?:in|for)(?: nearly| almost| about| over| more than)? $"
)
_OF_SOMETHING_KNOWN = lazy_pattern(r"(?:\b(?:the|his|her|their|its|our)|'s) (?:[\w$£€.-]+ ){1,6}of (?:the )?$")
_DAY = lazy_pattern(
    r"^(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_AGE = lazy_pattern(r"^[- ]years?[- ]old")
_EMBEDDED = lazy_pattern(r"^ (?:has|had|have|was|were|is|are|did|said|says)\b")
_LEADING = lazy_pattern(
    r"(?:^|[,;:—–(“\"] ?)(?:(?:In|On|By|At|From|Next|Until|in|on|by|at|from|"
    r"next)(?: [\w$£€.'-]+){0,4} ?)?$"
)
_TIME_FIRST = lazy_pattern(r"^[^,;:]{0,30}, (?=[^,;:]{1,80}?\b(?:will|would|could|is|are|plans?|hopes?)\b)")
_SUBJECT_START = lazy_pattern(r"(?:^|[,;:—–(“\"]|\b(?:that|and|but|said|says|if|because)) ?([^,;:—–(“\"]{0,60})$")
_HEAD = lazy_pattern(r"^(?: (?!(?:and|or|last|this|in|on|at|by|for|to|from|of|with|as|into|over)\b)[a-z-]+){0,3} ?$")
_NUMBER_WORD = lazy_pattern(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+teen|Twenty|Thirty|Forty|Fifty|"
    r"Hundreds|Thousands|"
    r"About|Some|More than|At least|Nearly|Up to)\b"
)


def is_planned(view: SpanView) -> bool:
    """Return True where the clause of the span tells a plan, a forecast or a hope."""
    if _AGE.match(view.after):
        return False
    if _precedes_future(view):
        return True
    return not _EMBEDDED.match(view.after) and (bool(PLANNED_NOUN.search(view.before)) or _follows_future(view))


def _follows_future(view: SpanView) -> bool:
    """Read “fares will rise by 14 per cent”."""
    if _is_known_anyway(view):
        return False
    cues = [*ends_of(FUTURE_VERB, view.before), *ends_of(FUTURE_NOUN, view.before)]
    return any(reaches_in_phrase(view.before[cue.end() :]) for cue in cues)


def _is_known_anyway(view: SpanView) -> bool:
    """Return True for “from 12”, “the first in 30 years” and “the leaders of Norvia”: what a plan only refers to."""
    if _RECORD.search(view.before) or (_FROM_VALUE.search(view.before) and not _DAY.match(view.inside)):
        return True
    return view.inside[:1].isalpha() and bool(_OF_SOMETHING_KNOWN.search(view.before))


def _precedes_future(view: SpanView) -> bool:
    """Read “14 ferries will be sold” and “In July, fares will rise”; a subject that is known (“the 14 ferries”) is no plan."""
    is_name = view.inside[:1].isupper() and not _DAY.match(view.inside) and not _NUMBER_WORD.match(view.inside)
    if not is_name and (first := _TIME_FIRST.match(view.after)) and _LEADING.search(view.before):
        after = view.after[first.end() :]
        cue = FUTURE_VERB.search(after)
        return cue is not None and reaches_in_phrase(after[: cue.start()])
    if is_name:
        return bool(NEW_ROLE.match(view.after))
    cue = FUTURE_VERB.search(view.after)
    return cue is not None and bool(_HEAD.match(view.after[: cue.start()])) and not _is_known_subject(view, cue.start())


def _is_known_subject(view: SpanView, end: int) -> bool:
    start = _SUBJECT_START.search(view.before)
    before = start[1] if start else view.before
    return bool(_DEFINITE.match(f"{before}{view.inside}")) or not reaches_in_phrase(f"{before}{view.after[:end]}")
