"""The words behind which a sentence tells a reason: “because”, “due to”, “blamed”."""

import re
from itertools import islice

from index.patterns import lazy_pattern

_ASKS_WHY = lazy_pattern(r"\bwhy\b|\bwhat (?:caused|led to|prompted)\b|\bfor what reason\b", re.IGNORECASE)
_REASON = lazy_pattern(
    r"\b(?:because|due to|owing to|on account of|as a result of|caused by|caused (?:it|them|the)|blam(?:e|es|ed|ing)|thanks to|"
    r"for (?:lack|want|fear) of|so that|so as to|in protest (?:at|over|against)|in response to|prompted by|attributed to|"
    r"out of (?:fear|protest|anger|pity)|the reasons? (?:is|was|were|given|for)|on the grounds? (?:that|of)|"
    r"over (?:fears|concerns|claims|allegations|plans))\b"
    r"|\b(?:citing|cited) (?!by\b|(?:[\w'’-]+ ){0,4}(?:services?|officials?|sources?|ministry|police|figures|statistics|documents|reports?|"
    r"statements?|data|agency|people|records|experts|witnesses|media|newspapers?|authorities)\b)|"
    r"\bsince (?=(?:the|it|he|she|they|its|his|her|their|there|no)\b(?! (?:\w+ ){0,2}(?:19|20)\d\d))",
    re.IGNORECASE,
)
_MAYBE_REASON = lazy_pattern(
    r"\b(?:after (?!(?:noon|midnight|the (?:break|game|match)|all)\b)(?:an?|the|its|his|her|their|(?:last|"
    r"this) \w+['’]s|\w+day['’]s|(?:years|months|weeks|decades) of|[\w-]+ (?:found|said|ruled|lost|"
    r"failed))|"
    r"following|amid|in order to|to (?:protest|avoid|prevent|protect|stop|allow|save|reduce))\b",
    re.IGNORECASE,
)
_FAILS = lazy_pattern(
    r"\b(?:ran out of|run out of|gone bankrupt|went bankrupt|broke down|broken down|(?:had |has )?failed|lost power|burst|collapsed|"
    r"malfunction\w*|fell ill|had (?:gone|run|broken|lost|withdrawn|refused|not|been)\b)",
    re.IGNORECASE,
)
_CLAUSE = lazy_pattern(r"[,;:] ")
_MAX_CUES = 4
_SAME_THING = lazy_pattern(r"[“\"]?(?:They|It|He|She|This|That|Its|His|Her|Their|The)\b")


def asks_why(question: str) -> bool:
    """Return True for “why …?” and “what caused …?”."""
    return bool(_ASKS_WHY.search(question))


def names_reason(sentence: str) -> bool:
    """Return True where the sentence has a word that only a reason stands behind."""
    return bool(_REASON.search(sentence))


def may_name_reason(sentence: str) -> bool:
    """Return True where it has a word behind which a reason may stand: “after an inquiry found”."""
    return bool(_MAYBE_REASON.search(sentence))


def clauses_before_reason(sentence: str) -> list[str]:
    """Return what stands in front of each word behind which a reason may stand, back to the last comma."""
    cues = [match.start() for match in islice(_MAYBE_REASON.finditer(sentence), _MAX_CUES)]
    return [_CLAUSE.split(sentence[:cue])[-1] for cue in cues]


def tells_failure(sentence: str) -> bool:
    """Return True where it tells what went wrong: “ran out of fuel”."""
    return bool(_FAILS.search(sentence))


def continues_subject(sentence: str) -> bool:
    """Return True where it begins with a pronoun or “the”, and so speaks of what stands before it."""
    return bool(_SAME_THING.match(sentence))
