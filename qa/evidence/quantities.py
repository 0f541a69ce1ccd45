"""Figures that reports of one matter state anew, besides tolls: costs, crowds, homes without power, acres burned, shares of votes."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from index.patterns import lazy_pattern
from index.text import terms
from qa.belonging.changes import part_of
from qa.belonging.fates import fate_of, fates_named
from qa.belonging.natures import Nature, nature
from qa.belonging.proposal import Figure, figures_beside, proposal_of

_COST = r"costs?|costing|bill|price[ds]?|pric(?:ey|ier)|dearer|fetch\w*|account came|overrun"
_CROWD = r"(?-i:march)\w*|protest\w*|demonstrat\w*|rall(?:y|ied|ies)|crowds?|participants|turned out|took (?:part|to the streets)|attend\w*"
_POWER = r"power|electricity|blackouts?|outages?|in the dark"
_ENDS = r"^\W*$|^[,.;)]|^ (?:and|but|or|give|on|in|at|for|from|against|to|as|by|was|were)\b"
_PEOPLE = (
    rf"{_ENDS}|^(?: or so| or more)?(?: [a-z]+)? ?(?:people|participants|demonstrators|protesters|marchers|supporters|walked|gathered|"
    r"took|turned|marched|had|have)\b(?! (?:(?:were|was|are|had to|been|still|also) ){1,3}(?:waiting|wait|stranded|stuck|arrested|"
    r"detained|held|hurt|injured|treated|searched))"
)
_CONNECTED = (
    rf"{_ENDS}|^ (?:[\w-]+ )?(?:homes|households|customers|people|properties|houses|residents|"
    r"buildings|businesses|without|had|lost|were)\b"
)
_RUIN = r"destroy\w*|damag\w*|burn(?:ed|t)(?: down)?|razed|gutted|flattened|wrecked|collapsed"
_BUILDINGS = r"homes?|houses?|buildings?|structures?|dwellings|properties"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure measures, as a question and as a sentence word it."""

    name: str
    natures: frozenset[Nature]
    asked: str
    """What the question says beside asking for a number."""
    said: str
    """What stands in the figure's own clause."""
    unsaid: str = r"(?!)"
    """What does not stand behind the figure: “two million customers’ power has been restored”."""
    behind: str = ""
    """What the words behind the figure begin with."""
    days: int = 45
    """Reports of one named matter that lie farther apart are of another occasion."""
    has_owner: bool = False
    """True where one list gives figures of many: only the one behind a name of the question counts."""
    grows: bool = False
    """True where, of two figures of one day, the larger is the later."""


