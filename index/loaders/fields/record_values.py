"""Reads values out of JSON objects: by name or dotted path, as one line or as a text. It knows nothing of articles."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from index.loaders.fields.html_text import field_text
from index.loaders.fields.json_value import JsonValue

Record: TypeAlias = Mapping[str, JsonValue]

_NAMES = ("name", "rendered", "main", "original", "headline", "title", "value", "text", "label", "#text", "@value")
"""The members of an object under which its name is looked for."""
_TEXTS = ("rendered", "text", "value", "content", "html", "body", "plain", "paragraph", "#text", "@value", "name")
"""The members of an object under which its text is looked for."""
_FIRST_AND_LAST = (
    ("first_name", "last_name"),
    ("firstName", "lastName"),
    ("firstname", "lastname"),
    ("givenName", "familyName"),
)
_DEPTH = 6
"""Levels of lists and objects in which words are looked for."""


def value_at(record: Record, name: str) -> JsonValue:
    """Return the value of a name, or of a dotted path such as "meta.headline" or "bodies.0.value"; None where there is none."""
    if name in record:
        return record[name]
    value: JsonValue = dict(record) if "." in name else None
    for step in name.split("."):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and len(step) < 9 and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def value_line(value: JsonValue) -> str:
    """Return a value on one line: names of objects, the parts of a list with commas between, markup resolved."""
    return ", ".join(" ".join(field_text(word).split()) for word in _words(value, _NAMES))


def value_names(value: JsonValue) -> list[str]:
    """Return the names in a value. A number is the key of something that is not here, and no name."""
    names = (field_text(word) for word in _words(value, _NAMES))
    return [name for name in names if not name.strip().lstrip("-").isdecimal()]


def value_text(value: JsonValue) -> str:
    """Return a value as text, the parts of a list as paragraphs, markup resolved."""
    return "\n\n".join(text for word in _words(value, _TEXTS) if (text := field_text(word).strip()))


def has_words(value: JsonValue) -> bool:
    """Return whether a value holds any word or number."""
    return any(True for _ in _words(value, _NAMES)) or any(True for _ in _words(value, _TEXTS))


def _words(value: JsonValue, members: tuple[str, ...], depth: int = 0) -> Iterator[str]:
    """Yield the strings of a value: itself, those of a list, or that of an object's first member that has one."""
    if isinstance(value, list) and depth < _DEPTH:
        for part in value:
            yield from _words(part, members, depth + 1)
    elif isinstance(value, dict) and depth < _DEPTH:
        found = (list(_words(value.get(member), members, depth + 1)) for member in members)
        yield from next((words for words in found if words), _full_name(value))
    elif isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
        yield str(value)


def _full_name(person: dict[str, JsonValue]) -> list[str]:
    pairs = ([person.get(first), person.get(last)] for first, last in _FIRST_AND_LAST)
    names = (" ".join(part for part in pair if isinstance(part, str) and part.strip()) for pair in pairs)
    return [name for name in names if name][:1]
