"""Parses JSON text into its value, or a reason why it has none."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from index.patterns import lazy_pattern

JsonValue: TypeAlias = bool | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None

MOST_VALUES = 5_000_000
"""The most values of one document that is held in memory, counted by its commas and brackets: each takes about 60 bytes."""
_SPACE = lazy_pattern(r"[ \t\n\r]*")
_LARGE = 2**20
"""An array of fewer characters is read as a whole."""


@dataclass(frozen=True, slots=True)
class NotJson:
    """The reason why a text is no JSON."""

    reason: str


def parse_json(text: str) -> JsonValue | NotJson:
    """Return the value, or the reason why there is none, such as deep nesting or a number of thousands of digits."""
    if len(text) > MOST_VALUES and sum(map(text.count, ",[{")) > MOST_VALUES:
        return NotJson(f"JSON with more than {MOST_VALUES} values; give it as JSON lines")
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError) as error:
        return _not_json(error)
    return value


def is_plain_array(text: str) -> bool:
    """Return whether a text is a large array of objects, to be read item by item."""
    return len(text) >= _LARGE and text[:100].lstrip().startswith("[")


def array_items(text: str) -> Iterator[JsonValue | NotJson]:
    """Yield the items of an array one after another, so that only one is held; the last is a `NotJson` where the array breaks off."""
    decoder = json.JSONDecoder()
    place = _behind_space(text, text.index("[") + 1)
    while text[place : place + 1] not in ("]", ""):
        try:
            item, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            yield _not_json(error)
            return
        yield item
        place = _behind_space(text, place)
        if text[place : place + 1] == ",":
            place = _behind_space(text, place + 1)
        elif text[place : place + 1] != "]":
            yield NotJson("not valid JSON: the array breaks off")
            return


def are_json_lines(text: str) -> bool:
    """Return whether the first two lines with words are JSON objects, each on its own."""
    lines = [line for line in text[:_LARGE].split("\n") if line.strip()][:2]
    return len(lines) == 2 and all(isinstance(parse_json(line.strip()), dict) for line in lines)


def _behind_space(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _not_json(error: ValueError | RecursionError) -> NotJson:
    if isinstance(error, json.JSONDecodeError):
        return NotJson(f"not valid JSON (line {error.lineno}, column {error.colno}: {error.msg})")
    if isinstance(error, RecursionError):
        return NotJson("JSON nested too deeply")
    return NotJson("JSON with a number that is too long")  # Python's limit on the digits of an integer
