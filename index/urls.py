"""Addresses that mean one page, whatever was put around them on the way."""

from urllib.parse import urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "ref_src", "smid")


def canonical_url(url: str) -> str:
    """Host and path without scheme, “www.”, fragment, tracking and a last slash; "" for what is no web address, and for a front page."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    given = parts.query.split("&") if parts.query else []
    asked = "&".join(field for field in given if not field.lower().startswith(_TRACKING))
    path = parts.path.rstrip("/")
    if not path and not asked:
        return ""
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{asked}" if asked else "")
