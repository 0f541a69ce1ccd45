"""Parses JSON text into its value, or a reason why it has none."""

import json
from dataclasses import dataclass
from typing import TypeAlias

JsonValue: TypeAlias = bool | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None


@dataclass(frozen=True, slots=True)
class NotJson:
    """The reason why a text is no JSON."""

    reason: str


def parse_json(text: str) -> JsonValue | NotJson:
    """Return the value, or the reason why there is none, such as deep nesting or a number of thousands of digits."""
    try:
        value: JsonValue = json.loads(text)
    except json.JSONDecodeError as error:
        return NotJson(f"not valid JSON (line {error.lineno}, column {error.colno}: {error.msg})")
    except RecursionError:
        return NotJson("JSON nested too deeply")
    except ValueError:  # Python's limit on the digits of an integer
        return NotJson("JSON with a number that is too long")
    return value
