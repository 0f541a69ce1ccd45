"""Finds what became of the people whom a number counts: “21 were injured”, “killing at least nine”, “the toll rose to 34”."""

import re
from dataclasses import dataclass

from index.patterns import lazy_pattern
from qa.belonging.numerals import ABOUT, NUMERAL
from qa.belonging.proposal import Figure

FATE_WORDS = {
    "dead": r"dead|deaths?(?= toll)|deaths|died|dies?|dying|kill(?:ed|s|ing)?|slain|slaying|fatalit(?:y|ies)|perish(?:ed|es)?|"
    r"drown(?:ed|s)?|murder(?:ed|s|ing)?|massacr(?:ed|ing)|execut(?:ed|ing)|(?:lost|lose|losing|loses) (?:their|his|"
    r"her) li(?:fe|ves)|"
    r"toll|(?<=lost )lives|(?<=of )lives lost|bodies|killings",
    "hurt": r"hurt(?:ing|s)?|injur(?:ed|es|ing|e|ies)|wound(?:ed|ing|s)?|maim(?:ed|ing)|hospitali[sz](?:ed|e|ing|ations)|"
    r"(?:taken|rushed|brought|admitted|sent) to (?:a |the )?(?:\w+ )?hospitals?|treated (?:in|for|at)|in (?:the )?hospital",
    "missing": r"missing|unaccounted for|unaccounted|vanish(?:ed)?|disappear(?:ed)?",
    "arrested": r"arrest(?:s|ed|ing)?|detain(?:ed|ing|s|ees)?|detentions|apprehend(?:ed|ing)?|(?:taken into|held in|in) custody",
    "moved": r"evacuat(?:ed|es|ing|e|ions)|evacuees|displac(?:ed|ing|es|e)|uproot(?:ed|ing)|fle(?:d|e|es|eing)|refugees|"
    r"(?:had|forced|ordered|told|have) to (?:leave|flee|evacuate)|forced (?:from|out of) (?:their )?homes?|homeless|"
    r"without homes",
    "saved": r"rescu(?:ed|es|ing|e)|surviv(?:ed|es|e|ors?|ing)|pulled (?:alive|out alive)|saved|alive",
    "aboard": r"aboard|on board|passengers|carrying",
    "infected": r"infect(?:ed|ing|ions|s)?|cases|tested positive|test positive",
    "harmed": r"casualt(?:y|ies)|victims|shot",
}
"""What may become of people; “harmed” says only that they are dead or hurt."""
MEANINGS = {"harmed": frozenset({"dead", "hurt"})}
_FATE = lazy_pattern(
    r"(?<![\w-])(?:" + "|".join(rf"(?P<{fate}>{words})" for fate, words in FATE_WORDS.items()) + r")(?![\w-])", re.I
)
_NEEDS_BE = lazy_pattern(
    r"(?:kill|murder|massacr|execut|hurt|injur|wound|maim|hospitali[sz]|arrest|detain|apprehend|evacuat|displac|"
    r"uproot|rescu|infect|shot|"
    r"saved)(?:ed)?",
    re.I,
)
_ACTIVE_ONLY = lazy_pattern(
    r"(?:kill|kills|killing|murder|murdering|hurts|hurting|injure|injures|injuring|wound|wounding|wounds|maiming|"
    r"arrest|arresting|"
    r"detain|detains|detaining|evacuate|evacuates|evacuating|displacing|displaces|rescue|rescues|rescuing|infecting|carrying|"
    r"executing|massacring|dying|losing \w+ lives)",
    re.I,
)
_BE = lazy_pattern(
    r"\b(?:was|were|been|be|is|are|being|got|left|leaving|leave|feared|believed|confirmed|reported|presumed|found|"
    r"seriously|critically|"
    r"badly|severely|slightly|others?|fatally|remain|remained)(?: \w+)?\s*$",
    re.I,
)
_AFTER_PASSIVE = lazy_pattern(
    r"\s*(?:[,.;:)?!—–]|$)|\s+(?:in|on|at|by|when|after|as|and|or|during|since|near|while|for|from|over|this|last|so|"
    r"following|with|"
    r"across|under|inside|outside|there|here|today|yesterday|overnight|early|late|before|along|amid|dead|"
    r"[A-Z][a-z]+day|people|"
    r"passengers|men|women|children|civilians|soldiers|survivors|workers)\b",
)
_BREAK = lazy_pattern(
    rf"[;:.!?()“”\"]|\b(?:but|while|when|as|after|before|than|where|which|whose|because|until|if|though|although|not|"
    rf"no|without|never|"
    rf"nobody|escaped|could|may|might|unless|nor|said|those|they|he|she|it|per|every)\b|\w+n't\b|{NUMERAL}",
    re.I,
)
_INSERT = lazy_pattern(r",? (?:including|among (?:them|those)|(?:\w+ )?(?:\w+ )?of (?:them|whom)|all)\b[^,;.]{0,80},")
_OBJECT = lazy_pattern(rf"^ {ABOUT}$", re.I)
_NOUN_TO_NUMBER = lazy_pattern(
    r"^(?:'s)?(?: (?!could\b|may\b|might\b|feared\b|not\b)[\w'-]+){0,6}? (?:to|at|of|reached|passed|is|was|were|hit|exceeded|"
    rf"total(?:led|ed|s)?|topped|numbered|as) {ABOUT}$",
    re.I,
)
_COUNTING = lazy_pattern(
    r"(?:toll|deaths|fatalities|dead|injured|wounded|injuries|cases|infections|arrests|missing|killed|survivors)", re.I
)
_LIVES = lazy_pattern(r"\b(?:claim(?:ed|ing|s)?|cost(?:ing|s)?|took|taken|taking|lost)\s+$", re.I)
_PART_BEFORE = lazy_pattern(
    rf"\b(?:including|among them|among whom|among those|of whom|of them|of those|of these),? {ABOUT}$", re.I
)
_PART_AFTER = lazy_pattern(
    r"^ (?:people |more )?(?:of (?:them|whom|those|these|the (?:dead|injured|wounded|victims|\d+))|"
    r"in (?:a )?(?:serious|critical))\b",
    re.I,
)
_INSIDE = lazy_pattern(
    rf"(?<!total )(?<!number )\b(?:in|of|from|across|at(?! least\b| most\b)|per|every|among|for|(?<!up )to|-|"
    rf"–) {ABOUT}$",
    re.I,
)
"""A number behind a preposition is no subject: “people in 26 states were hurt”."""
_BODIES = lazy_pattern(rf"\bbod(?:ies|y) of {ABOUT}$", re.I)
_AND = lazy_pattern(r"^,? (?:and|or) (?:\w+ )?$")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of the people counted, and whether they are only a part of a number that stands beside: “six of them”."""

    fates: frozenset[str]
    is_part: bool = False
    is_own: bool = True
    """False where the fate is the one of the whole."""


def fates_named(text: str) -> list[tuple[str, int]]:
    """Return every fate that a text names, with its place."""
    return [(match.lastgroup or "", match.start()) for match in _FATE.finditer(text)]


def fate_of(figure: Figure) -> Fate:
    """Return what the sentence says became of those whom the number counts; no fate where it says nothing plain."""
    before, after = figure.before[-140:], figure.after[:160]
    is_part = bool(_PART_BEFORE.search(before) or _PART_AFTER.search(after))
    own = _as_object(before) or _as_subject(before, after)
    fates = own or (_last_fate(before) if is_part else own)
    meant: frozenset[str] = frozenset().union(*(MEANINGS.get(fate, {fate}) for fate in fates))
    return Fate(meant, is_part, bool(own))


def _last_fate(before: str) -> frozenset[str]:
    named = fates_named(before)
    return frozenset({named[-1][0]}) if named else frozenset()


def _as_object(before: str) -> frozenset[str]:
    """Read “killing at least” and “the toll rose to” in front of the number."""
    last = max(_FATE.finditer(before), key=lambda match: match.start(), default=None)
    if last is None:
        return frozenset()
    between, fate = before[last.end() :], last.lastgroup or ""
    if _OBJECT.match(between) and (_ACTIVE_ONLY.fullmatch(last[0]) or _is_active(before, last)):
        return _with_partner(before, last)
    if _COUNTING.fullmatch(last[0]) and not _BE.search(before[: last.start()]) and _NOUN_TO_NUMBER.match(between):
        return frozenset({fate})
    return frozenset()


def _is_active(before: str, verb: re.Match[str]) -> bool:
    return bool(_NEEDS_BE.fullmatch(verb[0])) and not _BE.search(before[: verb.start()])


def _with_partner(before: str, verb: re.Match[str]) -> frozenset[str]:
    """Return both fates of “killed or wounded 30”."""
    others = [
        m
        for m in _FATE.finditer(before[: verb.start()])
        if _NEEDS_BE.fullmatch(m[0]) and _AND.match(before[m.end() : verb.start()])
    ]
    fates = {verb.lastgroup or ""} | {m.lastgroup or "" for m in others if m[0].lower() != "shot"}
    return frozenset(fates)


def _as_subject(before: str, after: str) -> frozenset[str]:
    """Read “people were wounded” and “dead” behind the number."""
    if after.startswith(" lives") and _LIVES.search(re.sub(rf"{ABOUT}$", "", before, flags=re.I)):
        return frozenset({"dead"})
    if _BODIES.search(before):
        return frozenset({"dead"})
    is_inside = bool(_INSIDE.search(before))
    after = _INSERT.sub("", after, count=1)
    found: set[str] = set()
    place = 0
    for match in _FATE.finditer(after):
        between = after[place : match.start()]
        if found and not _AND.match(between) and not (found == {"aboard"} or found == {"harmed"}):
            break
        if (is_inside and between != " " and not found) or not _is_plain_way(between) or not _is_passive(after, place, match):
            break
        found = (found - {"aboard", "harmed"}) | {match.lastgroup or ""}
        place = match.end()
    return frozenset(found)


def _is_plain_way(between: str) -> bool:
    return not _BREAK.search(between) and "," not in between and len(between.split()) <= 8


def _is_passive(after: str, place: int, fate: re.Match[str]) -> bool:
    """Return False for “12 gunmen killed 30”, where the number counts those who did it."""
    if _ACTIVE_ONLY.fullmatch(fate[0]):
        return False
    if not _NEEDS_BE.fullmatch(fate[0]) or _BE.search(after[place : fate.start()]):
        return True
    has_have = re.search(r"\b(?:have|has|had)(?: \w+)?\s*$", after[place : fate.start()])
    return not has_have and bool(_AFTER_PASSIVE.match(after[fate.end() :]))
