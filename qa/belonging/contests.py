"""Winners and losers: in “A beat B” it is A who won, in “A lost to B” it is B."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

MatchOutcome = Literal["won", "lost", ""]

_BEATS = (
    r"(?:beat|beats|defeat(?:s|ed)|overc(?:ame|omes)|thrash(?:es|ed)|stun(?:s|ned)|edg(?:es|ed)(?: out| past)?|"
    r"outclass(?:es|ed)|"
    r"sees? off|saw off|knock(?:s|ed) out|hammer(?:s|ed)|rout(?:s|ed)|crush(?:es|ed)|outpoint(?:s|ed)|trounc(?:es|ed))"
)
_BEATING = (
    r"(?:beating|defeating|overcoming|thrashing|stunning|edging(?: out| past)?|knocking out|hammering|routing|seeing off)"
)
_TITLE = (
    r"(?:(?:the |her |his |their |rivals? |(?!(?:with|as|by|for|in|on|after|and|when|to|of|"
    r"at)\b)[a-z'-]+ ){0,4}(?:[^\W\d_a-z][\w'-]* ){0,2})"
)
_LOST = r"(?:lost|loses|losing) (?:out )?(?:[^,;.]{0,20} )?(?:to|against)"
_BEATEN = r"(?:beaten|defeated|thrashed|stunned|outclassed|knocked out|hammered|routed|crushed|trounced) (?:[^,;.]{0,20} )?by"
_WON_BEHIND = lazy_pattern(
    rf"^,? (?:(?:who|had|have|has|also|easily|narrowly|then|[a-z]+ly|on \w+day) ){{0,2}}(?:{_BEATS}|beaten)\b(?! by\b)"
)
_WON_FRONT = lazy_pattern(rf"\b(?:{_LOST}|{_BEATEN}|(?:defeat|loss) (?:to|by|against|at the hands of)) {_TITLE}$")
_LOST_FRONT = lazy_pattern(
    rf"(?:(?<!be )(?<!was )(?<!were )(?<!been )\b(?:{_BEATS}|{_BEATING})|\b(?:win|victory|triumph) (?:over|"
    rf"against)) {_TITLE}$"
)
_LOST_BEHIND = lazy_pattern(
    rf"^,? (?:(?:who|had|have|has|also|narrowly|then|[a-z]+ly) ){{0,2}}(?:{_LOST}|(?:was|were|been|got|is|"
    rf"are) (?:\w+ )?{_BEATEN})\b"
)
_NAME = r"[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*){0,4}"
_ASKED: tuple[tuple[MatchOutcome, str], ...] = (
    ("won", rf"\b(?:who|which \w+(?: \w+)?|what team) (?:{_BEATS}|knocked out) (?P<anchor>{_NAME})"),
    ("won", rf"\b(?:who|whom|which \w+) did (?P<anchor>{_NAME}) lose to\b|\bwho (?:was|were) (?P<second>{_NAME}) beaten by\b"),
    (
        "lost",
        rf"\b(?:who|whom|which \w+(?: \w+)?) (?:did|do|does|will) (?P<anchor>{_NAME}) (?:beat|defeat|overcome|thrash|"
        rf"knock out|edge|see off)\b",
    ),
    (
        "lost",
        rf"\b(?:who|which \w+(?: \w+)?) (?:lost to|was beaten by|were beaten by|was defeated by|"
        rf"were defeated by) (?P<anchor>{_NAME})",
    ),
    ("won", r"^(?:who|which (?:team|side|club|player|country|nation|party|candidate)) (?:won|has won)\b(?P<anchor>)"),
    (
        "lost",
        r"^(?:who|which (?:team|side|club|player|country|nation|party|candidate)) lost (?!to\b|his\b|her\b|"
        r"their\b)(?P<anchor>)",
    ),
)
_TABLE = [(outcome, lazy_pattern(pattern)) for outcome, pattern in _ASKED]
_OTHER_WIN = lazy_pattern(r"\b(?:won|win|wins|winning|champions?|victory|crowned|title|trophy|elected)\b")


@dataclass(frozen=True, slots=True)
class _Wanted:
    outcome: MatchOutcome
    anchor: str


def judge_contest(proposal: Proposal) -> Belonging:
    """Compare the outcome asked for with the one that the sentence gives the name; the name in the question is no answer."""
    wanted = _wanted(proposal.question)
    if wanted is None or not proposal.answer[:1].isupper():
        return "unknown"
    if wanted.anchor and is_same_name(proposal.answer, wanted.anchor):
        return "no"
    outcome = outcome_of(proposal)
    if not outcome:
        return "unknown"
    if wanted.anchor:
        is_told = any(
            is_same_name(word, wanted.anchor.split()[-1]) for word in re.findall(r"[^\W\d_a-z][\w'-]+", proposal.sentence)
        )
        return "unknown" if not is_told else "yes" if outcome == wanted.outcome else "no"
    return "no" if outcome != wanted.outcome and not _OTHER_WIN.search(proposal.sentence) else "unknown"


def outcome_of(proposal: Proposal) -> MatchOutcome:
    """Return whether the words that touch the name make it the winner or the loser."""
    before, after = proposal.before[-100:], proposal.after[:100]
    won = _WON_BEHIND.match(after) or _WON_FRONT.search(before)
    lost = _LOST_FRONT.search(before) or _LOST_BEHIND.match(after)
    if bool(won) == bool(lost):
        return ""
    return "won" if won else "lost"


@lru_cache(maxsize=256)
def _wanted(question: str) -> _Wanted | None:
    if " or " in question:
        return None
    text = question[:1].lower() + question[1:]
    for outcome, pattern in _TABLE:
        match = pattern.search(text)
        if match:
            return _Wanted(outcome, next((name for name in match.groups() if name), ""))
    return None
