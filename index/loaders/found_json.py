"""What a loader found, as JSON and back: so it comes from one process to another."""

from dataclasses import asdict
from datetime import date
from typing import Any

from index.article import Article
from index.loaders.fields.json_value import JsonValue
from index.loaders.source import Skipped

_DAYS = ("published", "updated")


def found_as_json(found: Article | Skipped) -> dict[str, JsonValue]:
    """Return the fields of an article, or a path and a reason."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(found).items()}


def found_from_json(fields: dict[str, JsonValue]) -> Article | Skipped:
    """Return what `found_as_json` was given."""
    if "reason" in fields:
        return Skipped(str(fields["path"]), str(fields["reason"]))
    values: dict[str, Any] = dict(fields)
    for name in _DAYS:
        values[name] = date.fromisoformat(str(values[name])) if values[name] else None
    return Article(**values)
