"""Decodes a web page, whose encoding its server, its container, or the page itself declares."""

import re
from functools import cache

from index.loaders import decode
from index.loaders.decode import Undecodable

_HEAD = 4096
"""Number of bytes that are searched for the declared encoding."""


def page_text(raw: bytes, charset: str = "") -> str:
    """Return the text of a page, "" where it is none. `charset` is what is declared outside of the page, and wins."""
    inside = _declared().search(raw[:_HEAD])
    text = decode.decode(raw, charset or (inside[1].decode() if inside else ""))
    return "" if isinstance(text, Undecodable) else text


@cache
def _declared() -> re.Pattern[bytes]:
    return re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{1,40})""", re.IGNORECASE)
