"""Finds dates in printed words, and whether they are said to be those of publication or of a later version."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from index.loaders.fields.clock_zones import CLOCK, ZONES
from index.loaders.fields.dates import NUMERIC_FORM, DateOrder, date_forms, matched_date, numeric_date
from index.patterns import lazy_pattern

DateLabel = Literal["", "published", "updated"]
"""What the words before a date say of it."""

_LONGEST_LINE = 160
"""Most characters of a line that may be nothing but dates."""
_SEARCHED = 2000
"""Characters of a text in which dates are looked for."""
_PUBLISHED = (
    r"(?:first|originally|last)?\s*(?:published|posted|publication|created|issued|filed|released|original)"
    r"|publiziert|veröffentlicht|erschienen|publi[ée]e?|publicado|publicada|pubblicato|gepubliceerd|publicerad|publisert|"
    r"опубликовано|дата публикации|기사입력|입력|등록|公開日?|掲載日?|发布(?:时间)?|dated?|print(?:ed)?\s+on"
)
_UPDATED = (
    r"(?:last|latest|most\s+recently)?\s*(?:updated?|modified|revised|edited|amended|changed|corrected|refreshed|modification)"
    r"|aktualisiert|geändert|mis à jour|mise à jour|modifi[ée]e?|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|"
    r"обновлено|수정|更新日?|更新时间"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text. `day` is None where nothing decides which of two numbers is the month."""

    day: date | None
    label: DateLabel
    start: int
    end: int


def find_dates(text: str, order: DateOrder = "") -> list[PrintedDate]:
    """Return the dates in a text, in order, each with what the words between it and the date before it say of it."""
    text = text[:_SEARCHED]
    found: list[PrintedDate] = []
    for start, end, day in sorted(_spans(text, order), key=lambda span: (span[0], -span[1])):
        above = found[-1].end if found else 0
        if start >= above:
            found.append(PrintedDate(day, _label(text[above:start]), start, end))
    return found


def _spans(text: str, order: DateOrder) -> Iterator[tuple[int, int, date | None]]:
    for form in date_forms():
        for match in form.finditer(text):
            if day := matched_date(match):
                yield match.start(), match.end(), day
    for match in NUMERIC_FORM.finditer(text):
        yield match.start(), match.end(), numeric_date(match, order)


def _label(words: str) -> DateLabel:
    """Return what the last label in these words says."""
    last: DateLabel = ""
    for match in _LABELS.finditer(words):
        last = "updated" if match["updated"] else "published"
    return last


_LABELS = lazy_pattern(rf"(?<!\w)(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    """Return what may stand beside the dates of a date line: labels, weekdays, times, zones, places of punctuation."""
    weekdays = (
        r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
        r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
        r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    )
    zones = rf"{ZONES}|Z|local time|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?(?:\s+time)?|GMT\s?[+-]\d{{1,2}}"
    small = (
        r"on|at|um|uhr|à|às|a las|alle|ore|om|kl|o['’]clock|am|pm|a\.m\.?|p\.m\.?|noon|midnight|first|last|and|the|ago|eds|h"
    )
    reading = r"\d{1,3}[- ]min(?:ute)?s?(?:\s+(?:read|ago))?|\d{1,3}\s+(?:hours?|days?)\s+ago"
    return re.compile(
        rf"(?<![^\W\d])(?:{_UPDATED}|{_PUBLISHED}|{weekdays}|{zones}|{small}|{reading})(?![^\W\d])\.?|{CLOCK}(?:\s?[ap]\.?m\b\.?)?|"
        r"[+-]\d\d:?\d\d\b|\b\d{4}\b(?=\s+(?:GMT|UTC)\b)|T(?=\d\d:)|[\s|•·,;:()\[\]/–—.-]",
        re.IGNORECASE,
    )


def is_date_line(text: str) -> bool:
    """Return whether nothing stands in a line but dates, what they are dates of, times and weekdays."""
    line = text.strip()
    if len(line) > _LONGEST_LINE or not any(character.isdigit() for character in line):
        return False
    dates = find_dates(line)
    if not dates:
        return False
    for found in reversed(dates):
        line = f"{line[: found.start]} {line[found.end :]}"
    return not _between().sub("", line)
