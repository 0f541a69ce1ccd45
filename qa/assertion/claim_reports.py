"""Finds the words by which a sentence reports a claim, an accusation or a report that somebody else answers for."""

import re

from index.patterns import lazy_pattern
from qa.assertion.reach import ends_of, reaches_in_complement, reaches_in_phrase

_RUMOUR = (
    "posts?|memes?|rumou?rs?|captions?|chain (?:letters?|mails?|messages?)|hoax(?:es)?|conspiracy theor(?:y|ies)|"
    "screenshots?|"
    "viral (?:videos?|messages?|images?|photos?|clips?|graphics?|stor(?:y|ies))|(?:social media|facebook|tiktok|"
    "telegram|whatsapp) \\w+"
)
_MEDIA = (
    "videos?|clips?|footage|photos?|photographs?|images?|pictures?|users?|accounts?|websites?|blogs?|leaflets?|"
    "messages?|graphics?|"
    "recordings?|audio|forwards?|tweets?"
)
_CLAIMS = "claim|claims|claimed|claiming|allege|alleges|alleged|alleging|assert|asserts|asserted|asserting"
_SAYS = (
    "say|says|said|saying|suggest|suggests|suggested|suggesting|state|states|stated|stating|insist|insists|insisted|"
    "warn|warns|warned|declare|declares|declared|read|reads|reading"
)
_PURPORTS = (
    r"(?:purport(?:s|ed|ing)?|claim(?:s|ed|ing)?|allege[sd]?)(?:ly)? to (?:show|prove|"
    r"depict|document)"
)
_ADVERB = r"(?: (?:falsely|wrongly|baselessly|without evidence|also|then|repeatedly|on \w+))?"
_CLAUSE = (
    r"(?: that|(?= [a-z]+ (?:will|would|has|have|had|is|are|was|were|can|could|[a-z]+ed)\b)|"
    r"(?= the )|:| [\"“]| (?=(?:he|she|they|it|the|a|an|its|his|her|their|at least|more than|about|some|"
    r"[A-Z£$€\d]\S*)(?: |$))| $)"
)
_TARGET = r"(?! (?:credit|victory|responsibility|asylum|benefits?|the (?:title|gold|lives?|life|crown|win)|(?:\S+ )?lives))"

_BETWEEN = r"(?: [^\s;:.]+){0,14}?,? "

ONLINE_CLAIM = lazy_pattern(
    rf"\b(?:{_RUMOUR}|{_MEDIA})\b{_BETWEEN}(?:{_CLAIMS}){_ADVERB}{_CLAUSE}|\brumou?rs say\b|\bwent viral claiming\b"
)
"""What posts, videos and rumours claim."""

PURPORTED = lazy_pattern(rf"\b(?:{_RUMOUR}|{_MEDIA})\b{_BETWEEN}{_PURPORTS}\b|\bshared as (?:showing|proof of|evidence of)\b")
"""What a picture is said to show."""

ONLINE_SAYING = lazy_pattern(
    rf"\b(?:{_RUMOUR}|{_MEDIA})\b{_BETWEEN}(?:{_SAYS}){_ADVERB}{_CLAUSE}|\b(?:{_RUMOUR}|{_MEDIA}) (?:with the caption|"
    rf"captioned)\b"
)
"""What they say: a claim only where the article calls it false."""

CLAIM_NOUN = lazy_pattern(
    r"\b(?:[Cc]laims?|[Aa]llegations?|[Rr]umou?rs?|[Aa]ccusations?|[Ss]peculation|[Cc]onspiracy theor(?:y|ies)|"
    r"[Mm]isinformation|"
    r"[Hh]oax(?:es)?|(?:[Uu]nconfirmed|[Uu]nverified) (?:\w+ )?(?:reports?|claims?|accounts?))"
    r"(?: (?:on|about|by|from|in|circulating|online|spread|made|shared|"
    r"posted)(?: [^\s;:.,]+){0,6}?)?,? (?:that(?! (?:have|has|had|is|are|was|were)\b)|claiming|saying|suggesting|alleging)\b"
)
"""“Claims that”, “rumours on WhatsApp that”: what follows is claimed."""

CLAIM_VERB = lazy_pattern(
    rf"\b(?:allege|alleges|alleged|alleging){_ADVERB}(?: that\b|(?= (?:he|she|they|it)\b))|\b(?:claims?|claimed|"
    rf"claiming){_TARGET}{_ADVERB}"
    r"(?: that\b|(?= (?:he|she|they) )| to have\b)"
)
"""Somebody claims or alleges something."""

CLAIM_LABEL = lazy_pattern(r"^[^\w]*(?:[Tt]he |THE |What was )?(?:[Cc]laim(?:ed)?|CLAIM)\s?:")
"""“The claim:” in a fact check."""

REPORTED = lazy_pattern(
    r"\b(?:reported|reports|published a (?:report|story)|wrote)(?: [^\s;:.,]+){0,4}? that\b|\b(?:accused|accuses|"
    r"accusing)(?: [^\s;:.,]+){0,6}? of\b"
)
"""A paper reports, somebody accuses: what follows may be answered in the next sentence."""

_SHOWS_INDEED = lazy_pattern(r"\b(?:shows?|dates?|comes|originated|actually|really)\b")


def is_claimed_online(before: str) -> bool:
    """Return True where the words before a span leave it inside what posts, rumours or unnamed claims say."""
    if CLAIM_LABEL.match(before):
        return True
    return any(stands_in(cue, before) for cue in (ONLINE_CLAIM, ONLINE_SAYING, CLAIM_NOUN)) or is_purported(before)


def is_purported(before: str) -> bool:
    """Return True in what a picture purports to show; a second verb says what it shows indeed."""
    return any(_is_shown(before[match.end() :]) for match in ends_of(PURPORTED, _decapitalised(before)))


def _is_shown(between: str) -> bool:
    return reaches_in_phrase(between) and not _SHOWS_INDEED.search(between)


def is_reported(before: str) -> bool:
    """Return True where the words before a span leave it inside somebody's claim, report or accusation."""
    return is_claimed_online(before) or any(stands_in(cue, before) for cue in (CLAIM_VERB, REPORTED))


def stands_in(cue: re.Pattern[str], before: str) -> bool:
    """Return True where a cue opens a statement that the end of `before` still belongs to."""
    return any(reaches_in_complement(before[match.end() :]) for match in ends_of(cue, _decapitalised(before)))


def _decapitalised(before: str) -> str:
    """Return a beginning of a sentence in lower case, so that “Posts” is the word and the “Herald Post” is not."""
    return before[:2].lower() + before[2:]
