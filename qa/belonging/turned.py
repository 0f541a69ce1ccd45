"""Who came before and who came after: a question about one of the two is not answered with the other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.patterns import lazy_pattern
from qa.belonging.owners import is_same_name
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

SuccessionPlace = Literal["old", "new", ""]

_NAME = r"(?:[^\W\d_a-z][\w.'-]*(?: (?:de|van|von|bin|al|of|the))?(?: [^\W\d_a-z][\w.'-]*){0,4})"
_ASKED: tuple[tuple[SuccessionPlace, str], ...] = (
    (
        "new",
        rf"\bwho (?:\w+ )?(?:succeeded|succeeds|replaced|replaces|took over from|takes over from|followed|ousted|"
        rf"unseated) (?P<anchor>.*{_NAME})",
    ),
    ("new", r"\bwho (?:will|is (?:going )?to|would|is set to) (?:succeed|replace|take over from|follow) (?P<anchor>.+)"),
    ("new", rf"\bwho (?:is|was|are) (?P<anchor>{_NAME})(?:'s?)? (?:successor|replacement)\b"),
    ("new", rf"\bwho (?:was|is|became|has been)\b.* after (?P<anchor>{_NAME})\W*$"),
    ("new", rf"\bby whom (?:was|is) (?P<anchor>{_NAME}) (?:succeeded|replaced)"),
    ("old", rf"\bwho (?:was|is|had been|were|led|ran|headed|held)\b.* before (?P<anchor>{_NAME})\W*$"),
    ("old", rf"\bwho (?:is|was) (?P<anchor>{_NAME})(?:'s?)? predecessor\b"),
    (
        "old",
        rf"\bwho (?:did|does|will|is|has|would) (?P<anchor>{_NAME}) (?:succeed|replac|take over from|taking over|"
        rf"follow|oust|unseat)",
    ),
    ("old", rf"\bwho (?:was|is|were) (?:\w+ )?(?:succeeded|replaced|ousted|followed) by (?P<anchor>{_NAME})"),
)
_TABLE = [(place, lazy_pattern(pattern)) for place, pattern in _ASKED]
_TAKES = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|t(?:ake|akes|aking|ook) over from|unseat(?:s|ed|ing)?|oust(?:s|ed|ing)?)"
)
_TITLE = (
    r"(?:(?:the |her |his |their |its |former |outgoing |incumbent |then |long-serving |acting |(?!(?:with|as|by|for|"
    r"in|on|after|and|when|him|them|to|of)\b)[a-z]+ ){0,4})"
)
_OLD_FRONT = lazy_pattern(
    rf"(?<!be )(?<!is )(?<!was )(?<!been )(?<!being )\b{_TAKES} {_TITLE}(?:the [a-z]+, )?$|\bpredecessor,? $|"
    rf"\b(?:[Ll]ast year's|[Pp]revious|[Oo]utgoing|[Dd]efending|[Rr]eigning) (?:\w+ )?(?:winner|champion|"
    rf"holder|champions|winners),? (?:is |was )?$|"
    rf"\bin place of {_TITLE}$"
)
_OLD_BEHIND = lazy_pattern(
    r"^(?:'s (?:successor|replacement)\b|,? (?:who )?(?:was|is|will be|is to be|has been|"
    r"is being) (?:\w+ )?(?:succeeded|replaced|ousted|unseated) by\b|,? (?:her|his|their) predecessor\b|"
    r",? whom (?:[^\W\d_a-z][\w'-]* ){1,3}(?:replaced|succeeded|ousted|unseated)\b)"
)
_NEW_FRONT = lazy_pattern(rf"(?<!ing )\b(?:succeeded|replaced|ousted|unseated) by {_TITLE}$|\bsuccessor,? (?:is )?{_TITLE}$")
_NEW_BEHIND = lazy_pattern(
    rf"^(?:,? (?:who |is to |has |will |would |(?:was|were|is|has been) (?:named|chosen|elected|appointed|picked|set|sworn in) to |"
    rf"to )?{_TAKES}\b(?! by\b)|'s predecessor\b|,? (?:her|his|their) successor\b)"
)
_RUNNER_UP_FRONT = lazy_pattern(
    r"\b(?:[Ss]econd|[Tt]hird|[Rr]unner-up|[Rr]unners-up|[Rr]unner up)(?: place)?(?:,| was| were| came| went to| is)? (?:the )?$"
)
_RUNNER_UP_BEHIND = lazy_pattern(
    r"^,? (?:who )?(?:came|was|finished|took|were) (?:the )?(?:second|third|runner-up|runners-up|fourth)\b"
)
_HER_PREDECESSOR = lazy_pattern(r"\b(?:[Hh]er|[Hh]is) predecessor,? $")
_SENTENCE_NAME = lazy_pattern(
    rf"(?:^|[.!?][”\"]?\s+)(?:[Mm]r |[Mm]rs |[Mm]s )?({_NAME})(?= (?:denied|said|had|has|was|is|will|would|"
    rf"told|thanked|resigned|[a-z]+ed)\b)"
)
_LAST_HOLDER = lazy_pattern(
    r"\b(?:[Ll]ast year's|[Pp]revious|[Oo]utgoing|[Dd]efending|[Rr]eigning) (?:\w+ )?(?:winner|champion|"
    r"holder|champions|winners),? (?:is |was )?$"
)
_PRONOUN = lazy_pattern(r"\b(?:She|He|They|Her|His|Their|she|he|her|his)\b")


@dataclass(frozen=True, slots=True)
class _Wanted:
    place: SuccessionPlace
    anchor: str


def judge_succession(proposal: Proposal) -> Belonging:
    """Return “no” for the name that the question holds and for who came on the other side; “yes” for who stands on the side asked for."""
    wanted = _wanted(proposal.question)
    if wanted is None:
        return "unknown"
    if _is_in(proposal.answer, wanted.anchor):
        return "no"
    if wanted.place == "old" and (_is_runner_up(proposal) or _is_anothers_predecessor(wanted, proposal)):
        return "no"
    place = place_in_succession(proposal)
    if not place:
        return "unknown"
    return _told(wanted, place, proposal)


def _is_runner_up(proposal: Proposal) -> bool:
    """Return True for “second was A”: no winner of any year."""
    return bool(_RUNNER_UP_FRONT.search(proposal.before[-60:]) or _RUNNER_UP_BEHIND.match(proposal.after[:60]))


def _told(wanted: _Wanted, place: SuccessionPlace, proposal: Proposal) -> Belonging:
    """Trust the sentence only where it speaks of the one named in the question, by name or as “she”."""
    surname = wanted.anchor.split()[-1].removesuffix("'s")
    if _LAST_HOLDER.search(proposal.before[-60:]) and surname in proposal.story:
        return "yes" if wanted.place == "old" else "no"
    is_told = surname in proposal.sentence or (bool(_PRONOUN.search(proposal.sentence)) and surname in proposal.story)
    if not is_told:
        return "unknown"
    return "yes" if place == wanted.place else "no"


def _is_anothers_predecessor(wanted: _Wanted, proposal: Proposal) -> bool:
    """Return True for “her predecessor, A” where the sentence before begins with another name than the one asked about."""
    if not _HER_PREDECESSOR.search(proposal.before[-40:]):
        return False
    surname = wanted.anchor.split()[-1].removesuffix("'s")
    last = re.split(r"(?<=[.!?])\s+", proposal.story.strip())[-1]
    return bool(_SENTENCE_NAME.match(last)) and surname not in last


def place_in_succession(proposal: Proposal) -> SuccessionPlace:
    """Return whether the sentence makes the proposed name the one who went or the one who came."""
    before, after = proposal.before[-80:], proposal.after[:80]
    old = _OLD_FRONT.search(before) or _OLD_BEHIND.match(after)
    new = _NEW_FRONT.search(before) or _NEW_BEHIND.match(after)
    if bool(old) == bool(new):
        return ""
    return "old" if old else "new"


def _is_in(answer: str, anchor: str) -> bool:
    name = re.search(_NAME, answer)
    return bool(name) and name is not None and is_same_name(name[0], anchor)


@lru_cache(maxsize=256)
def _wanted(question: str) -> _Wanted | None:
    if " or " in question:
        return None
    text = question[:1].lower() + question[1:]
    for place, pattern in _TABLE:
        match = pattern.search(text)
        names = re.findall(_NAME, match["anchor"]) if match else []
        if names:
            return _Wanted(place, names[-1])
    return None
