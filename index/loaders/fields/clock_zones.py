"""Clock times and the abbreviations of time zones, as newspapers print them beside a date."""

import re
from datetime import timedelta

from index.patterns import lazy_pattern

_HOURS: dict[str, float] = {
    **{
        "GMT": 0,
        "UTC": 0,
        "WET": 0,
        "BST": 1,
        "WAT": 1,
        "CET": 1,
        "CEST": 2,
        "SAST": 2,
        "EET": 2,
        "EEST": 3,
        "MSK": 3,
        "EAT": 3,
    },
    **{"GST": 4, "PKT": 5, "IST": 5.5, "WIB": 7, "ICT": 7, "HKT": 8, "SGT": 8, "MYT": 8, "AWST": 8, "KST": 9, "JST": 9},
    **{"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6},
    **{"PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "ART": -3, "BRT": -3, "ET": -5, "CT": -6, "MT": -7, "PT": -8},
}
ZONES = "|".join(_HOURS)
"""The abbreviations, as an alternation for a regular expression."""
CLOCK = r"(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?|\.[0-5]\d(?=\s?[ap]\.?m|\s+[A-Z]{2,4}\b)|h[0-5]?\d?|(?=\s?[ap]\.?m\b))"
"""A time of day; its groups are none. With a point only before “am” or a zone: “10.30” may be an amount."""
_NAMED = lazy_pattern(rf"(?:{CLOCK}|\b[0-2]\d[0-5]\d)\s?(?:[ap]\.?m\.?)?\s?\(?(?P<zone>{ZONES})\b", re.IGNORECASE)
_UPPER = frozenset(_HOURS)


def printed_offset(text: str) -> timedelta | None:
    """Return the offset from UTC of the first time of day that a zone follows, as in “10:01 pm PST”; None without one."""
    for match in _NAMED.finditer(text):
        if match["zone"] in _UPPER:
            return timedelta(hours=_HOURS[match["zone"]])
    return None
