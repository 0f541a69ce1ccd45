"""Tells reports made from one template from copies of one report: earthquake notices, earnings, the results of an election.

Such reports share as much of their words as a report and its corrected version do. What tells them apart is how much stands in
the same frames (`index/news/frames.py`) near their beginnings: a correction exchanges a figure or two, or a name; a template
exchanges the place, the magnitude and the hour.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from index.news.frames import Slot, SlotKind, slots, without_credits
from index.patterns import lazy_pattern

_POINTS: Mapping[SlotKind, int] = {"name": 2, "opener": 1, "day": 1, "figure": 1}
"""Of an exchange. A copy may have another figure, but hardly ever another name in the same place."""
_POINTS_AGAIN = 1
"""Of a name that is exchanged in more than one frame: the report is about another one."""
_DISTINCT_POINTS = 3
"""Two names, a name and a figure, or three days and figures: more than a newsroom corrects in one report."""
_EXCHANGED_SHARE = 0.5
"""Where no name is exchanged, at least this share of the days and figures must be: a report brought up to date keeps some."""
_LEAD_TOKENS = 100
"""An exchange counts in so many words at the beginning of one of the texts, about four sentences."""
_SLOTS_OF_FRAME = 4
"""So many slots of one frame are compared; in a table every line is one."""
_MOST_ROUNDED = 0.1
"""The share of a figure by which its rounded form differs at most."""
_SAME_SPELLING = 0.8
"""The least similarity of two spellings of one name, as difflib gives it."""
_LONGEST_SPELLING = 60
"""Characters of a name that are compared."""
_LONGEST_SHORT_FORM = 5
"""Letters of “Vt.” or “WHO”, which stand for a longer name."""
_TITLES = """
    mr mrs ms dr sir lord lady president premier prime minister chancellor senator sen rep gov governor mayor judge chief king queen
"""
_LEAD_CHARACTERS = 800
_READ_CHARACTERS = 4000
"""Where every fact of one beginning stands in so much of the other text, nothing was exchanged."""
_FACT = lazy_pattern(r"\d+(?:[.,]\d+)*|[^\W\d_a-z]\w+")
"""A number or a capitalised word."""


@dataclass(frozen=True, slots=True)
class SlotExchange:
    """What one text has in a frame and the other has not, and the reverse; both empty if they say the same."""

    kind: SlotKind
    first: tuple[str, ...]
    second: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.first and self.second)


def are_distinct(first: str, second: str) -> bool:
    """Return whether two texts of the same words report different things."""
    if first == second or not (_has_facts_of_its_own(first, second) and _has_facts_of_its_own(second, first)):
        return False
    found = list(_exchanges(slots(first), slots(second)))
    points = _points(found)
    if points < _DISTINCT_POINTS or any(exchange and exchange.kind == "name" for exchange in found):
        return points >= _DISTINCT_POINTS
    changeable = [bool(exchange) for exchange in found if exchange.kind in ("day", "figure")]
    return sum(changeable) >= _EXCHANGED_SHARE * len(changeable)


def _has_facts_of_its_own(text: str, other: str) -> bool:
    """Return whether a text begins with a name or number that the other has not. It costs a tenth of reading the frames."""
    return not _facts(text)[0] <= _facts(other)[1]


@lru_cache(maxsize=512)
def _facts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names and numbers of the beginning, and those of all that is read."""
    report = without_credits(text[:_READ_CHARACTERS])
    return frozenset(_FACT.findall(report[:_LEAD_CHARACTERS])), frozenset(_FACT.findall(report))


def _exchanges(first: Sequence[Slot], second: Sequence[Slot]) -> Iterator[SlotExchange]:
    """Yield an exchange, or an empty one, for each frame of both texts that stands near the beginning of one of them."""
    by_frame, others_by_frame = _by_frame(first), _by_frame(second)
    for frame, ours in by_frame.items():
        theirs = others_by_frame.get(frame)
        if theirs and min(ours[0].position, theirs[0].position) < _LEAD_TOKENS:
            exchanges = [_exchange(a, b) for a in ours for b in theirs]
            yield next((exchange for exchange in exchanges if not exchange), exchanges[0])


def _by_frame(found: Sequence[Slot]) -> Mapping[tuple[str, ...], list[Slot]]:
    by_frame = defaultdict[tuple[str, ...], list[Slot]](list)
    for slot in found:
        if len(by_frame[slot.frame]) < _SLOTS_OF_FRAME:
            by_frame[slot.frame].append(slot)
    return by_frame


def _exchange(first: Slot, second: Slot) -> SlotExchange:
    if first.value == second.value:
        return SlotExchange(first.kind, (), ())
    kind: SlotKind = "opener" if "opener" in (first.kind, second.kind) else first.kind
    ours, theirs = _difference(first.value, second.value), _difference(second.value, first.value)
    is_same = _is_rounded(ours, theirs) if kind == "figure" else kind != "day" and _is_same_name(first.value, second.value)
    return SlotExchange(kind, (), ()) if is_same else SlotExchange(kind, ours, theirs)


def _difference(value: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple((Counter(value) - Counter(other)).elements())


def _is_rounded(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether two lists of figures are the same, though some may be less precise."""
    return all(_is_same_figure(a, b) for a, b in zip(first, second, strict=False))


def _is_same_figure(first: str, second: str) -> bool:
    """Return whether one figure rounds the other: 7 and 6.8, but not 31 and 30, which nobody rounds, nor 14,000 and 10,000."""
    try:
        a, b = float(first), float(second)
    except ValueError:
        return first == second
    if a.is_integer() and b.is_integer() and max(a, b) < 100:
        return a == b
    if abs(a - b) > _MOST_ROUNDED * max(abs(a), abs(b)):
        return False
    digits = min(len(f"{value:.9g}".replace(".", "").strip("0")) for value in (a, b))
    return f"{a:.{max(0, digits - 1)}e}" == f"{b:.{max(0, digits - 1)}e}"


def _is_same_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether two names are one with another title, in another spelling, or shortened."""
    ours, theirs = ([word for word in name if word not in _TITLES.split()] for name in (first, second))
    short, long = sorted((_difference(ours, theirs), _difference(theirs, ours)), key=lambda words: (len("".join(words)), words))
    if not short or _shortens("".join(short), "".join(long)):
        return True
    a, b = (" ".join(words)[:_LONGEST_SPELLING] for words in (short, long))
    return SequenceMatcher(None, a, b).ratio() >= _SAME_SPELLING


def _shortens(short: str, long: str) -> bool:
    """Return whether a few letters stand in a name in their order, from its first one on: “S.C.”, “Vt.”, “WHO”."""
    letters = iter(long)
    return len(short) <= _LONGEST_SHORT_FORM and short[0] == long[0] and all(letter in letters for letter in short)


def _points(exchanges: Sequence[SlotExchange]) -> int:
    """Return the points of what is exchanged. The same exchange in several frames is one, “Ruth Penn” and “Penn” too."""
    names, others, is_again = list[SlotExchange](), set[SlotExchange](), False
    for exchange in filter(None, exchanges):
        if exchange.kind in ("day", "figure"):
            others.add(exchange)
        elif any(_is_again(exchange, name) for name in names):
            is_again = True
        else:
            names.append(exchange)
    points = sum(_POINTS[exchange.kind] for exchange in names)
    points += sum(_POINTS[exchange.kind] * min(len(exchange.first), len(exchange.second)) for exchange in others)
    return points + _POINTS_AGAIN * is_again


def _is_again(exchange: SlotExchange, name: SlotExchange) -> bool:
    return bool(set(exchange.first) & set(name.first) and set(exchange.second) & set(name.second))
