"""A year belongs to its own verb: “joined the survey in 1957” does not say when she died."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_EVENTS = {
    "died": r"di(?:e|es|ed|ing)|deaths?|dead|killed|passed away|passing|murdered|drowned|perished|assassinated|"
    r"executed|shot|hanged|stabbed|"
    r"los[te] (?:his|her|their) (?:life|lives|battle)|fatal\w*|succumb\w*",
    "born": r"born|birth|birthday",
    "joined": r"join(?:s|ed|ing)?|entered|enlisted|signed(?= (?:for|with)\b)",
    "left": r"retir(?:e|es|ed|ing|ement)|resign(?:s|ed|ing|ation)?|quit|stepped down|left|departed",
    "married": r"marr(?:y|ies|ied|iage)|wed(?:ding)?|divorced",
    "founded": r"found(?:ed|ing|ation)|established|set up|launched|created|formed",
    "built": r"buil[dt]|construct(?:ed)?|erect(?:ed)?|complet(?:e|ed)|open(?:ed|s)?",
    "destroyed": r"demolish(?:ed)?|destroy(?:ed)?|burn(?:ed|t)? down|torn down|clos(?:e|ed)|shut",
    "won": r"won|win|wins|beat|award(?:ed)?|crowned",
    "elected": r"elect(?:ed)?|appoint(?:ed)?|named|became|become|sworn in|took office|take office|inaugurated",
    "studied": r"graduat(?:e|es|ed|ing|ion)|stud(?:y|ied)|enrol(?:l|s|led)",
    "published": r"publish(?:ed)?|wr(?:ite|ote|itten)|releas(?:e|ed)|premier(?:e|ed)|compos(?:e|ed)|drew|draw|paint(?:ed)?",
    "rebuilt": r"rebuilt|renovated|restored|refurbished",
    "moved": r"mov(?:e|ed)|emigrat(?:e|ed)|fled|flee|settl(?:e|ed)",
}
_EVENT = lazy_pattern(r"\b(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _EVENTS.items()) + r")\b", re.I)
_ASKED = lazy_pattern(
    r"^(?:when|in (?:what|which) (?:year|month)|(?:on )?(?:what|which) (?:day|date)|what year) (?:was|were|did|is|has|had)\b(?P<rest>.*)",
    re.I,
)
_BEFORE_DAY = lazy_pattern(r"(?:\b(?:in|on|since|until|by|of|from|early|late|mid|around|about),? (?:\w+ )?|, |\()$", re.I)
_CLAUSE = lazy_pattern(
    r"[;:]|, (?:but|while|who|which|and (?=(?:was|were|is|had|has)\b))| and (?=[a-z]+ed\b|(?:was|were|became|won|left|wrote|drew|built)\b)"
)

_OWN_VERB = frozenset({"died", "born"})
"""Events that a sentence names where it tells their day."""
_SHOWS_LIFE = lazy_pattern(r"\(|\b(?:1[6-9]|20)\d\d ?[-–—] ?(?:1[6-9]|20)\d\d")
"""“Lotte Brahm (1937-2025)” says when without a verb."""
_BEHIND_END = lazy_pattern(r"[,;.)]| and ")


def judge_event(proposal: Proposal) -> Belonging:
    """Return “no” for a time right behind another event than the one whose time is asked for."""
    asked = _event_asked(proposal.question)
    if asked in _OWN_VERB and _is_of_another_day(asked, proposal):
        return "no"
    if not asked or not _BEFORE_DAY.search(proposal.before) or not re.search(r"\d|day\b", proposal.answer):
        return "unknown"
    clause = _CLAUSE.split(proposal.before[-140:])[-1]
    own = [match.lastgroup for match in _EVENT.finditer(clause)]
    behind = _BEHIND_END.split(proposal.after[:30])[0]
    if not own or own[-1] == asked or any(match.lastgroup == asked for match in _EVENT.finditer(behind)):
        return "unknown"
    return "no"


def _is_of_another_day(asked: str, proposal: Proposal) -> bool:
    """Return True for a year in a sentence that has no word for dying or being born: “her first show was in 1959”."""
    if not re.search(r"\d{4}", proposal.answer) or _SHOWS_LIFE.search(proposal.sentence):
        return False
    return all(match.lastgroup != asked for match in _EVENT.finditer(proposal.sentence))


@lru_cache(maxsize=256)
def _event_asked(question: str) -> str:
    """Return the one event whose time a question asks for; "" where it names none or several."""
    match = _ASKED.match(question)
    named = {found.lastgroup or "" for found in _EVENT.finditer(match["rest"])} if match else set()
    return named.pop() if len(named) == 1 else ""
