"""Recognises the kind of answer that a question wants, and finds spans of that kind in a text."""

import re
from enum import Enum

from index.patterns import lazy_pattern
from index.text import STOP_WORDS, Span


class Kind(Enum):
    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    AMOUNT = "amount"
    MONEY = "money"
    SHARE = "share"
    DURATION = "duration"
    REASON = "reason"
    MANNER = "manner"
    THING = "thing"


CAPITALISED_KINDS = (Kind.PERSON, Kind.PLACE, Kind.NAME)
"""Kinds whose answers are written with a capital letter."""

UNRECOGNISABLE_KINDS = (Kind.THING, Kind.MANNER)
"""Kinds whose answers have no form by which a text can be searched."""

KIND_WORDS = {
    Kind.TIME: "a date",
    Kind.AMOUNT: "a number",
    Kind.MONEY: "a sum of money",
    Kind.SHARE: "a share",
    Kind.DURATION: "a length of time",
}
"""Words for the refusal: “no article gives *a date*”."""

DEGREES = "often|old|far|fast|high|tall|big|large|deep|low|wide|heavy|strong|full|hot|cold|warm|thick|young|effective"
"""Words that follow “how” where the answer is an amount."""
_UNITS = r"(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?"
_ASKED = {
    Kind.SHARE: r"\b(?:what|which|how (?:many|much|large|big)) (?:a )?(?:percentage|percent|per cent|share|proportion|fraction)\b",
    Kind.MONEY: r"\bhow much (?:money|cash|(?:did|does|do|will|would|has|have|was|were|is|are)\b.*\b"
    r"(?:cost|pay|paid|spend|spent|raise|worth|fined?|earn|sell|sold|invest|owe|charge|lose|lost))\b|\bwhat (?:price|sum|fine)\b",
    Kind.DURATION: rf"\b(?:for )?how long\b|\bhow many {_UNITS}\b",
    Kind.TIME: r"\bwhen\b|\b(?:what|which) (?:year|day|date|month|time|week|weekday|decade|century|season)\b|\bby when\b",
    Kind.AMOUNT: rf"\bhow (?:many|much|{DEGREES})\b"
    r"|\bwhat (?:is|was|were) the (?:number|total|toll|score|result)\b|\bwhat number\b",
    Kind.PLACE: r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|state|town|place|island|region|county|continent|nation|village|"
    r"airport|port|street|district)\b",
    Kind.PERSON: r"\bwho(?:m|se)?\b",
    Kind.NAME: r"\bwhich\b|\bwhat (?:\w+ )?(?:company|firm|team|club|party|film|movie|show|series|song|album|book|ship|ferry|airline|"
    r"brand|name|called|actor|singer|player|leader|president|minister|agency|court|university|bank|game|sport)\b",
    Kind.REASON: r"\bwhy\b|\bwhat (?:caused|led to|prompted)\b|\bfor what reason\b",
    Kind.MANNER: r"^how\b",
}
_NUMBER_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?)"
)
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|\b{_NUMBER_WORDS}(?:(?:[- ]|(?<=hundred) and |(?<=thousand) and ){_NUMBER_WORDS})*\b)"
)
_SCALED = rf"{_NUMBER}(?:\s?(?:hundred|thousand|million|billion|trillion|m|bn)\b)?"
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)"
_DAYS = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NAME = r"[^\W\d_a-z][\w’'-]*(?:\.\s?[^\W\d_a-z][\w’'-]*)*(?:\s+(?:(?:of|the|de|van|von|bin|al)\s+)*[^\W\d_a-z][\w’'.-]*)*"
_SHOWN = {
    Kind.SHARE: rf"{_NUMBER}\s?(?:%|per ?cent\b|percentage points?\b)|\b(?:half|third|quarter|majority)\b",
    Kind.MONEY: rf"(?:US|A|C|NZ)?[$£€¥]\s?{_SCALED}|{_SCALED}\s(?:dollars|euros|pounds|crowns|marks|francs|roubles|rubles|yen|yuan|"
    r"cents|pence|pesos|rupees|"
    r"shillings|dinars|dirhams|lira|shekels|zlotys|forints|kronor|kroner|rand)\b",
    Kind.DURATION: rf"(?:{_NUMBER}|\ban?\b|\bseveral\b)(?:[ -]and[ -]a[ -]half)?[ -]{_UNITS}\b",
    Kind.TIME: rf"\b{_MONTHS}(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?|\b\d{{1,2}}\s{_MONTHS}|\b{_DAYS}\b|\b(?:1[6-9]|20)\d\d(?:s\b)?|"
    r"\b(?:yesterday|today|tomorrow|tonight|midnight|noon|(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter))\b|"
    r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b",
    Kind.AMOUNT: _SCALED,
    Kind.PLACE: _NAME,
    Kind.PERSON: _NAME,
    Kind.NAME: _NAME,
    Kind.REASON: r"\b(?:because|due to|owing to|after|since|as a result|caused by|thanks to|in response to|following|amid|citing|"
    r"to (?:protest|avoid|prevent|protect|stop|allow|help|reduce|make))\b",
}
_WANTED = {kind: lazy_pattern(pattern, re.IGNORECASE) for kind, pattern in _ASKED.items()}
_EVIDENCE = {kind: lazy_pattern(pattern, 0 if kind in CAPITALISED_KINDS else re.IGNORECASE) for kind, pattern in _SHOWN.items()}
_CALENDAR = lazy_pattern(rf"{_MONTHS}|{_DAYS}")
_YEAR = lazy_pattern(r"\b(?:1[6-9]|20)\d\d\b")


def wanted_kind(question: str) -> Kind:
    """Return the first kind whose wording the question uses; `THING` where it uses none."""
    return next((kind for kind, pattern in _WANTED.items() if pattern.search(question)), Kind.THING)


def spans_of_kind(kind: Kind, text: str) -> list[Span]:
    """Return the spans of `text` that could be an answer of this kind; none for `THING` and `MANNER`."""
    pattern = _EVIDENCE.get(kind)
    spans = [match.span() for match in pattern.finditer(text)] if pattern else []
    return [span for span in spans if not _is_other(kind, text[slice(*span)])]


def _is_other(kind: Kind, answer: str) -> bool:
    """Return True for a bare year among amounts, and for a stop word, a weekday or a month among names."""
    if kind is Kind.AMOUNT:
        return bool(_YEAR.fullmatch(answer))
    if kind in CAPITALISED_KINDS:
        return answer.lower() in STOP_WORDS or is_calendar(answer)
    return False


def years_in(text: str) -> list[Span]:
    """Return the spans of four-digit years from 1600 to 2099."""
    return [match.span() for match in _YEAR.finditer(text)]


def is_calendar(name: str) -> bool:
    """Return True for a month or a day of the week."""
    return bool(_CALENDAR.fullmatch(name))
