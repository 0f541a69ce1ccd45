"""What is bought is not what it replaces: a number under one verb is no answer to a question about the opposite verb."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.natures import nature
from qa.belonging.numerals import ABOUT
from qa.belonging.proposal import Figure, Proposal, figures_beside
from qa.belonging.verdict import Belonging

_PAIRS: tuple[tuple[str, str], ...] = (
    (
        r"buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|order(?:s|ed|ing)?",
        r"replac(?:e|es|ed|ing)|retir(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|phas(?:e|es|ed|ing) out|"
        r"t(?:ake|akes|ook|aking) the places? of|in place of|instead of|mak(?:e|es|ing) way for|made way for|supersed(?:e|es|ed|ing)|"
        r"do(?:es|ing)? away with|decommission(?:s|ed|ing)?|withdr(?:aw|aws|ew|awing)|junk(?:s|ed|ing)?",
    ),
    (r"buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)", r"sell(?:s|ing)?|sold"),
    (
        r"hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|tak(?:e|es|ing) on|took on",
        r"fir(?:e|es|ed|ing)|la(?:y|ys|id|ying) off|sack(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|shed(?:s|ding)?|cut(?:s|ting)?",
    ),
    (r"open(?:s|ed|ing)?", r"clos(?:e|es|ed|ing)|shut(?:s|ting)?"),
    (r"w(?:in|ins|on|inning)", r"los(?:e|es|t|ing)"),
    (r"import(?:s|ed|ing)?", r"export(?:s|ed|ing)?"),
    (r"buil(?:d|ds|t|ding)", r"demolish(?:es|ed|ing)?|t(?:ear|ears|ore|earing) down"),
    (r"gain(?:s|ed|ing)?|add(?:s|ed|ing)?|creat(?:e|es|ed|ing)", r"los(?:e|es|t|ing)|cut(?:s|ting)?"),
    (r"recover(?:s|ed|ing)?|return(?:s|ed|ing)?", r"st(?:eal|eals|ole|olen|ealing)|los(?:e|es|t|ing)"),
    (r"score(?:d|s)?", r"conced(?:e|es|ed|ing)|let in"),
)
_BUY_AND_SELL = 1
"""What one sells another buys: only a sentence that tells both keeps them apart."""
_VERBS = [(lazy_pattern(rf"\b(?:{a})\b", re.I), lazy_pattern(rf"\b(?:{b})\b", re.I)) for a, b in _PAIRS]
_ANY_VERB = lazy_pattern(rf"\b(?:{'|'.join(verb for pair in _PAIRS for verb in pair)})\b", re.I)
_GOVERNED = [tuple(lazy_pattern(rf"\b(?:{verb}) {ABOUT}$", re.I) for verb in pair) for pair in _PAIRS]
_OUTGOING = lazy_pattern(
    r"(?<!-)\b(?:replac(?:e|es|ed|ing)|retir(?:e|es|ing)|scrap(?:ping)?|phas(?:e|ing) out|instead of|rather than|"
    r"in place of|tak(?:e|es|ing) the places? of|took the places? of|mak(?:e|es|ing) way for|made way for|supersed(?:e|es|ing)|"
    r"decommission(?:ing)?|swap(?:ping)?|"
    r"sell(?:ing)?|succeed(?:ing)?) (?:(?:its|their|the|an?|his|her|old|older|ageing|aging|existing|current|[a-z]+) ){0,4}",
    re.I,
)
_ASKS_NUMBER = lazy_pattern(r"\bhow (?:many|much)\b", re.I)
_HOW_MANY = lazy_pattern(
    r"\bhow many ((?:[\w'-]+ ){1,4}?)(?:will|would|did|does|do|has|have|is|are|was|were|had|can|could)\b", re.I
)
_DOER = lazy_pattern(r"\b(?:will|would|did|does|do|has|have|can|could) (?:the )?(?:[^\W\d_a-z][\w'.-]* )*([^\W\d_a-z][\w'.-]*)")
_PRONOUN = lazy_pattern(r"(?:It|They|She|He|The)\b")
_NOUN_BEHIND = lazy_pattern(r"^((?: (?!to\b|for\b|in\b|and\b|by\b|from\b|at\b|on\b)[\w-]+){1,4})")


@dataclass(frozen=True, slots=True)
class _Wanted:
    sides: tuple[tuple[int, int], ...]
    """Which pairs of opposites the question names, and which of the two."""
    things: tuple[str, ...]
    """The names of what is counted, or else its noun, in lower case: “f-16s”, “jets”."""
    doer: str
    """The last word of the name behind the auxiliary; "" where no name stands there."""


def judge_opposites(proposal: Proposal) -> Belonging:
    """Return “no” for the number of the opposite verb, and for a number of one thing where the other is asked for."""
    wanted, figure = _wanted(proposal.question), proposal.figure
    if wanted is None or figure is None or nature(figure) not in ("count", "money"):
        return "unknown"
    for pair, side in wanted.sides:
        if _is_governed(pair, 1 - side, figure) and not _is_governed(pair, side, figure):
            is_told = pair != _BUY_AND_SELL or _VERBS[pair][side].search(proposal.sentence)
            return "no" if is_told else "unknown"
    return _of_another_thing(wanted, figure, proposal)


def _is_governed(pair: int, side: int, figure: Figure) -> bool:
    """Return whether a verb of this side stands right in front of the number."""
    return bool(_GOVERNED[pair][side].search(figure.before[-80:]))


def _of_another_thing(wanted: _Wanted, figure: Figure, proposal: Proposal) -> Belonging:
    """Compare “F-16s” with what the number counts and with what the sentence says is replaced."""
    named = _NOUN_BEHIND.match(figure.after)
    if not named or not wanted.things:
        return "unknown"
    counted = named[1].lower().split()
    if all(any(_is_same_thing(word, thing) for word in counted) for thing in wanted.things):
        is_done = any(_is_governed(pair, side, figure) for pair, side in wanted.sides) and _is_told(wanted.doer, proposal)
        return "yes" if is_done and not any(nature(other) == "count" for other in figures_beside(figure)) else "unknown"
    for match in _OUTGOING.finditer(proposal.sentence):
        outgoing = proposal.sentence[match.start() : match.start() + 70].lower().split()[:7]
        if any(_is_same_thing(word.strip(",.;"), wanted.things[0]) for word in outgoing):
            return "no"
    return "unknown"


def _is_told(doer: str, proposal: Proposal) -> bool:
    """Return whether the sentence names the one whom the question asks about, or says “it”."""
    return doer in proposal.sentence or bool(_PRONOUN.match(proposal.sentence.strip()))


def _is_same_thing(word: str, thing: str) -> bool:
    """Compare “F-35A” with “F-35s”, “jet” with “jets”."""
    first, second = word.rstrip("s"), thing.rstrip("s")
    return first == second or (
        any(map(str.isdecimal, first))
        and min(len(first), len(second)) > 2
        and (re.sub(r"[a-z]$", "", first) == re.sub(r"[a-z]$", "", second))
    )


@lru_cache(maxsize=256)
def _wanted(question: str) -> _Wanted | None:
    if not _ASKS_NUMBER.search(question) or not _ANY_VERB.search(question):
        return None
    sides = [(n, side) for n, pair in enumerate(_VERBS) for side in (0, 1) if pair[side].search(question)]
    once = tuple((n, side) for n, side in sides if (n, 1 - side) not in sides)
    counted = _HOW_MANY.search(question)
    words = counted[1].split() if counted else []
    named = [word for word in words if not word.islower()] or words[-1:]
    things = tuple(word.lower() for word in named)
    doer = _DOER.search(question)
    return _Wanted(once, things, doer[1] if doer else "") if once else None
