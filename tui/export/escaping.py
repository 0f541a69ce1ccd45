"""Plain text → GitHub-flavoured Markdown that reads as that text: no markup, link, HTML, table or footnote comes of it.

Takes one clean line (`index.text.one_line`). By CommonMark 0.31 and GFM 0.29 with its footnotes, formulas and bare links.
"""

import re

_SIGN = re.compile(r"[\\`*_{}\[\]<>#|~$^]|@(?!\w)|&(?=#?\w+(?:;|$))|:(?=//)|(?<=www)\.|(?<=\w)\.(?=[^\W\d_]{2})", re.IGNORECASE)
"""`://`, `www.` and, to some readers, `name.tld` become links by themselves."""
_MAIL = re.compile(r"@(?=\w)")
"""GitHub makes links of addresses and of `@names` after escapes are gone, but never inside code."""
_SCHEME = re.compile(r"\b(mailto|xmpp):", re.IGNORECASE)
_START = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+=:])")
"""A list, a line under a heading, a definition."""


def escape_markdown(text: str) -> str:
    """Escape a text that may stand at the start of a line. White space at the ends is kept."""
    return _START.sub(r"\1\\", _inside(text), count=1)


def _inside(text: str) -> str:
    """Escape a text that does not stand at the start of a line: a hyphen needs no escape there."""
    return _SCHEME.sub(r"\1\\:", _MAIL.sub("`@`", _SIGN.sub(r"\\\g<0>", text)))


def highlighted_quote(before: str, quote: str, after: str) -> str:
    """Return the sentence with its quote in bold.

    `**` is a delimiter only beside the right neighbours (CommonMark, left- and right-flanking): between a letter and a
    quotation mark it is two asterisks. A letter outside is then written as a number, which counts as punctuation.
    """
    inner = quote.strip()
    if not inner:
        return escape_markdown(f"{before}{quote}{after}")
    before += quote[: len(quote) - len(quote.lstrip())]
    after = quote[len(quote.rstrip()) :] + after
    return f"{_until(before, inner[0])}**{escape_markdown(inner)}**{_from(after, inner[-1])}"


def _until(before: str, first: str) -> str:
    if not before or before[-1].isspace() or first.isalnum():
        return escape_markdown(before)
    return f"{escape_markdown(before[:-1])}&#{ord(before[-1])};"


def _from(after: str, last: str) -> str:
    if not after or after[0].isspace() or last.isalnum():
        return _inside(after)
    return f"&#{ord(after[0])};{_inside(after[1:])}"
