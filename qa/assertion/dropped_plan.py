"""Finds, behind a sentence that tells a plan, or in a later article, the sentence that tells that this plan was dropped."""

import re
from itertools import islice

from index.patterns import lazy_pattern

_PLAN = r"(?:plans?|proposals?|increases?|rises?|schemes?|projects?|idea|bid|decision|closures?|cuts?)"
_THING = (
    r"(?:order|levy|tax|fee|charge|ban|strike|march|rally|concert|tour|merger|deal|sale|takeover|vote|referendum|election|match|game|"
    r"festival|fair|parade|law|bill|rules?|reforms?|move|expansion|line|extension|launch|flotation|visit|trip|summit|talks|exercise|event|"
    r"tariffs?|duty|duties|pact|purchase|candidacy|campaign|lawsuit|programme|program|tunnel|bridge|road|bypass|dam|station|stadium|tower)"
)
_VERBS = (
    r"(?:dropped|scrapped|abandoned|shelved|axed|ditched|withdrawn|withdrew|cancelled|canceled|called off|reversed|binned|given up|gave up|"
    r"pulled|dropping|scrapping|abandoning|shelving|cancelling|canceling|calling off|withdrawing|"
    r"backed (?:away|down) (?:from|on)|backtracked on|"
    r"backed out of|pulled out of|pulled the plug on|put an end to|turned down|voted down|rejected|thrown out|threw out|blocked|vetoed|"
    r"would not go ahead with|will not go ahead with|not going ahead with|decided against|ruled out|walked away from|reneged on|"
    r"drops|scraps|abandons|shelves|axes|ditches|withdraws|cancels|calls off|gives up|pulls)"
)
_PASSIVE = (
    r"(?:dropped|scrapped|abandoned|shelved|axed|ditched|withdrawn|cancelled|canceled|called off|reversed|"
    r"binned|given up|turned down|voted down|"
    r"rejected|thrown out|blocked|vetoed|put on (?:ice|hold)|on (?:ice|hold)|off(?: the table)?|dead|history|postponed indefinitely)"
)
_NOUN = rf"(?:(?P<{{name}}>{_PLAN})|{_THING})"
_DROPPED = lazy_pattern(
    rf"\b{_VERBS} (?:the|its|this|that|those|these|his|her|their|all|an?)"
    rf"(?: (?!old\b|earlier\b|previous\b|original\b|and\b|but\b|for\b|to\b|of\b)[\w-]+){{0,3}}? {_NOUN.format(name='active')}\b"
    rf"|\b{_NOUN.format(name='passive')} (?:(?!and\b|but\b|which\b|that\b)[\w-]+ ){{0,4}}?(?:(?:had|has|"
    rf"have)(?: now| since| \w+ly)? been|was|were|is|are) "
    rf"(?:\w+ly |now |since |all )?{_PASSIVE}\b"
    rf"|\b{_NOUN.format(name='future')} (?:(?!and\b|but\b|which\b|that\b)[\w-]+ ){{0,4}}?(?:will|would|is|"
    rf"are) (?:now |\w+ly )?(?:not (?:going )?(?:to )?(?:go ahead|happen|be (?:built|"
    r"introduced|held|raised|closed|made))|no longer (?:going )?(?:to )?(?:go ahead|happen|be \w+))\b"
)
_READ = 3000
_MAX_FOUND = 8
_IS_UPDATE = lazy_pattern(r"^\W*(?i:update|correction|clarification|editor'?s? note|latest)\b")
_OF_ITS_OWN = lazy_pattern(r" (?:to|for|of|on|in)\b")
"""“Dropped its plan to build a pier” names its own plan."""
_THE_PLAN = lazy_pattern(
    rf"^\W*(?:But |Now |However, |On \w+day )?(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|"
    rf"[Tt]hese) {_PLAN} (?:(?:had|has|have|was|were|is|are|will) )"
)
"""“The increase was called off”, of nothing but what was told before."""
_OLDER = lazy_pattern(r"\b(?:old|earlier|previous|original|similar|last year|years ago|in (?:19|20)\d\d)\b")
_SHORTEST_WORD = 4
_SHARED_BY_THING, _SHARED_BY_ANY = 2, 3
_EMPTY = frozenset((
    "will", "would", "said", "that", "with", "this", "have", "from", "plan", "plans", "been", "they", "their", "which", "after", "also",
    "monday", "tuesda", "wednes", "thursd", "friday", "saturd", "sunday", "than", "more", "were", "what", "when", "into", "could", "about",
    "thi",
))  # fmt: skip


def is_dropped(text: str, sentence: str, place: int) -> bool:
    """Return True where a sentence behind a place tells that the plan of `sentence` was given up."""
    following = text[place : place + _READ].replace("’", "'")
    for match in islice(_DROPPED.finditer(following), _MAX_FOUND):
        told = _sentence_around(following, match)
        if _IS_UPDATE.match(told):
            return True
        if len(_words(told) & _words(sentence)) >= _least_shared(following, match, told):
            return True
    return False


def _least_shared(text: str, match: re.Match[str], told: str) -> int:
    """Return how many words must be those of the plan: “the plan” is the one that was told, “its bid for a grant” may be another."""
    if match.lastgroup is None:
        return _SHARED_BY_THING
    if _THE_PLAN.match(told):
        return 0
    return _SHARED_BY_ANY if _OF_ITS_OWN.match(text, match.end()) or _OLDER.search(told) else 1


def tells_that_dropped(text: str, plan: str, least: int) -> bool:
    """Return True where a sentence at the beginning of another text tells that a plan was given up, in `least` of the plan's words."""
    read = text[:_READ].replace("’", "'")
    told = (_sentence_around(read, match) for match in islice(_DROPPED.finditer(read), _MAX_FOUND))
    return any(len(_words(one) & _words(plan)) >= least for one in told)


def _sentence_around(text: str, match: re.Match[str]) -> str:
    first = max(text.rfind(end, max(0, match.start() - 300), match.start()) for end in (". ", "\n", "? ", "! ")) + 1
    last = text.find(".", match.end(), match.end() + 200)
    return text[first : last if last >= 0 else match.end() + 200].strip()


def _words(text: str) -> set[str]:
    """Return the beginnings of a text's longer words."""
    return {word.rstrip("s")[:6] for word in re.findall(r"[^\W_]+", text[:600].lower()) if len(word) >= _SHORTEST_WORD} - _EMPTY
