"""Which of the addresses that articles give become links in an exported page: those that are what they seem."""

import re

from index.errors import PullquoteError
from tui.platform.web_address import check_address

_DOUBTFUL = re.compile(r"&#?\w+;|\ufffd")
"""Markdown's readers do not agree on whether `&amp;` inside `<https://…>` is one character or five; and an address in which
a character was replaced (`index.text.clean`) leads elsewhere."""


def safe_link(url: str) -> str:
    """Return the address to link to, or "" for what is only to be shown: another scheme, a user, a host in foreign letters."""
    try:
        address = check_address(url)
    except PullquoteError:
        return ""
    return "" if address.warnings or _DOUBTFUL.search(url) else address.url
