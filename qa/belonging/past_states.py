"""What had been so is so no more: the two who had been missing were found, and the limit that held until now is not the new one."""

import re
from functools import lru_cache

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_STATE = (
    r"(missing|trapped|stranded|stuck|cut off|in hospital|in custody|held|detained|closed|shut|"
    r"without power|under arrest|on the run|wanted)"
)
_ASKED = lazy_pattern(rf"\b(?:is|are)\b(?: \w+){{0,4}}? (?:still )?{_STATE}\b|\b{_STATE}\W*$", re.I)
_THEN = lazy_pattern(r"\b(?:did|was|were|had|been|then|when|before|first)\b", re.I)
_OVER = lazy_pattern(
    r"\b(?:found|rescued|freed|released|brought (?:down|out|home)|reopened|recovered|restored|back (?:home|online)|reached|located|caught|"
    r"turned up|came home|discharged|open again)\b",
    re.I,
)


_ASKS_NEW = lazy_pattern(r"\bthe new\b|\bwill\b|\bin (?:the )?future\b", re.I)
_OF_BEFORE = lazy_pattern(
    r"(?:^|[;,.] |\band |\bbut )(?:[Uu]ntil|[Uu]p to) now\b[^.;]*$|"
    r"\b(?:[Pp]reviously|[Hh]itherto|used to be|had (?:until now |so far )?been)\b[^.;,]*$|"
    r"\b[Tt]he (?:old|previous|former|present|existing) (?:\w+ ){1,3}(?:was|is|had been|has been) (?:\w+ ){0,2}$"
)


def judge_old_figure(proposal: Proposal) -> Belonging:
    """Return “no” for the figure of before where the new one is asked for: “Until now the limit has been 29”."""
    if proposal.figure is None or not _ASKS_NEW.search(proposal.question):
        return "unknown"
    return "no" if _OF_BEFORE.search(proposal.figure.before) else "unknown"


def judge_past_state(proposal: Proposal) -> Belonging:
    """Return “no” where it is asked what is so, and the sentence says that it had been so and how that ended."""
    state = _state_asked(proposal.question)
    if not state or proposal.figure is None:
        return "unknown"
    had_been = re.search(
        rf"\b(?:had been|had gone|went|been|reported) (?:\w+ ){{0,2}}?{re.escape(state)}\b", proposal.sentence, re.I
    )
    return "no" if had_been and _OVER.search(proposal.sentence) else "unknown"


@lru_cache(maxsize=256)
def _state_asked(question: str) -> str:
    """Return the state whose holders a question in the present tense counts; "" for another question."""
    match = None if _THEN.search(question) else _ASKED.search(question)
    return next((words for words in match.groups() if words), "").lower() if match else ""
