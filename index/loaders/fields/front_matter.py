"""Reads the fields of an article from YAML between `---` lines at the top of a Markdown file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from index.patterns import lazy_pattern

_KEYS = {
    "title": ("title", "headline"),
    "published": ("date", "published", "published_at", "pubdate"),
    "outlet": ("source", "outlet", "publication", "publisher"),
    "author": ("author", "authors", "byline"),
    "url": ("url", "link", "canonical_url"),
    "category": ("category", "categories", "section"),
    "id": ("id",),
    "updated": ("updated", "modified", "lastmod", "updated_at"),
    "language": ("language", "lang"),
    "credit": ("credit", "agency"),
}
_NOTHING = frozenset(("null", "~", "none"))
_STARTS = lazy_pattern(r"\s*-{3,}\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BrokenFrontMatter:
    """The reason why front matter cannot be read, with the line of the file."""

    reason: str


def split_front_matter(text: str) -> tuple[dict[str, str], str] | BrokenFrontMatter:
    """Return field → words, and the Markdown below. Text that starts with a rule and not with YAML is all Markdown."""
    start = _STARTS.match(text)
    if not start:
        return {}, text
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    handler = YAMLHandler()
    try:
        above, below = handler.split(text.lstrip())
        content: object = handler.load(above, Loader=yaml.BaseLoader)  # strings only: "2025-02-30" and "no" stay as written
    except yaml.MarkedYAMLError as error:
        lines_above = start[0].count("\n") + (error.problem_mark.line if error.problem_mark else 0)
        return BrokenFrontMatter(f"front matter is not valid YAML (line {lines_above + 1})")
    except yaml.YAMLError:
        return BrokenFrontMatter("front matter holds characters that YAML does not allow")
    except RecursionError:
        return BrokenFrontMatter("front matter is nested too deeply")
    except ValueError:  # no second `---`
        return {}, text
    return (_fields(content), below.lstrip("\n")) if isinstance(content, dict) else ({}, text)


def _fields(content: Mapping[object, object]) -> dict[str, str]:
    lower = {str(key).lower(): value for key, value in content.items()}
    return {field: words for field, keys in _KEYS.items() if (words := _first(lower, keys))}


def _first(content: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((words for key in keys if (words := _words(content.get(key)))), "")


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) and value.lower() not in _NOTHING else ""
