"""“How many?” and “how much?” are answered by a number, or by a word for a quantity: what has none is left out where another has."""

import re

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


def without_numberless(question: str, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates without those that hold no word for a quantity, where one is asked for and one of the others has one."""
    if not _ASKED.match(question):
        return candidates
    return [one for one in candidates if _QUANTITY.search(one.text)] or candidates