_COUNT, _MONEY, _SHARE = frozenset[Nature]({"count"}), frozenset[Nature]({"money"}), frozenset[Nature]({"share", "count"})
_LASTING = 400
_ALL = (
    Quantity(
        "power",
        _COUNT,
        rf"\b(?:{_POWER})\b",
        rf"\b(?:{_POWER})\b|\boriginal number\b",
        r"\b(?:restored|back|reconnected)\b",
        behind=_CONNECTED,
    ),
    Quantity(
        "burned area",
        frozenset({"measure"}),
        r"\b(?:acres|hectares|square (?:miles|kilomet\w+))\b.*\b(?:burn\w*|scorch\w*|fire|blaze|destroy\w*|consum\w*|char\w*)"
        r"|\bhow (?:large|big) (?:is|was) the [\w' -]*(?:fire|blaze)\b",
        r"\b(?:burn\w*|scorch\w*|charred|consumed|destroyed|blackened|devoured|fire|blaze|grew|grown)\b",
        grows=True,
    ),
    Quantity(
        "buildings ruined",
        _COUNT,
        rf"\b(?:{_BUILDINGS})\b.*\b(?:{_RUIN})\b|\b(?:{_RUIN})\b.*\b(?:{_BUILDINGS})\b",
        rf"\b(?:{_BUILDINGS})\b[^,;]*\b(?:{_RUIN})\b|\b(?:{_RUIN})\b[^,;]*\b(?:{_BUILDINGS})\b",
        grows=True,
    ),
    Quantity(
        "damage",
        _MONEY,
        r"\bdamages?\b|\bloss(?:es)?\b|\bcosts?\b.*\b(?:strike|stoppage|walkout|storm|hurricane|flood\w*|quake|earthquake)\b"
        r"|\b(?:strike|stoppage|walkout|storm|hurricane|flood\w*|quake|earthquake)\b.*\bcosts?\b",
        r"\bdamag\w*|\bloss(?:es)?\b|\bcosts?\b|\btakes? about\b|\b(?:a|per) week\b",
    ),
    Quantity(
        "cost",
        _MONEY,
        rf"\b(?:{_COST})\b",
        rf"\b(?:{_COST})\b|\bput (?:the figure|it|that) at\b|\bcomes? to\b|\bcame to\b",
        days=_LASTING,
    ),
    Quantity(
        "value", _MONEY, r"\b(?:worth|value[ds]?)\b", r"\b(?:worth|value[ds]?|on its books|estimated at)\b", days=_LASTING
    ),
    Quantity(
        "crowd",
        _COUNT,
        rf"\b(?:{_CROWD})\b",
        rf"\b(?:{_CROWD})\b|\b(?:there were|spoke of|claimed|counted|walked|of) (?:[\w']+ ){{0,3}}$"
        r"|^ (?:people )?(?:walked|gathered|filled|there)\b",
        behind=_PEOPLE,
    ),
    Quantity(
        "jobs",
        _COUNT,
        r"\b(?:jobs|posts|workers|employees|staff)\b",
        r"\b(?:jobs|posts|workers|employees|staff)\b|\bspeaks of\b",
    ),
    Quantity("turnout", _SHARE, r"\bturnout\b", r"\bturnout\b|\bfrom\b.*\brevised\b|\brevised\b.*\bto\b"),
    Quantity(
        "vote share",
        _SHARE,
        r"\bshare of (?:the )?votes?\b|\bper ?cent of (?:the )?votes?\b",
        r"\bvotes?\b|\bper ?cent\b",
        has_owner=True,
    ),
    Quantity(
        "seats", _COUNT, r"\bseats?\b|\bmandates?\b", r"\bseats?\b|\bAssembly\b|\bparliament\b|\bsecond\b", has_owner=True
    ),
    Quantity(
        "effectiveness",
        _SHARE,
        r"\b(?:effective\w*|efficacy|prevent\w*)\b",
        r"\b(?:effective\w*|efficacy|prevent\w*|put its effectiveness|announced)\b",
        days=_LASTING,
    ),
    Quantity(
        "level",
        _SHARE,
        r"\bhow full\b|\b(?:level|capacity)\b",
        r"\b(?:full|level|capacity|stood at|stands at)\b",
        days=_LASTING,
    ),
    Quantity("rate", _SHARE, r"\b(?:interest|main|key|unemployment|inflation|bank\w*)\b.*\brate\b", r"\brate\b", days=_LASTING),
    Quantity("magnitude", frozenset({"magnitude"}), r"\bmagnitude\b|\bhow strong\b", r"\bmagnitude\b|\bquake\b|\bRichter\b"),
    Quantity("recalled", _COUNT, r"\brecall\w*", r"\brecall\w*", grows=True),
    Quantity("visitors", _COUNT, r"\bvisit(?:ors|ed)?\b", r"\bvisit(?:ors|ed)?\b|\bcame\b"),
)
_AND = lazy_pattern(r",? and ", re.IGNORECASE)
_OWNER_IS_NEAR = 80
"""Characters in front of the figure."""
_OWNER = lazy_pattern(r"(?<!\w)[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)*")
_WHOLE = frozenset(terms("Assembly Parliament House Senate Congress Chamber"))
"""Names of what the owners share."""
_NUMBER_ASKED = lazy_pattern(
    r"\bhow (?:many|much|large|big|full|strong|effective|high)\b|\bwhat (?:(?:is|was|were|are|did|does|do|will|would|has|have)\b|"
    r"share|percentage|proportion|price|magnitude|level)|\bto what\b|\bat what\b",
    re.IGNORECASE,
)
_CLAUSE_BREAK = lazy_pattern(
    r"[;:!?]|[,—–] (?:and|but|while|although|though|whereas|up|down|against|of which|including|with)\b|\.\s"
)
_OTHER_FIGURE = lazy_pattern(
    r"\b(?:last year|(?:a|one|two|three) (?:year|month|week)s? (?:ago|earlier|before)|the (?:year|month|week) before|previous(?:ly)?|"
    r"record|normal(?:ly)?|average|usual|limit|target|threshold|expect\w*|forecast\w*|predict\w*|would need|rather than|"
    r"instead of|if|compared|than|in (?:the )?(?:1[6-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_FROM = lazy_pattern(r"\b(?:up|down|(?:rise|fall|rising|falling|increase|jump)\w*) from (?:\w+ ){0,2}[$£€¥]?$", re.IGNORECASE)
_YEAR_BEFORE = lazy_pattern(
    r"^[^,;.]{0,30}\b(?:(?:a|the|one) (?:year|month|week) (?:ago|earlier|before)|last (?:year|month|week))\b", re.IGNORECASE
)
_PART_BEFORE = lazy_pattern(
    r"\b(?:including|among them|of (?:them|whom|which|those|these)|another|a further|an additional|each|every|per|first|"
    r"(?:some|all|one|\d+) of the|the other|only one in|short of|after|following|within)\W+(?:[\w$€£-]+ ){0,2}$",
    re.IGNORECASE,
)
_PART_AFTER = lazy_pattern(
    r"^[^,;.]{0,24}\b(?:more|fewer|less|others|additional|extra|of them|apiece|each|per|every)\b", re.IGNORECASE
)


def quantity_asked(question: str) -> Quantity | None:
    """Return the quantity whose figure the question asks for; None where it asks for none of them."""
    return _quantity_asked(question)


@lru_cache(maxsize=256)
def _quantity_asked(question: str) -> Quantity | None:
    if not _NUMBER_ASKED.search(question):
        return None
    return next((one for one in _ALL if _compiled(one.asked).search(question)), None)


@lru_cache(maxsize=1024)
def states_quantity(
    quantity: Quantity, names: frozenset[str], text: str, span: tuple[int, int], sentence: tuple[int, int]
) -> bool:
    """Return True where the words of the number plainly give it to the quantity, as it stands and as a whole.

    `names` are those of the question, as terms.
    """
    proposal = proposal_of("", text, span, sentence)
    figure = proposal.figure if proposal else None
    if figure is None or nature(figure) not in quantity.natures:
        return False
    before, after = _own_words(figure)
    if nature(figure) == "count" and fate_of(figure).fates and fates_named(before + after):
        return False
    if is_of_another_time(figure) or _OTHER_FIGURE.search(before + " # " + after) or _compiled(quantity.unsaid).search(after):
        return False
    if _PART_BEFORE.search(before) or _PART_AFTER.search(after):
        return False
    if not _compiled(quantity.behind).match(after):
        return False
    if quantity.has_owner:
        return _is_of_owner(names, figure.before[-_OWNER_IS_NEAR:]) and bool(
            _compiled(quantity.said).search(figure.before + " " + after)
        )
    return any(_compiled(quantity.said).search(words) for words in (before, after, f"{before}#{after}"))


def _is_of_owner(names: frozenset[str], before: str) -> bool:
    """Return True if the last name in front of the figure is one of the question's."""
    found = _OWNER.findall(before)
    return bool(found) and not (names - _WHOLE).isdisjoint(terms(found[-1]))


def is_of_another_time(figure: Figure) -> bool:
    """Return True for the 2.80 of “rose to 3.20 from 2.80” and for the 52 of “a year ago it held 52 percent”."""
    return part_of(figure) in ("by", "from") or bool(_FROM.search(figure.before[-40:]) or _YEAR_BEFORE.match(figure.after[:60]))


def _own_words(figure: Figure) -> tuple[str, str]:
    """Return the words of the figure's clause before and behind it, up to the next figures of its nature."""
    same = [other for other in figures_beside(figure) if nature(other) == nature(figure)]
    first = max((len(other.before) + len(other.number) for other in same if len(other.before) < len(figure.before)), default=0)
    last = min((len(other.before) for other in same if len(other.before) > len(figure.before)), default=None)
    start = len(figure.before) + len(figure.number)
    before = _CLAUSE_BREAK.split(figure.before[first:])[-1][-140:]
    after = _CLAUSE_BREAK.split(figure.after[: None if last is None else max(0, last - start)])[0][:140]
    return (_AND.split(before)[-1] if first else before), (_AND.split(after)[0] if last is not None else after)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
