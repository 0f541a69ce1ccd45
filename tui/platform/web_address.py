"""Checks of a web address from an article: what may be opened, and what a person should know first. It opens nothing."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from index.errors import PullquoteError
from index.text import one_line

_MAX_ADDRESS = 8000
"""Characters; every server takes this many (RFC 9110, 4.1), and an operating system takes so much as one argument."""
_MAX_SHOWN = 80
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
"""Names, IPv4 and IPv6. A "%" is none: browsers decode it, so that the host would not be the one shown."""
_MISREAD = frozenset('\\<>"')
"""Browsers take a backslash for a slash: in `https://evil.example\\@bank.example` the host is evil.example."""
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address that may be opened: `url` leads to `host`, which is ASCII in both. `warnings` are sentences to show before."""

    url: str
    host: str
    warnings: tuple[str, ...] = ()


def check_address(url: str) -> WebAddress:
    """Return the address to open. Raise `PullquoteError` for all that is not plainly a web address."""
    parts = _parts(url)
    hostname = _hostname(url, parts)
    host = _ascii(hostname)
    if not _HOST.fullmatch(host):
        raise _broken(url, "its host is not one")
    warnings = [*_about_user(parts, host), *_about_letters(hostname, host)]
    return WebAddress(_with_host(url, parts, hostname, host), host, tuple(warnings))


def _parts(url: str) -> SplitResult:
    if len(url) > _MAX_ADDRESS:
        raise _broken(url, f"it is longer than {_MAX_ADDRESS} characters")
    if any(character in _MISREAD or unicodedata.category(character) in _INVISIBLE_CATEGORIES for character in url):
        raise _broken(url, "it holds a space, a quotation mark, a backslash or a character that cannot be seen")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise _broken(url, str(error)) from error
    if parts.scheme not in ("http", "https"):
        raise PullquoteError(f"Only http and https addresses are opened, and this is “{_short(url)}”. Copy it if you trust it.")
    return parts


def _hostname(url: str, parts: SplitResult) -> str:
    if not parts.hostname:
        raise _broken(url, "it names no host; only http and https addresses with one are opened")
    return parts.hostname


def _ascii(host: str) -> str:
    """Return Punycode as browsers make it (UTS 46, non-transitional); Python's own codec is of 2003 and turns ß into ss."""
    folded = unicodedata.normalize("NFKC", host).lower().replace("\u3002", ".")
    return ".".join(label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in folded.split("."))


def _about_user(parts: SplitResult, host: str) -> list[str]:
    user, at, _ = parts.netloc.rpartition("@")
    return [f"“{_short(user)}” before the @ is not the site: the address leads to {host}."] if at else []


def _about_letters(hostname: str, host: str) -> list[str]:
    if hostname.isascii():
        return []
    return [f"The host is written with letters that may look like others: “{_short(hostname)}” is {host}."]


def _with_host(url: str, parts: SplitResult, hostname: str, host: str) -> str:
    """Return the address with the host that is shown, so that no other reading of its letters is opened."""
    if hostname.isascii():
        return url
    before, at, _ = parts.netloc.rpartition("@")
    port = f":{parts.port}" if parts.port is not None else ""
    return parts._replace(netloc=f"{before}{at}{host}{port}").geturl()


def _broken(url: str, reason: str) -> PullquoteError:
    return PullquoteError(f"The address “{_short(url)}” is not opened: {reason}. Copy it if you trust it.")


def _short(text: str) -> str:
    line = one_line(text[: 4 * _MAX_SHOWN])
    return line if len(line) <= _MAX_SHOWN else line[: _MAX_SHOWN - 1] + "…"
