"""Finds the note with which a newsroom withdraws an article."""

from index.patterns import lazy_pattern
from index.text import Span
from qa.assertion.article_ends import article_ends

_ARTICLE = r"(?:story|article|report|piece|item|dispatch|copy|column|bulletin|version)"
_GONE = r"(?:withdrawn|retracted|killed|removed|deleted|taken down|pulled|unpublished|spiked)"
_DAY = r"(?:(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+|earlier|previous|original|entire)(?: \d{4})?,? )?"
_NOTE = lazy_pattern(
    r"^[^\w\n]*(?:(?:EDITORS?['’]? NOTE|Editor['’]s note|NOTE TO EDITORS|Note to editors|NOTE|UPDATE|URGENT|BULLETIN|"
    r"ADVISORY|ATTENTION|ATTN)[^\w\n]{1,4})*"
    r"(?:RETRACT(?:ION|ED)|WITHDRAW(?:N|AL)|(?:MANDATORY |STORY |BULLETIN )?KILL(?:ED)?|STORY REMOVED|"
    r"Retraction(?: notice)?|Withdrawn|Retracted)"
    r"(?:(?: NOTICE| ADVISORY)?\s?[:—–]| ?- ?(?=\S)|[ \t]*$|\. )"
    r"|^[^\w\n]*(?:(?i:attention),? )?(?:[Ee]ditors|EDITORS|Clients|CLIENTS|Subscribers)\b[^\n]{0,60}?\b(?:disregard|"
    r"DISREGARD|kill|KILL|do not use|DO NOT USE|withdraw)\b"
    r"|\b(?:[Pp]lease (?:disregard|do not use|kill)|DO NOT USE) (?:the|this|our)\b[^\n.]{0,40}?\b(?:story|article|"
    r"report|item|above|dispatch)\b"
    rf"|\b[Tt]his {_DAY}{_ARTICLE}\b[^\n.;]{{0,50}}? (?:has been|was|is|is being|has since been) (?:\w+ly )?{_GONE}\b"
    rf"|\b(?:[Ww]e|[A-Z][\w’']+(?: [A-Z][\w’']+){{0,3}}) (?:has|have|is|are) (?:\w+ly )?(?:withdrawn|retracted|"
    rf"retracting|withdrawing|removed|killed|unpublished) (?:this|our|the above|the following|"
    rf"the preceding) {_DAY}{_ARTICLE}\b"
    rf"|\b[Ww]e (?:hereby |therefore |now |fully )?(?:retract|withdraw|take back|disown|have taken down|"
    rf"no longer stand by) (?:this|our|the|that) {_DAY}{_ARTICLE}\b"
    rf"|\b(?:[Ww]e|[A-Z][\w’']+(?: [A-Z][\w’']+){{0,3}}) no longer stands? (?:by|behind) (?:this|our|the) {_DAY}{_ARTICLE}\b"
    rf"|\b[Tt]his {_DAY}{_ARTICLE} (?:is false|was false|is untrue|was untrue|was invented|was fabricated|"
    rf"was made up|should (?:not|never) have been (?:published|"
    rf"printed)|was based on (?:a |an )?(?:forged|fake|false|fabricated)|has been found to be (?:false|fabricated|untrue))"
    rf"|\b[Tt]he (?:(?:above|following|preceding) {_ARTICLE}|{_ARTICLE} (?:above|below)) (?:has been|was|is) {_GONE}\b",
)
_NOT_OURS = lazy_pattern(
    r"\bfrom (?!(?:our|the|this) (?:web)?(?:site|wire|archive|page|service))|\bfrom the (?:market|shelves|sale)"
)
_TITLE = lazy_pattern(
    r"^[^\w]*(?:(?:URGENT|BULLETIN|MANDATORY|UPDATE|ADVISORY|STORY)\W+)?(?:RETRACT(?:ION|ED)|WITHDRAWN|KILL(?:ED)?|"
    r"Retraction|Retracted|Withdrawn)"
    r"(?:\s?[:—–|]|-|\s-\s|\s*$)|[(\[](?:retracted|withdrawn|RETRACTED|WITHDRAWN)[)\]]"
)
_GONE_WORDS = (
    "retract", "withdr", "kill", "disregard", "unpublish", "not use", "spiked", " removed", " deleted", "taken down", " pulled",
    "take back", "disown", "stand by", "stands by",
    "stand behind", "stands behind", " false", "untrue",
    "forged", " fake", "invented", "fabricated", "made up", "should n",
)  # fmt: skip
"""A quick look for lines that may hold a note, in lower case."""
_MAX_LINES = 20
_NEAR = 300
"""Characters on either side of such a word that are read."""


def withdrawal_note(text: str, title: str) -> Span | None:
    """Return the place of the note that withdraws the article, to the end of its line; (0, 0) where only the headline says so."""
    for place in _places(text):
        note = _note_around(text, place)
        if note is not None:
            return note
    return (0, 0) if _TITLE.search(title[:200]) else None


def _places(text: str) -> list[int]:
    """Return where words that such notes use stand, at most one a line."""
    places: list[int] = []
    for start, end in article_ends(text):
        part = text[start:end].lower()
        for word in _GONE_WORDS:
            place = part.find(word)
            while place >= 0 and len(places) < _MAX_LINES:
                places.append(start + place)
                line_end = part.find("\n", place, place + _NEAR)
                place = part.find(word, line_end if line_end >= 0 else place + _NEAR)
    return sorted(places)


def _note_around(text: str, place: int) -> Span | None:
    """Return the note in the line of a word that notes use; a long line is read near the word."""
    first = max(text.rfind("\n", max(0, place - _NEAR), place) + 1, place - _NEAR, 0)
    end = text.find("\n", place, place + _NEAR)
    line = text[first : end if end >= 0 else place + _NEAR].rstrip()
    match = _NOTE.search(line)
    if match is None or _NOT_OURS.match(line[match.end() :].lstrip()):
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return first + start, first + len(line)
