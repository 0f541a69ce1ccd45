"""Compares answers whatever their form: names with and without a title, first name or diacritics, numbers in words and digits, money,
percent, dates, plurals, the spelling of -ise and -ize."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.letters import APOSTROPHES, plain_letters
from index.patterns import lazy_pattern
from index.text import stem

_NUMBERS_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: n for n, word in enumerate(_NUMBERS_BELOW_TWENTY.split())} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), 2)
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_CURRENCIES = {"$": "dollar", "us$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
WRITTEN_UNITS = {"%", "third", "quarter", *_CURRENCIES.values()}
"""Units that must be written out: “5” never means “5 %”."""
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TITLES = """
    mr mrs ms mx dr sir dame lord lady president vice prime minister chancellor king queen prince princess pope senator sen rep
    representative gov governor mayor judge justice general gen captain chief secretary speaker former acting coach professor prof
    us
"""
TITLE_WORDS = frozenset(_TITLES.split())
_ALIASES = {
    "united states": ["us"],
    "united states of america": ["us"],
    "usa": ["us"],
    "united kingdom": ["uk"],
    "great britain": ["uk"],
    "britain": ["uk"],
}
_IGNORED_WORDS = "the a an some about around nearly almost roughly approximately over more than"
"""Words that change neither a name nor a number."""
_BOUND = lazy_pattern(
    r"^(?:at (?:least|most)|as (?:many|much) as|up to|only|just|an? (?:total of|estimated)|close to|well over|so far)\s+",
    re.IGNORECASE,
)
"""Words that set a bound to the number behind them; “at least 12” is the 12 of that day."""
_SCORE_OR_RANGE = lazy_pattern(r"\d\s?[-–—:]\s?\d")
"""A score or a range, which is neither of its numbers."""
_MAX_NUMERAL_LENGTH = 20
"""Characters; a longer run of digits is no number."""
_ROUNDING_TOLERANCE = 0.1
"""A number and its rounding differ by at most this share of the larger one."""
_MIN_ROUNDED_COUNT = 100
"""Whole numbers below this are not rounded."""
_TOKEN = lazy_pattern(
    r"(?:us)?[$€£¥]|(?:(?<!\w)[-−])?\d+(?:,\d{3})+(?:\.\d+)?|(?:(?<!\w)[-−])?\d+(?:\.\d+)?|%|[^\W\d_]+(?:['’.][^\W\d_]+)*"
)
_APOSTROPHES = lazy_pattern(f"[{APOSTROPHES}]")
_SPELLINGS = ((lazy_pattern(r"is(e[ds]?|ing|ations?)$"), r"iz\1"), (lazy_pattern(r"(?<=[^aeiou])our(s|ed|ing)?$"), r"or\1"))


@dataclass(frozen=True, slots=True)
class NormalisedAnswer:
    """An answer without the differences of form that do not change its meaning."""

    number: float | None = None
    unit: str = ""
    """The unit of the number: `dollar`, `%`, or the stems that follow it."""
    day: tuple[int | None, int | None, int | None, int | None] | None = None
    """Year, month, day of the month, day of the week; None for each that the answer leaves out."""
    words: tuple[str, ...] = ()
    """The stems of an answer that is neither number nor date, without titles and articles."""
    is_name: bool = False
    """True if every word but the small ones begins with a capital."""


@lru_cache(maxsize=4096)
def normalise_answer(answer: str) -> NormalisedAnswer:
    """Return the answer as a date, else as a number with its unit, else as words."""
    tokens = [_remove_points(token.lower()) for token in _TOKEN.findall(_remove_possessives(answer))]
    bounded = _BOUND.sub("", answer, count=1)
    if bounded != answer and (number := normalise_answer(bounded)).number is not None:
        return number
    return (
        _parse_date(tokens)
        or (None if _SCORE_OR_RANGE.search(answer) else _parse_number(tokens))
        or _parse_words(answer, tokens)
    )


def is_same_answer(first: NormalisedAnswer, second: NormalisedAnswer) -> bool:
    """Return True if both mean one thing, though one may be less precise: a part of a date, a number without its unit."""
    if first.day and second.day:
        return any(a is not None and a == b for a, b in zip(first.day, second.day, strict=True)) and not _days_differ(
            first.day, second.day
        )
    if first.number is not None and second.number is not None:
        return first.number == second.number and _is_same_unit(first.unit, second.unit)
    return bool(first.words) and first.words == second.words


def contradict(first: NormalisedAnswer, second: NormalisedAnswer) -> bool:
    """Return True for different numbers with one unit and for different days; 7 million only rounds 6.8 million."""
    if first.day and second.day:
        return _days_differ(first.day, second.day)
    if first.number is not None and second.number is not None:
        return not _is_same_number(first.number, second.number) and _is_same_unit(first.unit, second.unit)
    return False


def is_longer_name(longer: NormalisedAnswer, shorter: NormalisedAnswer) -> bool:
    """Return True if `longer` is the name `shorter` with words before it: “Ida Holm” for “Holm”, who may be Nils Holm too."""
    size = len(shorter.words)
    return longer.is_name and shorter.is_name and 0 < size < len(longer.words) and longer.words[-size:] == shorter.words


def _is_same_number(first: float, second: float) -> bool:
    """Return True for equal numbers, or where one rounds the other: close to it, and no small whole number, which nobody rounds."""
    low, high = sorted((abs(first), abs(second)))
    if first == second or high - low > _ROUNDING_TOLERANCE * high:
        return first == second
    digits = min(len(f"{value:.15g}".replace(".", "").strip("0-")) for value in (first, second))
    is_small_count = first.is_integer() and second.is_integer() and high < _MIN_ROUNDED_COUNT
    return not is_small_count and f"{first:.{digits - 1}e}" == f"{second:.{digits - 1}e}"


def _is_same_unit(first: str, second: str) -> bool:
    """Return True for one unit; a bare number may have the other's unit, unless that is a share or money."""
    return first == second or (not (first and second) and not {first, second} & WRITTEN_UNITS)


