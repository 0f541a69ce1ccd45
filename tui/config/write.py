"""Writing one setting into a settings file; everything else in the file stays as the person wrote it."""

import re
import tomllib
from pathlib import Path

from index.errors import SettingsError


def set_setting(path: Path, table: str, name: str, value: str) -> None:
    """Write `name = value` under `[table]`; `value` is TOML. Raise `SettingsError` where the file cannot take it."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    after = with_setting(before, table, name, value)
    _check(before, after, table, name, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror or error}.") from error


def with_setting(text: str, table: str, name: str, value: str) -> str:
    """Return the text of a settings file with this setting in it, on the line where it stood, else first in its table."""
    key = name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else toml_string(name)
    lines = text.splitlines()
    start = 0 if not table else next((at + 1 for at, line in enumerate(lines) if line.strip() == f"[{table}]"), -1)
    if start < 0:
        return "\n".join([*lines, *([""] if lines else []), f"[{table}]", f"{key} = {value}", ""])
    end = next((at for at in range(start, len(lines)) if lines[at].lstrip().startswith("[")), len(lines))
    place = next((at for at in range(start, end) if lines[at].partition("=")[0].strip() == key), -1)
    if place < 0:
        lines.insert(start, f"{key} = {value}")
    else:
        lines[place] = f"{key} = {value}"
    return "\n".join([*lines, ""])


def toml_string(text: str) -> str:
    """Return the text as a TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def typed_value(typed: str) -> str:
    """Return what a person typed as TOML: as it is where it is a value already, else as a string."""
    try:
        tomllib.loads(f"value = {typed}")
    except ValueError:
        return toml_string(typed)
    return typed


def _check(before: str, after: str, table: str, name: str, path: Path) -> None:
    """Raise `SettingsError` unless the two texts are the same but for this one setting."""
    try:
        expected, found = tomllib.loads(before), tomllib.loads(after)
    except ValueError as error:
        raise SettingsError(f"{path} cannot be changed: {error}. Edit it by hand.") from error
    for content in (expected, found):
        values = content.setdefault(table, {}) if table else content
        if isinstance(values, dict):
            values.pop(name, None)
    if expected != found:
        raise SettingsError(f"[{table}] {name} stands on several lines in {path}. Edit it by hand.")
