"""CSL-JSON, which Zotero, pandoc and citeproc read."""

import json

from qa.citations.styles.keys import source_key
from qa.citations.styles.names import AuthorName, authors
from qa.citations.styles.reference import Reference


def csl(reference: Reference) -> str:
    """Return a list of one item without unknown fields. `</` is written `<\\/`, so that a page's script may hold it."""
    r = reference
    day = r.source.published
    fields = {
        "title": r.source.title,
        "container-title": r.source.outlet,
        "author": [_name(name) for name in authors(r)],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": r.source.url,
    }
    item = {"id": source_key(r), "type": "article-newspaper"} | {name: value for name, value in fields.items() if value}
    return json.dumps([item], ensure_ascii=False, indent=1).replace("</", "<\\/")


def _name(name: AuthorName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}
