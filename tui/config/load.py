"""Settings from where a person may put them: flag > environment > pullquote.toml > user file > default."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from index.errors import SettingsError
from index.settings import IndexSettings, SearchSettings
from qa.settings import AnswerSettings
from tui.config.chat_settings import ChatSettings

M = TypeVar("M", bound=BaseModel)

SETTINGS_FILE = "pullquote.toml"
DEFAULT_INDEX = Path(".pullquote")
_TABLES: dict[str, type[BaseModel]] = {
    "index": IndexSettings,
    "search": SearchSettings,
    "answer": AnswerSettings,
    "chat": ChatSettings,
}

Flags = Mapping[str, object]
"""Setting name → the value that a flag gave; None where it was not given."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings from all places together."""

    index_dir: Path
    index: IndexSettings
    search: SearchSettings
    answer: AnswerSettings
    chat: ChatSettings


@dataclass(slots=True)
class _CollectedSettings:
    """Values by table and name, each with the place that it came from. A later value wins."""

    values: dict[str, dict[str, object]] = field(default_factory=lambda: {table: {} for table in _TABLES})
    places: dict[tuple[str, str], str] = field(default_factory=dict)
    index_dir: Path = DEFAULT_INDEX

    def put(self, table: str, name: str, value: object, origin: str) -> None:
        self.values[table][name] = value
        self.places[table, name] = origin


def configure(index_dir: Path | None = None, flags: Flags | None = None, folder: Path | None = None) -> Configuration:
    """Read the settings; the search for the project file begins in `folder`. A `SettingsError` names the place and the setting."""
    collected = _CollectedSettings()
    for path in (_user_file(), _project_file(folder or Path.cwd())):
        if path is not None:
            _put_file(collected, path)
    _put_environment(collected)
    for name, value in (flags or {}).items():
        if value is not None:
            collected.put(_table_of(name), name, value, "the command line")
    return Configuration(
        index_dir or collected.index_dir,
        _validate(IndexSettings, "index", collected),
        _validate(SearchSettings, "search", collected),
        _validate(AnswerSettings, "answer", collected),
        _validate(ChatSettings, "chat", collected),
    )


def _user_file() -> Path | None:
    from platformdirs import user_config_path

    path = user_config_path("pullquote") / SETTINGS_FILE
    return path if path.is_file() else None


def _project_file(folder: Path) -> Path | None:
    """Return the nearest project file, from `folder` upwards."""
    candidates = (parent / SETTINGS_FILE for parent in (folder, *folder.parents))
    return next((path for path in candidates if path.is_file()), None)


def _put_file(collected: _CollectedSettings, path: Path) -> None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from error
    if "index_dir" in content:
        collected.index_dir = path.parent / _folder(content.pop("index_dir"), str(path))
    for table, values in content.items():
        if table not in _TABLES or not isinstance(values, dict):
            raise SettingsError(f"{path}: “{table}” is not a setting. There are index_dir and {_table_names()}.")
        for name, value in values.items():
            collected.put(table, name, value, str(path))


def _put_environment(collected: _CollectedSettings) -> None:
    """Take the settings from the environment: `PULLQUOTE_INDEX` is the folder, every other one is `PULLQUOTE_` and its name in capitals."""
    if "PULLQUOTE_INDEX" in os.environ:
        collected.index_dir = _folder(os.environ["PULLQUOTE_INDEX"], "PULLQUOTE_INDEX")
    for table, model in _TABLES.items():
        for name in model.model_fields:
            variable = f"PULLQUOTE_{name.upper()}"
            if variable in os.environ:
                collected.put(table, name, os.environ[variable], variable)


def _folder(value: object, origin: str) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{origin}: the index folder is {value!r}; give the path of a folder.")
    return Path(value).expanduser()


def _table_of(name: str) -> str:
    return next(table for table, model in _TABLES.items() if name in model.model_fields)


def _table_names() -> str:
    return ", ".join(f"[{table}]" for table in _TABLES)


def _validate(model: type[M], table: str, collected: _CollectedSettings) -> M:
    try:
        return model.model_validate(collected.values[table])
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        origin = collected.places.get((table, name), "the settings")
        alternatives = "" if first["type"] != "extra_forbidden" else f" There are: {', '.join(model.model_fields)}."
        raise SettingsError(f"{origin}: [{table}] {name}: {first['msg']}.{alternatives}") from error