def _days_differ(first: Sequence[int | None], second: Sequence[int | None]) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(first, second, strict=True))


def _remove_points(token: str) -> str:
    """Remove the points of “U.S”; a number keeps its own."""
    return token if _is_numeral(token) else token.replace(".", "")


def _is_numeral(token: str) -> bool:
    """Return True for a token that ends in a decimal digit, unlike a footnote's “²”, and is short enough to be a number."""
    return token[-1].isdecimal() and len(token) <= _MAX_NUMERAL_LENGTH


def _remove_possessives(answer: str) -> str:
    return re.sub(r"['’]s\b|(?<=s)['’](?=\s|$)", "", answer)


def _parse_date(tokens: Sequence[str]) -> NormalisedAnswer | None:
    """Return the date where the tokens are a date, or a part of one, and nothing else."""
    year = month = day = weekday = None
    for token in tokens:
        number = int(token) if token.isdecimal() and _is_numeral(token) else None
        if token in _DAYS.split():
            weekday = _DAYS.split().index(token)
        elif (month_number := _month_number(token)) is not None:
            month = month_number
        elif number is not None and 1500 <= number < 2100:
            year = number
        elif number is not None and 1 <= number <= 31 and len(tokens) > 1:
            day = number
        elif token not in ("on", "in", "of", "the", "st", "nd", "rd", "th", "at"):
            return None
    parts = (year, month, day, weekday)
    is_lone_day = day is not None and month is None
    return None if is_lone_day or all(part is None for part in parts) else NormalisedAnswer(day=parts)


def _month_number(token: str) -> int | None:
    short = "sep" if token.rstrip(".") == "sept" else token.rstrip(".")
    return next((n for n, name in enumerate(_MONTHS.split(), 1) if short in (name, name[:3])), None)


def _parse_number(tokens: Sequence[str]) -> NormalisedAnswer | None:
    """Return a number with its unit; None where the tokens do not begin with a number, or begin with a fraction: “a third”."""
    if any(first == "a" and second in _ORDINALS for first, second in pairwise(tokens)):
        return None
    unit, rest = "", [token for token in tokens if token not in _IGNORED_WORDS.split()]
    if rest and rest[0] in _CURRENCIES:
        unit, rest = _CURRENCIES[rest[0]], rest[1:]
    value, length = _parse_value(rest)
    if not length:
        return None
    unit_words = [
        "%" if token in ("percent", "per", "percentage") else stem(token)
        for token in rest[length:]
        if token not in ("cent", "of", "points", "st", "nd", "rd", "th")
    ]
    return NormalisedAnswer(number=value, unit=unit or " ".join(unit_words))


def _parse_value(tokens: Sequence[str]) -> tuple[float, int]:
    """Return the number that `tokens` begin with and the number of tokens in it: “2.5 million”, “two hundred and five”."""
    total = group = 0.0
    length, last = 0, float("inf")
    for token in tokens:
        number = _number_of(token, length)
        if number is not None and number < last and (not length or token in _NUMBERS):
            group, last = group + number, 0.0 if number < 20 or _is_numeral(token) else number
        elif token == "hundred" and length:
            group, last = group * 100, 100.0
        elif token in _SCALES and length:
            total, group, last = total + group * _SCALES[token], 0.0, _SCALES[token]
        elif token != "and" or not length or (tokens[length + 1 : length + 2] or [""])[0] not in _NUMBERS:
            break
        length += 1
    return total + group, length


def _number_of(token: str, length: int) -> float | None:
    if _is_numeral(token):
        return float(token.replace(",", "").replace("−", "-"))
    return _NUMBERS.get(token, _ORDINALS.get(token) if not length else None)


def _parse_words(answer: str, tokens: Sequence[str]) -> NormalisedAnswer:
    content = [token for token in tokens if token not in _IGNORED_WORDS.split()]
    bare = _ALIASES.get(" ".join(content)) or [token for token in content if token not in TITLE_WORDS]
    capitals = [
        word
        for word in re.findall(r"[^\W\d_]{2,}", answer)
        if word.lower() not in ("the", "of", "and", "de", "la", "for", "in")
    ]
    return NormalisedAnswer(
        words=tuple(stem(_unify_spelling(_APOSTROPHES.sub("", plain_letters(t)))) for t in bare or content),
        is_name=bool(capitals) and all(w[0].isupper() for w in capitals),
    )


def _unify_spelling(word: str) -> str:
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word
