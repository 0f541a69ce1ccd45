"""Tells how far a word such as “will” or “denied that” reaches: the words between it and the span must not begin another clause."""

import re
from collections.abc import Iterator

from index.patterns import lazy_pattern

_AUXILIARY = r"(?:is|are|was|were|has|had|did|does|isn't|aren't|wasn't|weren't|hasn't|hadn't|didn't|doesn't)"
_IRREGULAR_PAST = (
    "said|says|told|came|went|took|made|got|gave|held|met|ran|led|won|lost|saw|spoke|brought|began|became|kept|sent|"
    "stood|rose|fell|"
    "drew|broke|chose|drove|flew|grew|knew|paid|sold|spent|built|caught|fought|sought|bought|thought|felt|wrote|found|"
    "left|hurt"
)
_SUBORDINATOR = (
    r"who|whom|whose|which|that|where|when|while|whereas|because|although|though|since|if|unless|whether|after|"
    r"following|despite|"
    r"amid|due to|owing to|as (?:he|she|it|they|the)|but|so that|even as|once|just as|other than|rather than|instead of|"
    r"compared|"
    r"including|than (?:the|it|they|in|last|a year)|like|such as|based on|already"
)
_PAST_PARTICIPLE = lazy_pattern(r"(?:^|\s)(\S+ )?([a-z]{2,}ed|hurt|known|born)\b(?!-)")
_BEFORE_ADJECTIVE = lazy_pattern(
    r"^(?:be|been|being|get|gets|is|are|was|were|an?|the|its|his|her|their|this|that|more|most|\w+ly|not|[$£€]?\d\S*)$"
)
_NEVER_PAST = frozenset(
    ("need", "speed", "feed", "seed", "breed", "succeed", "proceed", "exceed", "hundred", "agreed", "embed")
)
_PHRASE_END = lazy_pattern(
    rf"[;:—–()\[\]]|\s-\s|\.\.\.|…|(?:[a-z]{{3}}|\d)[.!?][\"”']* +(?:[\"“A-Z]|$)|\b(?:{_SUBORDINATOR}|{_AUXILIARY}|"
    rf"{_IRREGULAR_PAST})\b|,(?! (?:in|on|at|by|from|to|or|and|until|with)\b|\d)"
)
_COMPLEMENT_END = lazy_pattern(
    r"[;:—–()\[\]]|\s-\s|…|[!?]\S?\s|(?:[a-z]{3}|\d)\.[”\"']*\s+(?:[A-Z“\"]|$)"
    r"|\b(?:is|are|was|were) (?:\w+ )?(?:false|untrue|true|fake|altered|baseless)\b"
    r"|\b(?:was|were|been|has|have|had) (?:since )?(?:been )?(?:shared|viewed|liked|posted|reposted|retweeted|"
    r"circulated|watched|read)\b"
    r"|,[”\"']? (?:but|and|while|which|who|whose|after|as|although|though|when|where|because|so|yet|with|saying|adding|"
    r"calling)\b"
    r"|,[”\"']? [a-z]{3,}ed\b|\b(?:but|although|whereas|even though|even as)\b"
    r"|,[”\"']? (?:the |an? )?[\w' .]{1,50}\b(?:said|says|told|wrote|added)\b"
)
_MAX_CUES = 12
"""Words of one kind that are tried before a span."""


def reaches_in_phrase(between: str) -> bool:
    """Return True where the words between a verb and the span, on either side, are of one clause."""
    return not _PHRASE_END.search(between) and not _has_past(between)


def reaches_in_complement(between: str) -> bool:
    """Return True where the span lies in what somebody says, denies or claims, with all clauses that depend on it."""
    return not _COMPLEMENT_END.search(between)


def ends_of(cue: re.Pattern[str], before: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a cue before a span, the nearest first."""
    yield from list(cue.finditer(before))[: -_MAX_CUES - 1 : -1]


def _has_past(between: str) -> bool:
    """Return True for “stores closed in 2019”, not for “a closed store” and “be closed”."""
    for match in _PAST_PARTICIPLE.finditer(between):
        before = (match[1] or "").strip().lower()
        if match[2] not in _NEVER_PAST and not _BEFORE_ADJECTIVE.match(before):
            return True
    return False
