"""“How many?” and “how much?” are answered by a number, or by a word for a quantity: what has none stands behind."""

import re
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.answer import Candidate

_ASKED = lazy_pattern(
    r"^(?:by |for |in |at |about |to )?how (?:many|much (?:more |less )?(?:money|cash|pay|does|do|did|"
    r"will|would|has|have|was|were|is|are))\b",
    re.I,
)
_QUANTITY = lazy_pattern(
    r"\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundreds?|thousands?|millions?|billions?|dozens?|scores?|several|many|few|some|most|all|both|half|halv\w*|quarter|third|fifth|tenth|twice|thrice|"
    r"doubl\w*|tripl\w*|quadrupl\w*|no|none|nobody|nothing|never|not|neither|zero|nil|couple|pair|trio|single|every\w*|each|majority|minority|"
    r"enough|free|lots?|much|more|less|fewer|handful|only|first|second|percent|per|countless|unanimous\w*|any\w*|little|plenty)\b",
    re.I,
)
_BEHIND = 0.1
"""Logits behind the number of what holds none."""


def with_number_first(question: str, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the best that holds a word for a quantity in front, where one is asked for and the first has none."""
    if not _ASKED.match(question) or not candidates or _QUANTITY.search(candidates[0].text):
        return candidates
    lead = next((one for one in candidates if _QUANTITY.search(one.text)), None)
    if lead is None:
        return candidates
    return [lead, *(replace(one, score=min(one.score, lead.score - _BEHIND)) for one in candidates if one is not lead)]
