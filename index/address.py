"""Addresses that mean one page, whatever was put around them on the way."""

from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "ref_src", "smid")


def address(url: str) -> str:
    """Host and path without scheme, “www.”, fragment, tracking and a last slash; "" for what is no web address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    asked = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not name.lower().startswith(_TRACKING)])
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") + (f"?{asked}" if asked else "")
