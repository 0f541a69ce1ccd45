"""Finds the message that a person has forwarded inside another: its sender, day and subject are those of the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.loaders.mail.message import day_of, sender_name
from index.patterns import lazy_pattern

_WITHIN = 80
"""Number of lines in which the headers of a forwarded message are looked for."""
_HEADERS = 8
"""The most lines of such headers."""
_MOST = 5
"""Times that a message may have been forwarded."""


@dataclass(frozen=True, slots=True)
class ForwardedMessage:
    """The headers of a forwarded message, and the lines of its text."""

    sender: str
    subject: str
    sent: date | None
    lines: tuple[str, ...]


def find_forwarded(lines: Sequence[str]) -> ForwardedMessage | None:
    """Return the innermost message that stands in the lines of another, None where there is none."""
    found = None
    for _ in range(_MOST):
        inner = _first(found.lines if found else lines)
        if inner is None:
            break
        found = inner
    return found


def _first(lines: Sequence[str]) -> ForwardedMessage | None:
    for place in range(min(len(lines), _WITHIN)):
        if _field(lines[place])[0] == "from":
            fields, end = _headers(lines, place)
            if "subject" in fields and "date" in fields:
                return ForwardedMessage(
                    sender_name(fields["from"]), fields["subject"], day_of(fields["date"]), tuple(lines[end:])
                )
    return None


def _headers(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Return the headers from a line on, and the number of the line behind them."""
    fields: dict[str, str] = {}
    end = start
    for place in range(start, min(len(lines), start + 2 * _HEADERS)):
        name, value = _field(lines[place])
        if name:
            fields.setdefault(name, value)
            end = place + 1
        elif lines[place].strip() and len(fields) >= 3 and "subject" in fields:
            break
    return fields, end


def _field(line: str) -> tuple[str, str]:
    match = _HEADER_LINE.fullmatch(line.strip(" *>\t\xa0"))
    if match is None:
        return "", ""
    name = match[1].lower()
    return ("date" if name == "sent" else name), match[2].strip(" *")


_HEADER_LINE = lazy_pattern(r"(From|Date|Sent|Subject|To|Cc|Reply-To)\s{0,3}:[*\s]{0,3}(.{0,500})", re.IGNORECASE)
