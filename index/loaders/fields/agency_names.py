"""Names of news agencies and other sources as bylines credit them."""

import re
from functools import cache

from index.patterns import lazy_pattern

_AGENCIES = """
    AP|Associated Press|AFP|Agence France-Presse|Agence France Presse|Reuters|Thomson Reuters|UPI|United Press International|PA|
    PA Media|PA News Agency|Press Association|dpa|Deutsche Presse-Agentur|Xinhua|Xinhua News Agency|TASS|Interfax|RIA Novosti|ANSA|
    EFE|Agencia EFE|Kyodo|Kyodo News|Jiji Press|Yonhap|Yonhap News Agency|Bloomberg|Bloomberg News|Canadian Press|The Canadian Press|
    AAP|Australian Associated Press|PTI|Press Trust of India|ANI|IANS|Press TV|Anadolu Agency|Belga|ANP|TT|NTB|Ritzau|APA|SDA|Keystone-SDA|
    KNA|epd|SID|NAN|News Agency of Nigeria|SAPA|Bernama|Antara|CNA|Tribune News Service|TNS|McClatchy|Cox Newspapers|Gannett|
    States Newsroom|The Conversation|ProPublica|KFF Health News|Kaiser Health News|CNN Wire|CNN Newsource|Getty Images|StoryFul|
    NJ Advance Media|Advance Local|Dow Jones|Dow Jones Newswires|MarketWatch|Business Wire|PR Newswire|GlobeNewswire|TNN|IRNA|SANA|WAM|QNA
"""
_GENERIC = lazy_pattern(
    r"(?:from\s+)?(?:(?:our|local|national|foreign|news|city|sports|business|combined|staff|wire|agency|"
    r"agencies|press|and|the)[\s/&-]+){0,4}"
    r"(?:wires?|agencies|wire\s+services?|news\s+services?|(?:wire|agency|staff|press|news)\s+reports?|"
    r"news\s?wires?|pool\s+reports?)"
    r"(?:\s+reports?)?",
    re.IGNORECASE,
)


@cache
def _known() -> frozenset[str]:
    return frozenset(plain_agency(name) for name in _AGENCIES.split("|"))


def plain_agency(name: str) -> str:
    """Return a name in small letters without “the” before it and “(#)” behind it, to be compared."""
    return re.sub(r"[\W_]+", " ", name.casefold().strip().removeprefix("the ")).strip()


def is_agency_name(name: str) -> bool:
    """Return whether this names an agency, or reports of agencies: “The Associated Press”, “AFP”, “Staff and wire reports”."""
    short = name.strip().strip("()[]")
    if len(short) > 60:
        return False
    return plain_agency(short) in _known() or is_generic_credit(short)


def is_generic_credit(name: str) -> bool:
    """Return whether this credits agencies without a name: “Wire reports”."""
    return len(name) <= 60 and bool(_GENERIC.fullmatch(name.strip()))
