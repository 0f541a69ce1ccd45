"""The dead are not the wounded: whether a number counts the people, with the fate, that the question asks for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.fates import MEANINGS, Fate, fate_of, fates_named
from qa.belonging.natures import nature
from qa.belonging.proposal import Figure, Proposal, figures_beside
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"\bhow many\b|\b(?:what|which) (?:is|was|were|are) the (?:\w+ )?(?:number(?! of the (?!dead|injured|wounded|"
    r"missing|victims))|toll|count)\b|\bhow high\b|\bdeath toll\b",
    re.I,
)
_MAIN_END = lazy_pattern(
    r"\b(?:after|when|since|that|which|who|where|during|because|while|following|before|until|in (?:a|an|the)|by (?:a|"
    r"an|the))\b",
    re.I,
)
_ANYONE = lazy_pattern(
    r"\b(?:people|persons|others|of|the|them|those|total|have|has|had|were|was|are|is|been|be|did|do|does|will|would|"
    r"more|in|confirmed|"
    r"reported|reportedly|say|feared|at least|left|still|and|or|lives|officially)\b|\W+",
    re.I,
)
_OTHERWISE = lazy_pattern(
    r"\bnot\b|n't\b|\bhow many (?:more|times|births|\w*tons?|tonnes|seconds|minutes|hours|days|weeks|months|years|"
    r"miles|kilomet|dollars|percent|families|"
    r"homes|houses)|\bhow many [\w' -]*?(?:do|does|did|were|are|is|have|has) [\w' -]*\bcases\b",
    re.I,
)
_IN_THE_SHIP = lazy_pattern(
    r"\b(?:was|were|are|is|people|passengers) (?:on board|aboard|travelling)\b(?! (?:were|was|are|died|survived))", re.I
)
_INTO = lazy_pattern(r"\b(?:in|of|for|per|every|by) $", re.I)
_NEAR_BEFORE = lazy_pattern(r"[,;:.]| and ")
_NEAR_AFTER = lazy_pattern(r"[,;:.]| and (?=\d)")
_AUXILIARY = lazy_pattern(r"\b(?:have|has|had|were|was|are|is|did|do|does|will|would|can|could)\b", re.I)
_DEGREE = lazy_pattern(r"\b(?:serious|critical|bad|severe|grave|slight|minor|life-threatening)\w*", re.I)
_RATE = lazy_pattern(
    r"^\d+[.,]\d{1,2}(?!\d| ?(?:million|billion|m\b|bn\b))|^[^,;.]{0,30}(?:\b(?:per|every)\b|/)|^\S* ?(?:[-–]|to) ?\d", re.I
)
_FADED = frozenset(
    {"who", "were", "was", "people", "the", "and", "them", "those", "whom", "had", "with", "have", "been", "are"}
)
_EVERYONE = lazy_pattern(
    r"\b(?:all (?:of them|those|the|on|aboard|\w+ (?:aboard|on board|died|were))|everyone|everybody|no survivors|"
    r"nobody|none)\b",
    re.I,
)
_GROUP_SIZE = lazy_pattern(
    r"\b(?:staff|crowd|population|workforce|audience|congregation|town|village|city|team|membership) of (?:\w+ ){0,2}$", re.I
)
_TOLL_ROSE = lazy_pattern(
    r"\b(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|grew|grown|up|went up|gone up|stands? at|"
    r"brought|bringing|mounted|reached) (?:\w+ ){0,4}?to \S|\b(?:reached|stands at) ",
    re.I,
)
_BY_MORE = lazy_pattern(r"\b(?:after|when|as|because) (?:another |a further |the |an additional )?$", re.I)
_MORE_BEHIND = lazy_pattern(
    r"^ (?:more|further) (?:people |women |men |victims |passengers )?(?:die[ds]?|dying|(?:has|have|had) (?:since )?died|succumbed)\b",
    re.I,
)
_ALREADY_NUMBER = lazy_pattern(r"\d,? (?:and )?$")
_FEW = r"\d[\d,.]*|\w+ly|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
_WHO = r"people|passengers|men|women|children|workers|soldiers|students|others"
_OF_THEM = lazy_pattern(
    rf"\b[Oo]f (?:the|those|these|its|their)(?: (?:{_FEW}|{_WHO})){{0,2}} (?:(?:who|that) (?:were|was|had been) )?"
    r"(?:injured|wounded|hurt|dead|killed|missing|arrested|rescued|evacuated|victims|survivors)"
    r"(?: people| passengers)?(?: on \w+| in \w+)?,? (?:at least |about |only )?$"
)
"""“Of the injured, nine …” counts a part of them."""
_CROWD = frozenset({"protesters", "protestors", "demonstrators", "marchers", "rioters", "activists"})
_PEOPLE = lazy_pattern(r"\b(?:people|persons)\b")
_NO_COUNT = frozenset({"label", "money", "magnitude", "age", "duration", "measure", "score", "day", "year", "clock", "rank"})


@dataclass(frozen=True, slots=True)
class _Wanted:
    fate: str
    persons: tuple[str, ...]
    """Who is asked for, where not just anybody: “children”."""
    degree: str


def judge_casualties(proposal: Proposal) -> Belonging:
    """Compare the fate that is asked for with the fate of those whom the proposed number counts."""
    wanted, figure = _wanted(proposal.question), proposal.figure
    if wanted is None or figure is None:
        return "unknown"
    if nature(figure) in _NO_COUNT or is_increment(figure) or _is_some_of_them(wanted, proposal, figure):
        return "no"
    fate = fate_of(figure)
    if not fate.fates:
        has_fate = wanted.fate in {name for name, _ in fates_named(proposal.sentence)}
        return "no" if not has_fate and _GROUP_SIZE.search(figure.before[-40:]) else "unknown"
    return _compared(wanted, fate, figure, proposal)


def is_increment(figure: Figure) -> bool:
    """Return True for the two of “rose to seven after two women died” and of “two more have died”."""
    if _MORE_BEHIND.match(figure.after) and not _ALREADY_NUMBER.search(figure.before[-40:]):
        return True
    return bool(_BY_MORE.search(figure.before[-60:]) and _TOLL_ROSE.search(figure.before))


def _is_some_of_them(wanted: _Wanted, proposal: Proposal, figure: Figure) -> bool:
    """Return True for the nine of “of the injured, nine were still in hospital”, where all of them are asked for."""
    is_part = bool(_OF_THEM.search(figure.before[-100:]))
    return is_part and not wanted.persons and not wanted.degree and not _is_part_asked(proposal.question, figure.after)


def fate_asked(question: str) -> str | None:
    """Return what became of the people whose number the question asks for, one of `FATE_WORDS`; None where it asks for no such number."""
    wanted = _wanted(question)
    return wanted.fate if wanted else None


def asks_for_toll(question: str) -> bool:
    """Return True for a number that later reports correct: of the dead, hurt or missing, and not of those who were aboard."""
    return fate_asked(question) not in (None, "aboard")


def _compared(wanted: _Wanted, fate: Fate, figure: Figure, proposal: Proposal) -> Belonging:
    meant = MEANINGS.get(wanted.fate, frozenset({wanted.fate}))
    if not meant & fate.fates:
        return "unknown" if "aboard" in fate.fates and _EVERYONE.search(proposal.sentence) else "no"
    if fate.is_part and not fate.is_own and not wanted.persons and not wanted.degree:
        return "unknown" if _is_part_asked(proposal.question, figure.after) else "no"
    near = (_NEAR_BEFORE.split(figure.before[-30:])[-1] + _NEAR_AFTER.split(figure.after[:60])[0]).lower()
    is_exact = fate.fates == meant and _are_they(wanted.persons, near) and wanted.degree in near
    if wanted.degree and wanted.degree not in near and _is_degree_of_another(wanted.degree, figure):
        return "no"
    return (
        "yes"
        if is_exact and not _RATE.search(figure.number + figure.after[:40]) and (wanted.degree or _is_alone(fate, figure))
        else "unknown"
    )


def _are_they(persons: tuple[str, ...], near: str) -> bool:
    """Return True where the words near the number name those asked for; “nine people were arrested” says it of protesters too."""
    return all(word in near for word in persons) or (set(persons) <= _CROWD and bool(_PEOPLE.search(near)))


def _is_degree_of_another(degree: str, figure: Figure) -> bool:
    """Return True where “badly hurt” is asked for and another number of the sentence has that word."""
    words = [_NEAR_AFTER.split(other.after[:60])[0].lower() for other in figures_beside(figure)]
    return any(degree in word for word in words)


def _is_part_asked(question: str, after: str) -> bool:
    """Return whether the words of the part stand in the question: “including 12 in Arvia”."""
    part = re.findall(r"[\w'-]{3,}", _NEAR_AFTER.split(after[:60])[0].lower())
    asked = question.lower()
    return any(word in asked for word in part if word not in _FADED)


def _is_alone(fate: Fate, figure: Figure) -> bool:
    """Return whether no other whole number beside it counts people of the same fate."""
    others = [fate_of(other) for other in figures_beside(figure) if not is_increment(other)]
    return nature(figure) == "count" and not any(other.fates & fate.fates and not other.is_part for other in others)


@lru_cache(maxsize=256)
def _wanted(question: str) -> _Wanted | None:
    """Return the one fate that the main clause of the question asks for; None where it asks for none or for several."""
    asked = _ASKED.search(question)
    if asked is None:
        return None
    tail = question[asked.start() :]
    end = _MAIN_END.search(tail, len(asked[0]))
    main = tail[: end.start()] if end else tail
    named = fates_named(main)
    fates = {fate for fate, _ in named}
    if _IN_THE_SHIP.search(main):
        fates = {"aboard"}
    for vague in ("aboard", "harmed"):
        fates = fates - {vague} if len(fates) > 1 else fates
    if len(fates) != 1 or _OTHERWISE.search(main) or _INTO.search(question[: asked.start()]):
        return None
    fate = fates.pop()
    place = next(place for name, place in named if name == fate)
    persons = (
        _ANYONE.sub(" ", _AUXILIARY.split(main[len(asked[0]) : place])[0]).split() if asked[0].lower() == "how many" else []
    )
    degree = _DEGREE.search(main)
    return _Wanted(fate, tuple(word.lower() for word in persons), degree[0].lower() if degree else "")
