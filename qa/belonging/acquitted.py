"""Who was cleared of a deed is no answer to who did it."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"^who (?!(?:is|are|was|were|has been|have been|had been|will|would|did|does|do)\b)(?:\w+ly )?[a-z]+", re.I
)
_ASKS_TRIAL = lazy_pattern(
    r"\b(?:clear\w*|acquit\w*|accus\w*|charg\w*|tried|trial|suspect\w*|guilty|innocent|exonerat\w*|stood|sued|denied|won|faced|appealed)\b",
    re.I,
)
_CLEARED = lazy_pattern(
    r"^,?(?:[^,;.]{0,60},)?(?: and [^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*){0,2})? (?:was|were|has been|have been|had been|is|are|walked) "
    r"(?:\w+ ){0,2}?(?:cleared|acquitted|exonerated|free|not guilty|found not guilty|found innocent|absolved)\b"
)
_CLEARING = lazy_pattern(
    r"\b(?:cleared|acquitted|exonerated|absolved|found not guilty:?) (?:the |both |a |all )?(?:[a-z]+ ){0,3}$"
)


def judge_acquitted(proposal: Proposal) -> Belonging:
    """Return “no” for a name of which the sentence says that its bearer was cleared, where it is asked who did something."""
    if not _asks_for_deed(proposal.question):
        return "unknown"
    is_cleared = _CLEARED.match(proposal.after[:160]) or _CLEARING.search(proposal.before[-60:])
    return "no" if is_cleared else "unknown"


@lru_cache(maxsize=256)
def _asks_for_deed(question: str) -> bool:
    return bool(_ASKED.match(question)) and not _ASKS_TRIAL.search(question)
