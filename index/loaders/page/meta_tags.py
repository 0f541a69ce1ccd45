"""The `<meta>` elements of a page, by name."""

from collections.abc import Mapping
from typing import Any

MetaTags = Mapping[str, tuple[str, ...]]
"""Name or property in lower case → contents, in order."""
_MOST_TAGS = 2000


def meta_tags(tree: Any) -> MetaTags:
    """Return the contents of all `<meta>` elements that have one, by property, name and itemprop."""
    found: dict[str, list[str]] = {}
    for number, element in enumerate(tree.iter("meta")):
        if number == _MOST_TAGS:
            break
        content = " ".join((element.get("content") or element.get("value") or "").split())
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if content and name:
                found.setdefault(name, []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}


def meta_value(tags: MetaTags, *names: str) -> str:
    """Return the first content under the first of the names that has one, or ""."""
    return next((tags[name][0] for name in names if name in tags), "")
