"""Takes what is no part of an answer off it: a party label beside a name, a name that is written twice."""

import re
from functools import cache

from index.text import Span

_STATES = (
    r"Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Kans|Ky|La|Maine|Mass|Md|Mich|Minn|Miss|Mo|Mont|"
    r"Neb|Nebr|Nev|N\.?H|N\.?J|N\.?M|N\.?Y|N\.?C|N\.?D|Ohio|Okla|Ore|Pa|R\.?I|S\.?C|S\.?D|Tenn|Texas|Tex|Utah|Va|Vt|Wash|Wis|W\.?\s?Va|Wyo|[A-Z]{2}"
)
_LABEL = rf"[DRI][-–—](?:{_STATES})\b\.?"
_NAME_BEFORE = r"[^\W\d_a-z][\w’'.-]{0,30}(?:\s[^\W\d_a-z][\w’'.-]{0,30}){0,3}(?=\s?[(,]\s?$)"
_BEFORE = 130
"""Characters before a label in which the name to which it belongs is looked for."""


def without_party_label(text: str, span: Span) -> Span:
    """Return the span without a label such as “(D-Md.)” at its end; of a label alone, the name before it."""
    start, end = span
    if _pattern(_LABEL).fullmatch(text, start, end):
        names = list(_pattern(_NAME_BEFORE).finditer(text, max(0, start - _BEFORE), start))
        return names[-1].span() if names else span
    tail = _pattern(rf"\s?[(,]\s?{_LABEL}\)?").search(text, start, end)
    return (start, tail.start()) if tail and tail.end() == end and tail.start() > start else span


def without_repetition(article: str, span: Span) -> Span:
    """Return the first half of what is written twice, “Norvik Norvik”, if the article elsewhere writes it once, unlike “Duran Duran”."""
    words = article[slice(*span)].split()
    half = len(words) // 2
    if not words or len(words) % 2 or [w.casefold() for w in words[:half]] != [w.casefold() for w in words[half:]]:
        return span
    once = r"\s+".join(map(re.escape, words[:half]))
    if not re.search(rf"(?<!\w)(?<!{re.escape(words[half - 1])}\s){once}(?!\w)(?!\s+{once})", article):
        return span
    first = re.match(once, article[slice(*span)])
    return (span[0], span[0] + first.end()) if first else span


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
