"""JSON text → its value, or why there is none."""

import json
from dataclasses import dataclass
from typing import TypeAlias

JsonValue: TypeAlias = bool | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None


@dataclass(frozen=True, slots=True)
class NotJson:
    """Text that is no JSON, and why."""

    reason: str


def parse_json(text: str) -> JsonValue | NotJson:
    """Never raises: deep nesting and numbers of thousands of digits are reasons too."""
    try:
        value: JsonValue = json.loads(text)
    except json.JSONDecodeError as error:
        return NotJson(f"not valid JSON (line {error.lineno}, column {error.colno}: {error.msg})")
    except RecursionError:
        return NotJson("JSON nested too deeply")
    except ValueError:  # Python's limit on the digits of an integer
        return NotJson("JSON with a number that is too long")
    return value
