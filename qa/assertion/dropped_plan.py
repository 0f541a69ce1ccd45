"""Finds, behind a sentence that tells a plan, the sentence that tells that this plan was dropped."""

import re
from itertools import islice

_DROPPED = re.compile(
    r"\b(?:(?:had|has|have|was|were|been) (?:\w+ly |now |since )?)?(?:dropped|scrapped|abandoned|shelved|axed|ditched|"
    r"withdrawn|withdrew|cancelled|"
    r"canceled|called off|reversed|binned|given up|gave up|pulled|dropping|scrapping|abandoning|shelving|backed (?:away|"
    r"down) (?:from|on)|"
    r"backtracked on|would not go ahead with) (?:the|its|this|that|those|these|his|her|their|all)"
    r" (?:(?!old\b|earlier\b|previous\b|original\b)[\w-]+ ){0,2}?(?:plans?|proposals?|increases?|rises?|scheme|project|"
    r"idea|bid|decision|closures?|cuts?)\b"
    r"|\b(?:plans?|proposals?|increases?|scheme|project|idea|bid) (?:had been|has been|have been|was|were) (?:\w+ly |"
    r"now |since )?(?:dropped|scrapped|"
    r"abandoned|shelved|axed|ditched|withdrawn|cancelled|canceled|called off|reversed|binned)\b"
)
_READ = 3000
_MAX_FOUND = 5
_IS_UPDATE = re.compile(r"^\W*(?i:update|correction|clarification|editor'?s? note|latest)\b")
_OF_ITS_OWN = re.compile(r" (?:to|for|of|on|in)\b")
"""“Dropped its plan to build a pier” names its own plan."""
_SHORTEST_WORD = 4
_SHARED_BY_ANY = 3
_EMPTY = frozenset((
    "will", "would", "said", "that", "with", "this", "have", "from", "plan", "plans", "been", "they", "their", "which",
    "monday", "tuesda", "wednes", "thursd", "friday", "saturd", "sunday",
))  # fmt: skip


def is_dropped(text: str, sentence: str, place: int) -> bool:
    """Return True where a sentence behind a place tells that the plan of `sentence` was given up."""
    following = text[place : place + _READ].replace("’", "'")
    for match in islice(_DROPPED.finditer(following), _MAX_FOUND):
        told = _sentence_around(following, match)
        is_any = _OF_ITS_OWN.match(following, match.end()) and not _IS_UPDATE.match(told)
        if len(_words(told) & _words(sentence)) >= (_SHARED_BY_ANY if is_any else 1):
            return True
    return False


def _sentence_around(text: str, match: re.Match[str]) -> str:
    first = max(text.rfind(end, max(0, match.start() - 300), match.start()) for end in (". ", "\n", "? ", "! ")) + 1
    last = text.find(".", match.end(), match.end() + 200)
    return text[first : last if last >= 0 else match.end() + 200].strip()


def _words(text: str) -> set[str]:
    """Return the beginnings of a text's longer words."""
    return {word[:6] for word in re.findall(r"[^\W_]+", text[:600].lower()) if len(word) >= _SHORTEST_WORD} - _EMPTY
