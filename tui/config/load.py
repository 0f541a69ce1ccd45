"""Settings from where a person may put them: flag > environment > pullquote.toml > user file > default."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from index.errors import SettingsError
from index.locations import is_on_engine
from index.settings import IndexSettings, SearchSettings
from qa.settings import AnswerSettings
from tui.config.chat_settings import ChatSettings

M = TypeVar("M", bound=BaseModel)

SETTINGS_FILE = "pullquote.toml"
DEFAULT_INDEX = Path(".pullquote")
COMMAND_LINE = "the command line"
OUTLETS = "outlets"
"""The table of names for hosts and folders, whose keys are the person's own."""
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
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Host or folder → the name of the outlet whose articles come from there: `[outlets]`."""
    places: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Table and name of a setting that is not left at its default → the file, variable or flag that it comes from."""
    problems: tuple[str, ...] = ()
    """What was wrong with the settings; each that was is at its default. Empty unless `forgiving` was asked for."""


@dataclass(slots=True)
class _CollectedSettings:
    """Values by table and name, each with the place that it came from. A later value wins."""

    values: dict[str, dict[str, object]] = field(default_factory=lambda: {table: {} for table in _TABLES})
    places: dict[tuple[str, str], str] = field(default_factory=dict)
    index_dir: Path = DEFAULT_INDEX
    outlets: dict[str, str] = field(default_factory=dict)
    problems: list[str] | None = None
    """None where a problem is an error; else the problems, each of which leaves a setting at its default."""

    def fail(self, problem: str) -> None:
        """Raise `SettingsError`, or note the problem where the settings are read forgivingly."""
        if self.problems is None:
            raise SettingsError(problem)
        self.problems.append(problem)

    def put(self, table: str, name: str, value: object, origin: str) -> None:
        self.values[table][name] = value
        self.places[table, name] = origin


def configure(
    index_dir: Path | None = None, flags: Flags | None = None, folder: Path | None = None, forgiving: bool = False
) -> Configuration:
    """Read the settings; the search for the project file begins in `folder`. A `SettingsError` names the place and the setting.

    With `forgiving` a wrong setting is no error: it is left at its default, and `problems` says so.
    """
    collected = _CollectedSettings(problems=[] if forgiving else None)
    for path in settings_files(folder or Path.cwd()):
        if path.is_file():
            _put_file(collected, path)
    _put_environment(collected)
    for name, value in (flags or {}).items():
        if value is not None:
            collected.put(_table_of(name), name, value, COMMAND_LINE)
    if index_dir is not None:
        collected.places["", "index_dir"] = COMMAND_LINE
    return Configuration(
        index_dir or collected.index_dir,
        _validate(IndexSettings, "index", collected),
        _validate(SearchSettings, "search", collected),
        _validate(AnswerSettings, "answer", collected),
        _validate(ChatSettings, "chat", collected),
        collected.outlets,
        collected.places,
        tuple(collected.problems or ()),
    )


def settings_files(folder: Path) -> tuple[Path, Path]:
    """Return the user's file and the nearest project file from `folder` upwards, or where each would be."""
    from platformdirs import user_config_path

    candidates = (parent / SETTINGS_FILE for parent in (folder, *folder.parents))
    project_file = next((path for path in candidates if path.is_file()), folder / SETTINGS_FILE)
    return user_config_path("pullquote") / SETTINGS_FILE, project_file


def _put_file(collected: _CollectedSettings, path: Path) -> None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        collected.fail(f"{path} cannot be read: {error}")
        return
    if "index_dir" in content:
        _put_index_dir(collected, content.pop("index_dir"), str(path), path.parent)
    for table, values in content.items():
        if table == OUTLETS and isinstance(values, dict):
            _put_outlets(collected, values, str(path))
        elif table not in _TABLES or not isinstance(values, dict):
            collected.fail(f"{path}: “{table}” is not a setting. There are index_dir and {_table_names()}.")
        else:
            for name, value in values.items():
                collected.put(table, name, value, str(path))


def _put_outlets(collected: _CollectedSettings, names: Mapping[str, object], origin: str) -> None:
    """Take the names of outlets; unlike those of other tables its keys are the person's own."""
    for place, name in names.items():
        if isinstance(name, str) and name.strip():
            collected.outlets[place.strip().lower()] = name.strip()
            collected.places[OUTLETS, place] = origin
        else:
            collected.fail(f"{origin}: [{OUTLETS}] {place}: the name of an outlet is text in quotation marks, not {name!r}.")


def _put_environment(collected: _CollectedSettings) -> None:
    """Take the settings from the environment: `PULLQUOTE_INDEX` is the folder, every other one is `PULLQUOTE_` and its name in capitals."""
    if "PULLQUOTE_INDEX" in os.environ:
        _put_index_dir(collected, os.environ["PULLQUOTE_INDEX"], "PULLQUOTE_INDEX", Path())
    for table, model in _TABLES.items():
        for name in model.model_fields:
            variable = f"PULLQUOTE_{name.upper()}"
            if variable in os.environ:
                collected.put(table, name, os.environ[variable], variable)


def _put_index_dir(collected: _CollectedSettings, value: object, origin: str, beside: Path) -> None:
    if not isinstance(value, str) or not value.strip():
        collected.fail(f"{origin}: the index folder is {value!r}; give the path of a folder.")
        return
    collected.index_dir = Path(value) if is_on_engine(value) else beside / Path(value).expanduser()
    collected.places["", "index_dir"] = origin


def _table_of(name: str) -> str:
    return next(table for table, model in _TABLES.items() if name in model.model_fields)


def _table_names() -> str:
    return ", ".join(f"[{table}]" for table in (*_TABLES, OUTLETS))


def _validate(model: type[M], table: str, collected: _CollectedSettings) -> M:
    """Return the settings of a table. Read forgivingly, each wrong one is left out, so that its default holds."""
    while True:
        try:
            return model.model_validate(collected.values[table])
        except ValidationError as error:
            first = error.errors()[0]
            name = str(first["loc"][0])
            origin = collected.places.pop((table, name), "the settings")
            alternatives = "" if first["type"] != "extra_forbidden" else f" There are: {', '.join(model.model_fields)}."
            collected.fail(f"{origin}: [{table}] {name}: {first['msg']}.{alternatives}")
            del collected.values[table][name]
