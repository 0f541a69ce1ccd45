"""One form for all addresses of a page, without what tracking adds to them."""

from urllib.parse import urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "ref_src", "smid")


def canonical_url(url: str) -> str:
    """Return host and path without scheme, “www.”, fragment, tracking and a last slash.

    Return "" for a front page, and for anything that is no web address.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    fields = parts.query.split("&") if parts.query else []
    query = "&".join(field for field in fields if not field.lower().startswith(_TRACKING))
    path = parts.path.rstrip("/")
    if not path and not query:
        return ""
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{query}" if query else "")
