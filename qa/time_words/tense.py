"""Tells whether the words before a time expression look ahead: “will sign on Friday” is the next one, “signed on Friday” the last."""

import re

from index.patterns import lazy_pattern
from qa.time_words.neighbours import word_before

_WILL = r"\b(?:will|won['’]t|shall|would)\b|['’]ll\b|\bgoing to\b|\bupcoming\b|\b(?:has|have) (?:planned|scheduled|set)\b"
_INTENDED = (
    r"\b(?:set|scheduled|slated|due|planned|expected|booked|poised|likely|about|hop(?:es?|ing)|wants?|plan(?:s|ning)?|intends?|"
    r"prepar(?:es?|ing)|vow(?:s|ed)|promised|is|are) (?:to|for)\b|\bto be \w+|"
    r"\b(?:planned|scheduled) (?:a|an|the|to|for)\b|"
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
    r"\b(?:(?!\w*(?:ceed|need|breed|speed|feed|seed|indeed|hundred|bed)\b)\w{2,}ed|won|lost|took|made|got|gave|held|beat|became|began|broke|came|"
    r"fell|found|fled|flew|grew|led|left|met|paid|ran|rose|said|sank|saw|sent|shot|sold|spent|stole|struck|swept|told|threw|went|wrote|"
    r"sang|stood|spoke|shook|bought|brought|built|caught|fought|drew|drove|chose|wore|taken|given|written|hurt|sworn|known)\b"
)
_DEADLINE = lazy_pattern(
    r"\b(?:by|until|till|as (?:soon|early|late) as|no later than|effective|starting|beginning)\s+(?:(?:the|on|as|late|early|"
    r"\d\d?(?::\d\d)?|[ap]\.?m\.?|E[SD]T|GMT|noon|midnight)\s+)*$",
    re.IGNORECASE,
)
_HELPER = lazy_pattern(r"be|being|gets?|not|been|\w+ly|and|or", re.IGNORECASE)
_SENTENCE_END = lazy_pattern(r"(?<!\.[A-Za-z])(?<![ (][A-Z])[.?!;][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n")
_REACH = 400
"""Letters on both sides within which the sentence of a time is looked for."""
_MARKERS = lazy_pattern(
    rf"(?P<future>{_WILL}|{_PRESENT})|(?P<intended>{_INTENDED})|(?P<over>{_OVER})|(?P<perfect>{_PERFECT})|(?P<participle>{_PARTICIPLE})",
    re.IGNORECASE,
)


def looks_ahead(text: str, start: int, in_article: bool = False) -> bool:
    """Return True if the last verb before the place is in the future, or where none is before it, the first behind it.

    A plan of the past stays there: “was to be signed”, “did they plan to”. In an article plans are mostly to come, and so is “by Friday”.
    """
    ahead: bool | None = None
    over = False
    for match in _MARKERS.finditer(text, *_sentence(text, start)):
        if match.start() >= start and ahead is not None:
            break
        if match["participle"]:
            if match[0][0].isupper():
                continue
            ahead = ahead is True and bool(_HELPER.fullmatch(word_before(text, match.start())))
        else:
            over = bool(match["over"]) or (over and not match["future"])
            ahead = bool(match["future"]) or (bool(match["intended"]) and (in_article or not over))
        if match.start() >= start:
            break
    return bool(ahead) or bool(in_article and not over and _DEADLINE.search(text, max(0, start - 40), start))


def _sentence(text: str, start: int) -> tuple[int, int]:
    """Return where the sentence with this place begins and ends."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, start - _REACH), start + 1)]
    behind = _SENTENCE_END.search(text, start + 1, start + _REACH)
    return ends[-1] if ends else max(0, start - _REACH), behind.end() if behind else len(text)
