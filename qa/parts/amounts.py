"""Reads an amount out of an answer as the interval that it may mean: “more than 50”, “2 hours 15 minutes”, “$1.3 billion”."""

import re
from dataclasses import dataclass
from math import inf

from index.patterns import lazy_pattern
from qa.evidence.normalisation import normalise_answer

_READ_LENGTH = 200
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|"
    "thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|hundred|thousand|million|billion|trillion"
)
_NUMBER = lazy_pattern(
    rf"(?P<currency>[$£€¥])?\s?(?P<digits>\d[\d,]*(?:\.\d+)?)(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    rf"|\b(?P<words>(?:{_WORDS})(?:[\s-](?:and )?(?:{_WORDS}))*)\b",
    re.IGNORECASE,
)
_UNIT = lazy_pattern(r"[\s-]*(%|per ?cent\b|percent\w*|[^\W\d_]+)")
_TALLY = lazy_pattern(
    r"(?<![\w.,$£€])(\d{1,3})\s?[-–—]\s?(\d{1,3})(?![\w,.]*\d)(?!\s?(?:%|percent|million|billion|years?|days?|hours?|minutes?|people))"
)
_RANGE = lazy_pattern(r"([\d.,]+)\s?(?:[-–—]|to|and)\s?(?=[$£€]?\d)", re.IGNORECASE)
_SPELLINGS = (
    (lazy_pattern(r"\bone of (?=(?:the|its|his|her|their)\b)", re.IGNORECASE), ""),
    (lazy_pattern(r"\bhalf an? (million|billion|dozen)\b", re.IGNORECASE), r"0.5 \1"),
    (lazy_pattern(r"\b(?:an?|one) (hundred|thousand|million|billion|trillion)\b", re.IGNORECASE), r"1 \1"),
    (lazy_pattern(r"\b(\w+) and a half\b", re.IGNORECASE), r"\1.5"),
    (lazy_pattern(r"\bhalf an hour\b", re.IGNORECASE), "30 minutes"),
    (lazy_pattern(r"\b(?:an?|one) (hour|minute|second|day|week|month|year|decade|century)\b(?! ago)", re.IGNORECASE), r"1 \1"),
    (lazy_pattern(r"\btwo[- ]thirds\b", re.IGNORECASE), "66.7%"),
    (lazy_pattern(r"\bthree[- ]quarters\b", re.IGNORECASE), "75%"),
    (lazy_pattern(r"\b(?:an?|one)[- ]third\b", re.IGNORECASE), "33.3%"),
    (lazy_pattern(r"\b(?:an?|one)[- ]quarter\b", re.IGNORECASE), "25%"),
    (lazy_pattern(r"^half\b", re.IGNORECASE), "50%"),
)
_DOZENS = {"a dozen": "12", "two dozen": "24", "three dozen": "36", "four dozen": "48", "half a dozen": "6"}
_DIGITS_OF_WORDS = {
    f"{word}.5": f"{n}.5"
    for n, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
}
_TIME = {"second": (1, 1), "minute": (60, 60), "hour": (3600, 3600), "day": (86400, 86400), "week": (604800, 604800)} | {
    "month": (28 * 86400, 31 * 86400),
    "year": (365 * 86400, 366 * 86400),
    "decade": (3652 * 86400, 3653 * 86400),
    "century": (36524 * 86400, 36525 * 86400),
}
_MEASURES = {
    **dict.fromkeys(("%", "percent", "per cent", "percentage"), "%"),
    **{"dollar": "dollar", "pound": "pound", "lb": "pound", "euro": "euro", "yen": "yen", "mile": "mile", "km": "kilometre"},
    **{
        "kilometer": "kilometre",
        "kilometre": "kilometre",
        "foot": "foot",
        "feet": "foot",
        "ft": "foot",
        "inch": "inch",
        "meter": "metre",
    },
    **{
        "metre": "metre",
        "kg": "kilogram",
        "kilogram": "kilogram",
        "kilo": "kilogram",
        "ton": "ton",
        "tonne": "tonne",
        "ounce": "ounce",
    },
    **{
        "acre": "acre",
        "hectare": "hectare",
        "mph": "mph",
        "kph": "kph",
        "degree": "degree",
        "gallon": "gallon",
        "liter": "litre",
    },
    **{"litre": "litre", "cent": "cent", "square": "square", "yard": "yard", "inche": "inch"},
}
_CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
_BOUNDS = (
    (lazy_pattern(r"\b(?:at least|no (?:fewer|less) than|a minimum of)\W*$", re.IGNORECASE), 1.0, inf),
    (lazy_pattern(r"\b(?:more than|over|above|upwards of|just over)\W*$", re.IGNORECASE), 1.0, 1.1),
    (lazy_pattern(r"\b(?:nearly|almost|just under|close to|just shy of)\W*$", re.IGNORECASE), 0.9, 1.0),
    (
        lazy_pattern(
            r"\b(?:up to|as many as|as much as|fewer than|less than|under|below|no more than|at most)\W*$", re.IGNORECASE
        ),
        0.0,
        1.0,
    ),
    (lazy_pattern(r"\b(?:about|around|roughly|approximately|an? estimated|some|estimated)\W*$", re.IGNORECASE), 0.95, 1.05),
)
_HALF_OF_ROUNDING = 0.05
"""A round number may stand for one that differs by at most this share of it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number may mean, from `low` to `high`, in one unit; counted things have the unit ""."""

    low: float
    high: float
    unit: str
    value: float
    """The number as written."""


