"""CSL-JSON, which Zotero, pandoc and citeproc read."""

import json
from typing import Any

from qa.citations.styles.keys import source_key
from qa.citations.styles.names import AuthorName, authors
from qa.citations.styles.reference import Reference


def csl(reference: Reference) -> str:
    """Return a list of one item. `</` is written `<\\/`, so that a page's script may hold it."""
    return json.dumps([csl_item(reference)], ensure_ascii=False, indent=1).replace("</", "<\\/")


def csl_item(reference: Reference) -> dict[str, Any]:
    """Return the item without unknown fields."""
    r = reference
    day = r.source.published
    fields = {
        "title": r.source.title,
        "container-title": r.source.outlet,
        "author": [_name(name) for name in authors(r)],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": r.source.url,
    }
    return {"id": source_key(r), "type": "article-newspaper"} | {name: value for name, value in fields.items() if value}


def _name(name: AuthorName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}
