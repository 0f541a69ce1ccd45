"""Since when a thing is there: since when somebody works or lives in it says nothing of that."""

import re

from index.patterns import lazy_pattern
from qa.belonging.proposal import Proposal
from qa.belonging.verdict import Belonging

_ASKED = lazy_pattern(
    r"\b(?:since when|how long|for how (?:long|many years))\b.{0,80}\b(?:exist(?:s|ed)?|stood|been (?:open|there|standing|running|in "
    r"(?:use|service|business|operation)))\b"
    r"|\b(?:when|what year|which year) (?:was|were)\b.{0,80}\b(?:founded|built|opened|established|created|set up|launched)\b"
    r"|\bhow old (?:is|are|was|were) (?:the|this|that|its)\b",
    re.IGNORECASE,
)
_READ = 120
_OF_SOMEBODY = lazy_pattern(
    r"\b(?:work(?:s|ed|ing)?|liv(?:es|ed|ing)|serv(?:es|ed|ing)|taught|teaches|plays|played|led|leads|headed|heads|runs|joined|"
    r"employed|sung|sings|danced|lodged|managed|manages|swept|cleaned|guarded|visited|visits)\b"
    r"(?: (?!(?:and|but|which|opened|built|founded)\b)[\w'-]+){0,5} (?:since|for|in|from)"
    r"(?: the| about| over| almost| nearly)* (?=\d|[\w-]+ (?:years|decades|months|winters)\b)"
)
"""What somebody has done since that year, or for so long."""


def judge_beginning(proposal: Proposal) -> Belonging:
    """Return “no” for “who has worked there since 1989” where it is asked since when the place exists."""
    if not _ASKED.search(proposal.question):
        return "unknown"
    return "no" if _OF_SOMEBODY.search(f"{proposal.before[-_READ:]}{proposal.answer}") else "unknown"
