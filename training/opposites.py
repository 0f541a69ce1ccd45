"""Turns one word of a question into its opposite, so that its passage no longer answers it: “the largest” → “the smallest”.

Annotators of SQuAD 2.0 made many of its unanswerable questions so (Rajpurkar, Jia and Liang, "Know What You Don't Know", 2018, table 1).
Only pairs of which a passage seldom says both: who lost is said where somebody won, and is no opposite here.
"""

import re
from random import Random

_PAIRS = (
    ("first", "last"),
    ("earliest", "latest"),
    ("oldest", "youngest"),
    ("older", "younger"),
    ("largest", "smallest"),
    ("biggest", "smallest"),
    ("larger", "smaller"),
    ("highest", "lowest"),
    ("higher", "lower"),
    ("longest", "shortest"),
    ("longer", "shorter"),
    ("most", "fewest"),
    ("more", "fewer"),
    ("best", "worst"),
    ("better", "worse"),
    ("fastest", "slowest"),
    ("richest", "poorest"),
    ("strongest", "weakest"),
    ("maximum", "minimum"),
    ("northern", "southern"),
    ("north", "south"),
    ("eastern", "western"),
    ("east", "west"),
    ("men", "women"),
    ("male", "female"),
    ("father", "mother"),
    ("brother", "sister"),
    ("son", "daughter"),
    ("increase", "decrease"),
    ("increased", "decreased"),
    ("rise", "fall"),
    ("rose", "fell"),
    ("before", "after"),
    ("always", "never"),
    ("inside", "outside"),
    ("public", "private"),
    ("winter", "summer"),
    ("born", "buried"),
    ("founded", "dissolved"),
    ("opened", "closed"),
    ("arrive", "leave"),
    ("accepted", "rejected"),
    ("supported", "opposed"),
    ("support", "oppose"),
    ("legal", "illegal"),
    ("success", "failure"),
)
_OPPOSITES = {**dict(_PAIRS), **{other: one for one, other in reversed(_PAIRS)}}
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_OPPOSITES, key=len, reverse=True))})\b")
_DENYING = re.compile(r"\b(?:not|never|no|none|neither|nor|without|except|cannot)\b|n[’']t\b", re.IGNORECASE)
_HELPING = re.compile(r"\b(did|does|do|was|were|is|are|can|could|has|have|had|will|would)\b(?! not|n't)")


def opposed(question: str, context: str, random: Random) -> str | None:
    """Return the question with one word turned into its opposite, or else denied; None if the context may answer that too.

    It may where it says the opposite itself, or denies anything.
    """
    places = [place for place in _WORD.finditer(question) if not _says(context, _OPPOSITES[place[0]])]
    if places:
        at = random.choice(places)
        return question[: at.start()] + _OPPOSITES[at[0]] + question[at.end() :]
    if _DENYING.search(context):
        return None
    helping = _HELPING.search(question)
    if helping is None:
        return None
    denied = f"{question[: helping.end()]}n't{question[helping.end() :]}"
    return denied.replace("cann't", "can't").replace("willn't", "won't")


def _says(context: str, word: str) -> bool:
    return re.search(rf"\b{word}\b", context, re.IGNORECASE) is not None