def read_amount(text: str) -> Amount | None:
    """Return the first amount of a text; None where it holds none."""
    text = _spelled(text[:_READ_LENGTH])
    if tally := _TALLY.search(text):
        first, second = float(tally[1]), float(tally[2])
        return Amount(first, first, "", first) if first >= second else Amount(first, second, "", first)
    match = _NUMBER.search(text)
    if match is None:
        return None
    value, unit = _value(match), _unit(match, text)
    if value is None:
        return None
    if (between := _RANGE.match(text, match.start("digits") if match["digits"] else match.start())) and (
        further := _NUMBER.match(text, between.end())
    ):
        return _range(match, further, text)
    low, high = _bounds(text[: match.start()], text[match.end() : match.end() + 20], value, match)
    low, high, unit = _scaled(low, high, unit)
    return _with_smaller_unit(Amount(low, high, unit, value), text[match.end() :])


def compare_amounts(first: Amount, second: Amount) -> int | None:
    """Return 1 where the first is larger, -1 where it is smaller, 0 for equal ones, None where they may be either."""
    if not have_one_unit(first, second):
        return None
    if first.low >= second.high and first.high > second.low:
        return 1
    if second.low >= first.high and second.high > first.low:
        return -1
    return 0 if (first.low, first.high) == (second.low, second.high) and first.high < inf else None


def have_one_unit(first: Amount, second: Amount) -> bool:
    """Return whether both count alike; a bare number takes the other's unit, unless that is a share or money."""
    return first.unit == second.unit or ("" in (first.unit, second.unit) and not {first.unit, second.unit} & {"%", "time"})


def _spelled(text: str) -> str:
    for words, digits in _DOZENS.items():
        text = re.sub(rf"\b{words}\b", digits, text, flags=re.IGNORECASE)
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    for words, digits in _DIGITS_OF_WORDS.items():
        text = text.replace(words, digits)
    return text


def _value(match: re.Match[str]) -> float | None:
    return normalise_answer(match[0].strip().replace("-", " ")).number if len(match[0]) < 60 else None


def _unit(match: re.Match[str], text: str) -> str:
    if match["currency"]:
        return _CURRENCIES[match["currency"]]
    follows = _UNIT.match(text, match.end())
    word = re.sub(r"\s", "", follows[1].lower()) if follows else ""
    singular = word.removesuffix("s")
    return (
        singular if singular in _TIME else _MEASURES.get(word) or _MEASURES.get(singular) or ("%" if word == "percent" else "")
    )


def _bounds(before: str, after: str, value: float, match: re.Match[str]) -> tuple[float, float]:
    for pattern, low, high in _BOUNDS:
        if pattern.search(before):
            return low * value, high * value if high < inf else inf
    if re.match(r"\W*(?:\w+ )?or more\b", after):
        return value, inf
    half = min(_resolution(match, value) / 2, _HALF_OF_ROUNDING * abs(value))
    return value - half, value + half


def _resolution(match: re.Match[str], value: float) -> float:
    """Return the place of the last digit that was written for its own sake; 0 for a plain number, which is meant to the unit."""
    digits, scale = match["digits"] or "", match["scale"]
    if not digits:
        return 0.0 if value < 1000 else 10.0 ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))
    decimals = len(digits.partition(".")[2])
    bare = float(digits.replace(",", ""))
    unit = value / bare if bare else 1.0
    if scale or decimals:
        return float(unit * 10.0**-decimals)
    whole = str(int(value))
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value >= 1000 and whole.endswith("00") else 0.0


def _range(first: re.Match[str], second: re.Match[str], text: str) -> Amount | None:
    low, high = _value(first), _value(second)
    if low is None or high is None:
        return None
    if second["scale"] and not first["scale"] and high:
        low *= high / float((second["digits"] or "1").replace(",", ""))
    unit = _unit(second, text) or _unit(first, text)
    low, high, unit = _scaled(min(low, high), max(low, high), unit)
    return Amount(low, high, unit, low)


def _scaled(low: float, high: float, unit: str) -> tuple[float, float, str]:
    """Turn lengths of time into seconds; a month and a year are not always equally long."""
    if unit not in _TIME:
        return low, high, unit
    shortest, longest = _TIME[unit]
    return low * shortest, high * longest if low != high else low * longest, "time"


def _with_smaller_unit(amount: Amount, rest: str) -> Amount:
    """Add the minutes of “2 hours 15 minutes” and the inches of “6 feet 4 inches”."""
    match = re.match(
        r"[\s-]*(hours?|minutes?|feet|foot|pounds?)[\s,]+(?:and )?(\d+)[\s-](minutes?|seconds?|inch(?:es)?|ounces?)\b", rest
    )
    if not match:
        return amount
    smaller, unit = float(match[2]), match[3].removesuffix("s").removesuffix("e")
    if unit in ("minut", "second"):
        seconds = smaller * (60 if unit == "minut" else 1)
        return Amount(amount.low + seconds, amount.high + seconds, "time", amount.value)
    share = smaller / (12 if unit == "inch" else 16)
    return Amount(amount.low + share, amount.high + share, amount.unit, amount.value)
