"""For which side somebody scored: “City went ahead through Rys” gives Rys to City."""

from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_TEAM = r"(?P<team>[^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,3})"
_PERSON = r"[^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,3}"
_ASKED = lazy_pattern(
    rf"^[Ww]ho (?:scored|netted|equalised|equalized|levelled|got the (?:\w+ )?goals?)\b.* for {_TEAM}(?=\W*$| in\b|"
    rf" on\b| against\b)"
)
_LEADS = (
    r"(?:led|went (?:ahead|in front|\d-\d up)|took (?:the|an early|a \w+) lead|opened the scoring|levelled|equalised|"
    r"equalized|drew level|scored|doubled their lead|pulled (?:one|a goal) back|struck(?: first)?)"
)
_THROUGH = lazy_pattern(rf"\b{_TEAM} (?:had )?{_LEADS}(?: \w+){{0,3}} through (?:\w+ ){{0,2}}$")
_FOR = lazy_pattern(rf"^,? (?:who )?(?:scored|netted|equalised|equalized|levelled|struck)(?: [\w'-]+){{0,4}}? for {_TEAM}")
_PUT = lazy_pattern(rf"^,? (?:had )?(?:put|fired|headed|shot|sent|gave) {_TEAM} (?:ahead|in front|level|back|the lead|\d)")
_WITH = lazy_pattern(
    rf"\b{_TEAM} (?:beat|defeated|thrashed|edged|stunned|saw off) (?P<loser>{_PERSON}|"
    rf"[a-z]+ [a-z]+ {_PERSON})[^.;]{{0,90}}? (?:with|thanks to) [^.;]{{0,30}}?(?:goals?|hat-trick|winner|"
    rf"strike) (?:from|by) (?:\w+ )?$"
)
_REPLY = lazy_pattern(rf"\b{_TEAM} {_LEADS}(?: \w+){{0,3}} through {_PERSON}[^.;]{{0,30}} before (?:\w+ )?$")
_LEVELS = lazy_pattern(r"^ (?:levelled|equalised|equalized|replied|drew level|hit back)\b")


def judge_side(proposal: Proposal) -> Belonging:
    """Compare the side asked for with the side that the clause gives the scorer."""
    asked = _side_asked(proposal.question)
    if not asked:
        return "unknown"
    before, after = proposal.before[-160:], proposal.after[:80]
    reply = _REPLY.search(before)
    if reply and _LEVELS.match(after):
        return "no" if is_same_name(reply["team"], asked) else "unknown"
    own = _THROUGH.search(before) or _FOR.match(after) or _PUT.match(after) or _WITH.search(before)
    if not own:
        return "unknown"
    return "yes" if is_same_name(own["team"], asked) else "no"


def asks_for_scorer(question: str) -> bool:
    """Return True for “who scored for City?”."""
    return bool(_side_asked(" ".join(question.split())))


@lru_cache(maxsize=256)
def _side_asked(question: str) -> str:
    match = _ASKED.search(question)
    return match["team"] if match else ""
