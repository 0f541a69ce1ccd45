"""The settings in force, a line each: what it is set to, and where that comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args, get_origin

from index.text import one_line
from tui.config.write import toml_string, typed_value

if TYPE_CHECKING:
    from tui.config.load import Configuration

DEFAULT_PLACE = "default"


@dataclass(frozen=True, slots=True)
class SettingLine:
    table: str
    """"" for a setting outside the tables."""
    name: str
    value: object
    place: str
    """The file, variable or flag that it comes from, or `DEFAULT_PLACE`."""
    options: tuple[str, ...] = ()
    """The only values that it may have, as they are typed; empty where any text or number may be one."""

    @property
    def toml_value(self) -> str:
        """Return the value as it is written in the settings file; `not set` where there is none."""
        return toml_text(self.value)

    @property
    def typed_text(self) -> str:
        """Return the value as a person types it: text without quotation marks, and nothing where there is none."""
        if self.value is None:
            return ""
        return one_line(self.value) if isinstance(self.value, str) else self.toml_value

    def toml_of(self, typed: str) -> str:
        """Return what was typed as TOML: a text stays a text, whatever it looks like."""
        return toml_string(typed) if isinstance(self.value, str) else typed_value(typed)


def toml_text(value: object) -> str:
    """Return a value as TOML has it."""
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{name}" = {toml_text(each)}' for name, each in value.items()) + "}"
    return str(value) if isinstance(value, int | float) else toml_string(one_line(str(value)))


def setting_lines(configuration: "Configuration") -> Iterator[SettingLine]:
    """Yield every setting, table by table."""

    def line(table: str, name: str, value: object, annotation: object = None) -> SettingLine:
        return SettingLine(table, name, value, configuration.places.get((table, name), DEFAULT_PLACE), _options(annotation))

    yield line("", "index_dir", str(configuration.index_dir))
    for table in ("index", "search", "answer", "chat"):
        settings = getattr(configuration, table)
        yield from (
            line(table, name, getattr(settings, name), each.annotation) for name, each in type(settings).model_fields.items()
        )
    yield from (line("outlets", place, name) for place, name in configuration.outlets.items())


def _options(annotation: object) -> tuple[str, ...]:
    """Return the values of a setting that can only be one of a few."""
    if annotation is bool:
        return ("true", "false")
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()
