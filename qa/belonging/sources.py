"""Who tells the story did not do what it tells: an outlet, a spokesman or the police behind “said” are no doers."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(r"^who(?: \w+ly)? (?P<verb>[a-z]+)", re.I)
_NO_DEED = lazy_pattern(
    r"is\b|are\b|was|were|will|would|did|does|do|has|have|had|can|could|should|may|might|said|says|told|tells|"
    r"reported|reports|announced|confirmed|denied|warned|accused|"
    r"called|described|criticis|criticiz|condemned|praised|asked|wrote|published|arrested|charged|detained|investigat|"
    r"found|seized|"
    r"identified|quoted|cited|attributed|claimed (?!responsibility|victory|credit|the (?:title|credit|prize|crown|"
    r"seat|lead|record|award))|estimated|revealed|disclosed|issued|urged|ordered|closed|evacuated|rescued|caught|"
    r"stopped|spoke|thinks|believes|leads|"
    r"raided|recovered|interviewed|questioned|covered|predicted|argued|testified|responded",
    re.I,
)
_REPORTING = r"(?:said|says|reported|reports|told|confirmed|added|according|wrote|announced|disclosed|quoted)"
_OUTLET = lazy_pattern(
    r"^(?:the |a |an |local |state |its |her |his )*(?:[\w&.'-]+ ){0,4}(?:Gazette|Times|Post|News|Herald|Courier|"
    r"Ledger|Tribune|Chronicle|Journal|Mail|Mirror|Guardian|Telegraph|Press|"
    r"Agency|agency|Reuters|BBC|CNN|AP|AFP|Observer|Standard|Sentinel|Dispatch|Examiner|Bulletin|Echo|newspaper|"
    r"broadcaster|television|radio|Radio|TV|Television)$"
)
_OFFICIAL = lazy_pattern(
    r"^(?:the |a |an |local |state |its |her |his |two |several |\w+ )*(?:police|officials?|spokes(?:man|woman|person|"
    r"people)|reporters?|correspondent|authorities|witnesses|"
    r"witness|investigators|prosecutors?|ministry|ombudsman|coroner|sheriff|police (?:chief|officers?)|analysts?|"
    r"observers|statement)$",
    re.I,
)
_SAID_BEHIND = lazy_pattern(
    rf"^(?: (?:also|later|has|have|had|on \w+day))*,? {_REPORTING}\b"
    r"|^ (?:is|are|was|were) (?:still |now )?(?:looking|searching|hunting|appealing|investigating|asking)\b"
)
_TOLD_FRONT = lazy_pattern(
    r"\b(?:according to|told|quoted by|reported by|cited by|citing|tells) (?:the |a |local |state )*$", re.I
)
_SPEAKER = lazy_pattern(r"\b(?:spokes(?:man|woman|person)|reporter|correspondent|analyst|editor),? $", re.I)


_ONLY_THE_DEED = lazy_pattern(
    r"^(?:the |unknown |unidentified |suspected |a )*(?:thie(?:f|ves)|robbers?|burglars?|kill(?:er|ers)|"
    r"murderers?|attackers?|assailants?|culprits?|"
    r"perpetrators?|arsonists?|vandals?|winners?|looters?)$",
    re.I,
)
"""“The thieves” says no more than the question."""
_COMMON = lazy_pattern(r"^(?:(?:the|a|an|local|state|its|two|several|some|many) )*[a-z][\w-]*(?: [a-z][\w-]*)?$")
"""“Wardens”, “the doctors”: nobody in particular."""
_OWN_STORY = lazy_pattern(r"\b(?:I|we|they|he|she|his|her|their|our|my)\b", re.I)


def judge_source(proposal: Proposal) -> Belonging:
    """Return “no” for an outlet or an official who only reports, where the question asks who did it."""
    if not _asks_for_a_doer(proposal.question):
        return "unknown"
    if _ONLY_THE_DEED.match(proposal.answer.strip()[:60]):
        return "no"
    before, after = proposal.before[-60:], proposal.after[:40]
    reports = bool(_SAID_BEHIND.match(after)) or bool(_TOLD_FRONT.search(before))
    if not reports:
        return "unknown"
    name = proposal.answer.strip()
    is_common = _COMMON.match(name[:80]) and before.endswith(", ") and not _OWN_STORY.search(before)
    is_source = is_common or _OUTLET.match(name[:80]) or _OFFICIAL.match(name[:80]) or _SPEAKER.search(before)
    return "no" if is_source else "unknown"


@lru_cache(maxsize=256)
def _asks_for_a_doer(question: str) -> bool:
    match = _ASKED.match(question)
    return match is not None and not _NO_DEED.match(question[match.start("verb") :])
