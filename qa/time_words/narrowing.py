"""Puts neighbouring atoms together: “Tuesday” and “last week”, “the end of” and “March”, “April” to “June 2022”."""

import re
from collections.abc import Iterable
from dataclasses import replace

from index.patterns import lazy_pattern
from qa.time_words.atom import Atom
from qa.time_words.day_range import DayRange, Grain
from qa.time_words.recurring import Recurring

_GAP = lazy_pattern(r"(?:['’]s)?,?\s*(?:\b(?:of|in|on|over|during|for|from)\b\s*)?(?:\bthe\b\s*)?", re.IGNORECASE)
_RANGE = lazy_pattern(r"\s*(?:-|–|—|\b(?:to|and|or|until|till|through|thru|up to)\b)\s*(?:(?:in|on|the)\s+)*", re.IGNORECASE)
_PAIR = lazy_pattern(r"\s*\b(?:and|or)\b\s*(?:(?:in|on|the)\s+)*", re.IGNORECASE)
_BETWEEN = lazy_pattern(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)


def longest(atoms: Iterable[Atom]) -> list[Atom]:
    """Return the atoms in order without those that overlap one that begins earlier, or at the same place and is longer."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda atom: (atom.start, -atom.end)):
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def put_together(text: str, atoms: list[Atom]) -> list[Atom]:
    """Return the atoms after neighbours have narrowed each other, parts have been cut, and ranges have been closed."""
    return _ranges(text, _parts(_narrowed(text, atoms)))


def _narrowed(text: str, atoms: list[Atom]) -> list[Atom]:
    done: list[Atom] = []
    for atom in atoms:
        joined = _narrow(done[-1], atom) if done and _GAP.fullmatch(text, done[-1].end, atom.start) else None
        if joined is None:
            done.append(atom)
        else:
            done[-1] = joined
    return done


def _narrow(first: Atom, second: Atom) -> Atom | None:
    """Return what two neighbours say together, or None if they do not belong together."""
    if first.cut or second.cut or first.vague or second.vague or second.only_as_part:
        return None
    inner, outer = (first, second) if first.grain < second.grain else (second, first)
    whole = replace(inner, start=first.start, end=second.end, absolute=first.absolute and second.absolute)
    if first.recurring and second.recurring:
        return whole if inner.grain is Grain.DAY and first.grain == second.grain else None
    if first.grain is second.grain is Grain.DAY and first.days and second.recurring:
        return whole if first.days in second.recurring.around(first.days.since) else None
    if inner.recurring and outer.days:
        days = inner.recurring.inside(outer.days)
        return days and replace(whole, days=days, recurring=None, absolute=outer.absolute)
    if inner.days and outer.days and not inner.recurring and not outer.recurring:
        inside = outer.days.since <= inner.days.since and inner.days.until <= outer.days.until
        return whole if inside and (inner.grain, inner.days) != (outer.grain, outer.days) else None
    return None


def _parts(atoms: list[Atom]) -> list[Atom]:
    """Apply every cut to the atom that follows it at once; drop cuts without one, and “the year” without a cut."""
    done: list[Atom] = []
    for atom in reversed(atoms):
        follower = done[-1] if done else None
        if atom.cut is None:
            done.append(atom)
        elif follower and follower.start - atom.end in (0, 4) and (follower.days or follower.recurring) and not follower.vague:
            done[-1] = _cut(atom, follower)
    return [atom for atom in reversed(done) if not atom.only_as_part]


def _cut(part: Atom, whole: Atom) -> Atom:
    assert part.cut is not None
    grain = min(part.grain, whole.grain)
    days = part.cut(whole.days) if whole.days else None
    recurring = whole.recurring.part(part.cut) if whole.recurring and not days else None
    return Atom(part.start, whole.end, grain, days, recurring, absolute=whole.absolute)


def _ranges(text: str, atoms: list[Atom]) -> list[Atom]:
    done: list[Atom] = []
    for atom in atoms:
        before = done[-1] if done else None
        led = before is not None and _BETWEEN.search(text[max(0, before.start - 12) : before.start])
        joins = before is not None and _RANGE.fullmatch(text, before.end, atom.start)
        if before is None or not joins or before.open_start or (atom.open_start and not led):
            done.append(atom)
            continue
        alike = before.grain == atom.grain
        if not led and (
            not alike
            or bool(
                before.recurring
                and not atom.recurring
                and not _PAIR.fullmatch(text, before.end, atom.start)
                and before.grain > Grain.MONTH
            )
        ):
            done.append(atom)
            continue
        start = led.start() + max(0, before.start - 12) if led else before.start
        done[-1] = replace(_range(before, atom), start=start)
    return done


def _range(first: Atom, last: Atom) -> Atom:
    """Return the range from one to the other; the year of one is that of both, as far as their order allows."""
    whole = replace(first, end=last.end, days=None, recurring=None, absolute=first.absolute and last.absolute, is_name=False)
    if first.recurring and last.recurring:
        return replace(whole, recurring=_recurring_range(first.recurring, last.recurring))
    if first.recurring and last.days:
        begin = _latest_by(first.recurring, last.days)
        return replace(whole, days=_hull(begin or last.days, last.days), absolute=last.absolute)
    if first.days and last.recurring:
        end = last.recurring.coming(first.days.since)
        return replace(whole, days=_hull(first.days, end or first.days), absolute=first.absolute)
    return replace(whole, days=_hull(first.days, last.days) if first.days and last.days else first.days or last.days)


def _recurring_range(first: Recurring, last: Recurring) -> Recurring:
    def around(day: object) -> list[DayRange]:
        ends = last.around(day)  # type: ignore[arg-type]
        pairs = [(_latest_by(first, end), end) for end in ends]
        return [_hull(begin, end) for begin, end in pairs if begin]

    return Recurring(around, last.every_year, last.must_have_ended)


def _latest_by(recurring: Recurring, end: DayRange) -> DayRange | None:
    begun = [days for days in recurring.around(end.since) if days.since <= end.since]
    return begun[-1] if begun else None


def _hull(first: DayRange, last: DayRange) -> DayRange:
    return DayRange(min(first.since, last.since), max(first.until, last.until))
