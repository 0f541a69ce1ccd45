"""Tells whether the days of a question are those of an event or those on which something was written, said or estimated."""

import re

from index.patterns import lazy_pattern

_WRITING = r"reported|published|printed|written|posted|wrote|reports?|publish|print|write|covered|reporting"
_SAYING = (
    r"sa(?:y|id)|tells?|told|estimat(?:e|ed|es)|claim(?:ed)?|put|predict(?:ed)?|forecast|project(?:ed)?|quoted?|cited?|stated?|warn(?:ed)?|"
    r"given|calculated?|counted|reckon(?:ed)?"
)
_PAPERS = (
    r"articles?|stories|story|coverage|news(?: reports?)?|reports?|headlines?|dispatch(?:es)?|newspapers?|papers?|columns?"
)
_STUDIES = r"stud(?:y|ies)|surveys?|polls?|figures|data|statistics|estimates?|rankings?|list|index|forecasts?|census|numbers|tally|toll"
_FIGURES = rf"(?:{_STUDIES}|figures?|numbers?|value|odds|audience|share|rate|total)"
_FEW_WORDS = r"(?:\s+(?!to\b|that\b|who\b|which\b|will\b|it\b)[\w’'-]+){0,5}?\s*$"
_NOTHING = r",?\s*$"
_BY_WHOM = r"(?: by(?: [\w’'.-]+){1,4})?"
_ITS_REPORT = lazy_pattern(rf"(?<=['’]s)\s+(?:[\w-]+\s+){{0,2}}?(?:{_PAPERS}|{_STUDIES})\b", re.IGNORECASE)
_BOOKS = lazy_pattern(r"\b(?:books?|novels?|memoirs?|autobiograph\w+|poems?|albums?|songs?)\b", re.IGNORECASE)

_WRITTEN_BEFORE = lazy_pattern(
    rf"\b(?:{_WRITING}){_BY_WHOM}{_NOTHING}|\bdid\b.*\b(?:report|publish|print|write){_FEW_WORDS}|"
    rf"\b(?:{_PAPERS})(?: (?:published|written|released|out|dated))?{_NOTHING}|"
    rf"\b(?:been|was|were|is|are) (?:{_WRITING})(?: \w+ly)?{_NOTHING}",
    re.IGNORECASE,
)
_SAID_BEFORE = lazy_pattern(
    rf"\b(?:{_SAYING}){_BY_WHOM}{_NOTHING}|\bdid\b.*\b(?:say|estimate|put|tell \w+|"
    rf"claim|predict|forecast|project|quote|state|warn){_FEW_WORDS}|"
    rf"\b{_FIGURES}\b.*\bdid\b.*\b(?:give|name|cite|release|issue|present){_FEW_WORDS}|"
    rf"\b(?:{_STUDIES}) (?:released|issued|out|given|dated|from|of){_NOTHING}|\baccording to\b[^,]*{_NOTHING}",
    re.IGNORECASE,
)
_SPEECH_BEHIND = lazy_pattern(
    rf"\s*,?\s*(?:did|was|were|had|have|has)\b[^,]*?\b(?P<verb>{_WRITING}|{_SAYING})\b(?! to\b)", re.IGNORECASE
)
_ITS_OWN_PLAN = lazy_pattern(
    r"\s*(?:that\s+)?(?:\w+\s+){0,3}?(?:will|would|plans?|planned|intends?|is going|are going|wants?)\b", re.IGNORECASE
)
_WRITTEN_VERB = lazy_pattern(_WRITING, re.IGNORECASE)


def reported(question: str, start: int, end: int) -> str:
    """Return “written” or “said” where the words at this place say when that was, and nothing where they belong to an event.

    Who says what they will do announces it, and that is an event: “did Microsoft say this week that it will cut”.
    """
    before = question[:start]
    if _ITS_OWN_PLAN.match(question, end):
        return ""
    if _WRITTEN_BEFORE.search(before):
        return "" if _BOOKS.search(before) else "written"
    if _SAID_BEFORE.search(before):
        return "said"
    if _ITS_REPORT.match(question, end):
        return "said"
    behind = _SPEECH_BEHIND.match(question, end) if not before.strip() else None
    return ("written" if _WRITTEN_VERB.fullmatch(behind["verb"]) else "said") if behind else ""
