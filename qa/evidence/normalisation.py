"""Compares answers whatever their form: names with and without a title or first name, numbers in words and digits, money,
percent, dates, plurals, the spelling of -ise and -ize."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.text import stem

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: n for n, word in enumerate(_SMALL.split())} | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
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
SIGNS = {"%", "third", "quarter", *_CURRENCIES.values()}
"""Units that must be written out: “5” never means “5 %”."""
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TITLES = """
    mr mrs ms mx dr sir dame lord lady president vice prime minister chancellor king queen prince princess pope senator sen rep
    representative gov governor mayor judge justice general gen captain chief secretary speaker former acting coach professor prof
    us
"""
_ALIASES = {
    "united states": ["us"],
    "united states of america": ["us"],
    "usa": ["us"],
    "united kingdom": ["uk"],
    "great britain": ["uk"],
    "britain": ["uk"],
}
_UNSAID = "the a an some about around nearly almost roughly approximately over more than"
"""Words that change neither a name nor a number."""
_BETWEEN = re.compile(r"\d\s?[-–—:]\s?\d")
"""A score or a range, which is neither of its numbers."""
_LONGEST = 20
_NEARLY = 0.1
_FEW = 100
_TOKEN = re.compile(
    r"(?:us)?[$€£¥]|(?:(?<!\w)[-−])?\d+(?:,\d{3})+(?:\.\d+)?|(?:(?<!\w)[-−])?\d+(?:\.\d+)?|%|[^\W\d_]+(?:['’.][^\W\d_]+)*"
)
_SPELLINGS = ((re.compile(r"is(e[ds]?|ing|ations?)$"), r"iz\1"), (re.compile(r"(?<=[^aeiou])our(s|ed|ing)?$"), r"or\1"))


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
    name: bool = False
    """True if every word but the small ones begins with a capital."""


@lru_cache(maxsize=4096)
def normalise_answer(answer: str) -> NormalisedAnswer:
    tokens = [_plain(token.lower()) for token in _TOKEN.findall(_possessive(answer))]
    return _date(tokens) or (None if _BETWEEN.search(answer) else _number(tokens)) or _words(answer, tokens)


def is_same_answer(first: NormalisedAnswer, second: NormalisedAnswer) -> bool:
    """Return True if both mean one thing, though one may be less precise: a part of a date, a number without its unit."""
    if first.day and second.day:
        return any(a is not None and a == b for a, b in zip(first.day, second.day, strict=True)) and not _differ(
            first.day, second.day
        )
    if first.number is not None and second.number is not None:
        return first.number == second.number and _one_unit(first.unit, second.unit)
    return bool(first.words) and first.words == second.words


def contradict(first: NormalisedAnswer, second: NormalisedAnswer) -> bool:
    """Return True for different numbers with one unit and for different days; 7 million only rounds 6.8 million."""
    if first.day and second.day:
        return _differ(first.day, second.day)
    if first.number is not None and second.number is not None:
        return not _one_number(first.number, second.number) and _one_unit(first.unit, second.unit)
    return False


def longer_name(long: NormalisedAnswer, short: NormalisedAnswer) -> bool:
    """Return True if `long` is the name `short` with words before it: “Ida Holm” for “Holm”, who may be Nils Holm too."""
    size = len(short.words)
    return long.name and short.name and 0 < size < len(long.words) and long.words[-size:] == short.words


def _one_number(first: float, second: float) -> bool:
    """Return True for equal numbers, or where one rounds the other: close to it, and no small whole number, which nobody rounds."""
    low, high = sorted((abs(first), abs(second)))
    if first == second or high - low > _NEARLY * high:
        return first == second
    digits = min(len(f"{value:.15g}".replace(".", "").strip("0-")) for value in (first, second))
    is_small_count = first.is_integer() and second.is_integer() and high < _FEW
    return not is_small_count and f"{first:.{digits - 1}e}" == f"{second:.{digits - 1}e}"


def _one_unit(first: str, second: str) -> bool:
    """Return True for one unit; a bare number may have the other's unit, unless that is a share or money."""
    return first == second or (not (first and second) and not {first, second} & SIGNS)


def _differ(first: Sequence[int | None], second: Sequence[int | None]) -> bool:
    return any(a is not None and b is not None and a != b for a, b in zip(first, second, strict=True))


def _plain(token: str) -> str:
    """Remove the points of “U.S”; a number keeps its own."""
    return token if _is_numeral(token) else token.replace(".", "")


def _is_numeral(token: str) -> bool:
    """Return True for a token that ends in a decimal digit, unlike a footnote's “²”, and is short enough to be a number."""
    return token[-1].isdecimal() and len(token) <= _LONGEST


def _possessive(answer: str) -> str:
    return re.sub(r"['’]s\b|(?<=s)['’](?=\s|$)", "", answer)


def _date(tokens: Sequence[str]) -> NormalisedAnswer | None:
    """Return the date where the tokens are a date, or a part of one, and nothing else."""
    year = month = day = weekday = None
    for token in tokens:
        number = int(token) if token.isdecimal() and _is_numeral(token) else None
        if token in _DAYS.split():
            weekday = _DAYS.split().index(token)
        elif (month_number := _month(token)) is not None:
            month = month_number
        elif number is not None and 1500 <= number < 2100:
            year = number
        elif number is not None and 1 <= number <= 31 and len(tokens) > 1:
            day = number
        elif token not in ("on", "in", "of", "the", "st", "nd", "rd", "th", "at"):
            return None
    parts = (year, month, day, weekday)
    alone = day is not None and month is None
    return None if alone or all(part is None for part in parts) else NormalisedAnswer(day=parts)


def _month(token: str) -> int | None:
    short = "sep" if token.rstrip(".") == "sept" else token.rstrip(".")
    return next((n for n, name in enumerate(_MONTHS.split(), 1) if short in (name, name[:3])), None)


def _number(tokens: Sequence[str]) -> NormalisedAnswer | None:
    """Return a number with its unit; None where the tokens do not begin with a number, or begin with a fraction: “a third”."""
    if any(first == "a" and second in _ORDINALS for first, second in pairwise(tokens)):
        return None
    unit, rest = "", [token for token in tokens if token not in _UNSAID.split()]
    if rest and rest[0] in _CURRENCIES:
        unit, rest = _CURRENCIES[rest[0]], rest[1:]
    value, length = _value(rest)
    if not length:
        return None
    unit_words = [
        "%" if token in ("percent", "per", "percentage") else stem(token)
        for token in rest[length:]
        if token not in ("cent", "of", "points", "st", "nd", "rd", "th")
    ]
    return NormalisedAnswer(number=value, unit=unit or " ".join(unit_words))


def _value(tokens: Sequence[str]) -> tuple[float, int]:
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


def _words(answer: str, tokens: Sequence[str]) -> NormalisedAnswer:
    content = [token for token in tokens if token not in _UNSAID.split()]
    bare = _ALIASES.get(" ".join(content)) or [token for token in content if token not in _TITLES.split()]
    capitals = [
        word
        for word in re.findall(r"[^\W\d_]{2,}", answer)
        if word.lower() not in ("the", "of", "and", "de", "la", "for", "in")
    ]
    return NormalisedAnswer(
        words=tuple(stem(_spelling(t)) for t in bare or content), name=bool(capitals) and all(w[0].isupper() for w in capitals)
    )


def _spelling(word: str) -> str:
    for pattern, better in _SPELLINGS:
        word = pattern.sub(better, word)
    return word
