"""Reads a text as frames with slots: “the seat of _ for _ with a majority of _”, where names, days and figures fill the slots.

It compares nothing. A text is read to a certain length only, and what an outlet puts around a report is left out: a dateline, a
byline, credits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.day_words import MONTHS
from index.patterns import lazy_pattern
from index.text import STOP_WORDS

SlotKind = Literal["name", "opener", "day", "figure"]
"""An opener is a capitalised word that begins a sentence and stands nowhere else: a name, or “Police”."""

_LONGEST_READ = 2500
"""So many characters are read. A frame beyond them is not found."""
_FRAME_TOKENS = 2
"""A frame has so many tokens on each side of its slot, fewer at the ends of a sentence,"""
_OPENING_TOKENS = 3
"""and so many behind a slot that begins a sentence."""
_LEAST_WEIGHT = 2.0
"""A frame of less weight is in any text: a word weighs 1; another slot, or an end of the sentence, weighs a half."""
_LONGEST_VALUE = 40
"""Tokens; so many in a row are a table or a text in capitals, in which nothing is a frame."""

_CREDIT = lazy_pattern(
    r"^[^\w\n]*(?:by|(?:(?:additional )?report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|photo(?:graph)?s?) by|source:)\s[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_CREDIT_LENGTH = 160
"""Characters; a longer line that begins so is a sentence: “By noon on Monday, 31 roads were closed.”"""
_PLACE = r"(?:(?:[^\W\d_a-z][^\W\d_]*[.,]?|of|de|la|the)\s+){0,5}"
_DATELINE = lazy_pattern(
    rf"\A\W*{_PLACE}(?:(?:\w+\.?,?\s+){{0,3}}\([A-Z][\w ]{{1,20}}\)\s*[—–:-]*|(?<=\w\s)[—–-]+|(?<=,\s)[—–-]+)\s"
)
_BELOW_TWENTY = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
_TOKEN = lazy_pattern(
    r"(\d+(?:[.,]\d+)*\w*|(?:[^\W\d_]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Inc|Corp|Co|Ltd|No|Nos|[A-Z])\.(?!\n)"
    rf"|(?i:{'|'.join(_TENS.split())})-(?i:{'|'.join(_BELOW_TWENTY.split()[:9])})\b|[^\W_]+(?:['’][^\W_]+)*)"
    r"|([.!?;](?=\s+[^\sa-z]|\s*\Z)|\n)"
)
_FIGURES = (
    {word: str(n) for n, word in enumerate(_BELOW_TWENTY.split(), 1)}
    | {word: str(10 * n) for n, word in enumerate(_TENS.split(), 2)}
    | {
        f"{ten}-{one}": str(10 * n + m)
        for n, ten in enumerate(_TENS.split(), 2)
        for m, one in enumerate(_BELOW_TWENTY.split()[:9], 1)
    }
    | {word: f"{n}th" for n, word in enumerate(_ORDINALS.split(), 1)}
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow"
_DAYS = (
    {word: word for word in _WEEKDAYS.split()}
    | {month.lower(): month.lower() for month in MONTHS}
    | {month[:3].lower(): month.lower() for month in MONTHS}
    | {"sept": "september"}
)
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_HALF_DAYS = {"am": "am", "pm": "am"}
"""“6:12 a.m.” and “11:40 p.m.” stand in one frame."""
_MARKS: dict[SlotKind, str] = {"name": "N", "opener": "N", "day": "D", "figure": "F"}
"""How a slot stands in the frames of others. Words are in lower case, so no word is a mark."""
_END = "."


@dataclass(frozen=True, slots=True)
class Slot:
    """A run of names, of days or of figures, and the words around it."""

    kind: SlotKind
    value: tuple[str, ...]
    """In lower case; numbers in digits."""
    frame: tuple[str, ...]
    position: int
    """The number of tokens before it."""


@dataclass(slots=True)
class _Token:
    kind: SlotKind | None
    words: list[str]

    @property
    def mark(self) -> str:
        """A single opener stands for itself: it is a word more often than a name."""
        return self.words[0] if self.kind in (None, "opener") else _MARKS[self.kind]


def without_credits(text: str) -> str:
    """Return the text without its dateline and lines of credit."""
    body = _CREDIT.sub(lambda line: "" if len(line[0]) <= _CREDIT_LENGTH else line[0], text).lstrip()
    return _DATELINE.sub("", body, count=1)


@lru_cache(maxsize=512)
def slots(text: str) -> tuple[Slot, ...]:
    """Return the slots that stand in a frame, in the order of the text."""
    tokens = _joined(_tokens(without_credits(text[:_LONGEST_READ])))
    marks = [token.mark for token in tokens]
    found, position = [], 0
    for number, token in enumerate(tokens):
        if token.kind and len(token.words) <= _LONGEST_VALUE and (frame := _frame(marks, number)):
            found.append(Slot(token.kind, tuple(token.words), (_MARKS[token.kind], *frame), position))
        position += len(token.words)
    return tuple(found)


def _tokens(text: str) -> list[_Token]:
    """Return words and ends of sentences. A capitalised word that begins a sentence is a name if it stands elsewhere too."""
    found = [match.groups() for match in _TOKEN.finditer(text)]
    opens = [True, *(word is None for word, _ in found)]
    inside = {word for (word, _), is_first in zip(found, opens, strict=False) if not is_first}
    return [
        _Token("opener" if kind == "name" and is_first and word not in inside else kind, [plain])
        for (word, _), is_first in zip(found, opens, strict=False)
        for kind, plain in [_read(word) if word else (None, _END)]
    ]


@lru_cache(maxsize=50_000)
def _read(word: str) -> tuple[SlotKind | None, str]:
    """Return `name`, `russia` for “Russia’s”, `figure`, `1204` for “1,204” and `7` for “seven”, `day`, `october` for “Oct”."""
    if word[0].isdigit():
        return "figure", word.replace(",", "")
    lower = word.lower().replace("’", "'").removesuffix("'s").replace(".", "")
    if lower in _FIGURES:
        return "figure", _FIGURES[lower]
    if lower in _DAYS and (word[0].isupper() or lower in _WEEKDAYS.split()):
        return "day", _DAYS[lower]
    is_name = word[0].isupper() and lower not in STOP_WORDS
    return "name" if is_name else None, _HALF_DAYS.get(lower, lower)


def _joined(tokens: Sequence[_Token]) -> list[_Token]:
    """Return the tokens with neighbours of one kind as one. “Police Chief Holm” is a name although it begins with an opener."""
    joined: list[_Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and last.kind == "figure" and token.words[0] in _SCALES:
            last.words[-1] = _scaled(last.words[-1], _SCALES[token.words[0]])
        elif last and last.kind and token.kind and _MARKS[last.kind] == _MARKS[token.kind]:
            last.kind = token.kind
            last.words += token.words
        else:
            joined.append(token)
    return joined


def _scaled(figure: str, scale: float) -> str:
    """Return `1.4e+09` for the figure of “1.4 billion”; what is no plain number stays."""
    try:
        return f"{float(figure) * scale:.9g}"
    except ValueError:
        return figure


def _frame(marks: Sequence[str], number: int) -> tuple[str, ...]:
    """Return the tokens around a slot, to the ends of the sentence; nothing if those say too little."""
    before = list(_until_end(reversed(marks[max(0, number - _FRAME_TOKENS) : number]))) or [_END]
    size = _OPENING_TOKENS if before[0] == _END else _FRAME_TOKENS
    after = list(_until_end(marks[number + 1 : number + 1 + size])) or [_END]
    weight = sum(0.5 if mark == _END or mark in _MARKS.values() else 1.0 for mark in before + after)
    return (*reversed(before), "_", *after) if weight >= _LEAST_WEIGHT else ()


def _until_end(marks: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for mark in marks:
        yield mark
        if mark == _END:
            return
