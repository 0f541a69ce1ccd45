"""Tells whether the words before a time expression look ahead: “will sign on Friday” is the next one, “signed on Friday” the last."""

import re

from qa.time_words.neighbours import word_before

_WILL = r"\b(?:will|won['’]t|shall)\b|['’]ll\b|\bgoing to\b|\bupcoming\b"
_INTENDED = (
    r"\b(?:set|scheduled|slated|due|planned|expected|booked|poised|likely|about|hop(?:es?|ing)|wants?|plan(?:s|ning)?|intends?|"
    r"prepar(?:es?|ing)|vow(?:s|ed)|promised|is|are) (?:to|for)\b|\bto be \w+|"
    r"\b(?:do|does|don['’]t|doesn['’]t)\b(?!.{0,40}\b(?:say|says|think|mean|know|show|suggest|claim|believe|have|describe)\b)"
)
_PRESENT = (
    r"\b(?:is|are)(?: not)? (?:(?!being)\w+ ){0,4}?(?!being|during|king|thing|nothing|ring|spring|morning|evening)\w+ing\b|"
    r"^(?:who|what) (?!is|was|has|does|says)[a-z]{2,}[a-rt-z]s\b|"
    r"\b(?:plays|faces|hosts|meets|opens|starts|begins|takes (?:place|over|effect)|headlines|competes|launches|returns|debuts|premieres)\b"
)
_OVER = r"\b(?:did|didn['’]t|was|were|wasn['’]t|weren['’]t|had)\b"
_PERFECT = r"\b(?:has|have|been)\b"
_PARTICIPLE = (
    r"\b(?:\w{2,}ed|won|lost|took|made|got|gave|held|beat|became|began|broke|came|"
    r"fell|found|fled|flew|grew|led|left|met|paid|ran|rose|said|sank|saw|sent|shot|sold|spent|stole|struck|swept|told|threw|went|wrote|"
    r"sang|stood|spoke|shook|bought|brought|built|caught|fought|drew|drove|chose|wore|taken|given|written|hurt|sworn|known)\b"
)
_HELPER = re.compile(r"be|being|gets?|not|been|\w+ly|and|or", re.IGNORECASE)
_MARKERS = re.compile(
    rf"(?P<future>{_WILL}|{_PRESENT})|(?P<intended>{_INTENDED})|(?P<over>{_OVER})|(?P<perfect>{_PERFECT})|(?P<participle>{_PARTICIPLE})",
    re.IGNORECASE,
)


def looks_ahead(text: str, start: int) -> bool:
    """Return True if the last verb before the place is in the future, or where none is before it, the first behind it.

    A plan of the past stays there: “was to be signed”, “did they plan to”.
    """
    ahead: bool | None = None
    over = False
    for match in _MARKERS.finditer(text):
        if match.start() >= start and ahead is not None:
            break
        if match["participle"]:
            ahead = ahead is True and bool(_HELPER.fullmatch(word_before(text, match.start())))
        else:
            over = bool(match["over"]) or (over and not match["future"])
            ahead = bool(match["future"]) or (bool(match["intended"]) and not over)
        if match.start() >= start:
            break
    return bool(ahead)
