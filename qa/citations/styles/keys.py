"""Names of references inside a file: lower-case ASCII letters and digits, which every format takes."""

import hashlib
import re
import unicodedata

from index.patterns import lazy_pattern
from qa.citations.styles.names import authors
from qa.citations.styles.reference import Reference

_ARTICLE = lazy_pattern(r"^(?:a|an|the)\s+(?=\S)", re.IGNORECASE)
_LONGEST = 30


def citation_key(reference: Reference) -> str:
    """Return `doe2024dam`: family name or outlet, year, first word of the title. Two articles may share one."""
    r = reference
    name = next((n.family or n.literal for n in authors(r)), r.source.outlet)
    year = f"{r.source.published.year:04}" if r.source.published else "nd"
    return (_plain(name) or "anon") + year + (_first_word(r.source.title) or "untitled")


def source_key(reference: Reference) -> str:
    """Return `doe2024dam-1f0c3a`: the citation key and six digits that are the same for all quotes of an article."""
    r = reference
    identity = "\n".join((r.source.article, r.source.url, r.source.title, r.source.outlet))
    return f"{citation_key(r)}-{hashlib.sha256(identity.encode()).hexdigest()[:6]}"


def _first_word(title: str) -> str:
    return next(filter(None, map(_plain, _ARTICLE.sub("", title).split())), "")


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", ascii_only.lower())[:_LONGEST]
