"""Where an archive is: a folder of this machine, or on an engine, as `milvus://HOST:PORT/NAME`.

A location travels as a path through options and settings, and a path keeps one slash of two: `milvus:/HOST:PORT/NAME` means the same.
"""

from dataclasses import dataclass
from pathlib import Path

from index.errors import UsageError
from index.patterns import lazy_pattern

MILVUS = "milvus"
_LOCATION = lazy_pattern(rf"{MILVUS}:/*(?P<place>.+?)/(?P<name>[A-Za-z_][A-Za-z0-9_]{{0,99}})/*")
_ADDRESS = lazy_pattern(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:]+\]):\d{1,5}")
_FILE = ".db"


@dataclass(frozen=True, slots=True)
class EngineLocation:
    """An archive on an engine."""

    place: str
    """HOST:PORT, or the absolute path of a file of Milvus Lite, which ends in `.db`."""
    name: str
    """The name of the archive there."""

    def __str__(self) -> str:
        return f"{MILVUS}://{self.place}/{self.name}"

    @property
    def path(self) -> Path:
        """Return the location as a path, as options carry it."""
        return Path(str(self))

    @property
    def is_file(self) -> bool:
        return self.place.endswith(_FILE)


def is_on_engine(location: Path | str) -> bool:
    """Return whether an archive is on an engine, and not in a folder."""
    return str(location).startswith(f"{MILVUS}:")


def real_place(location: Path) -> Path:
    """Return the folder with links resolved, whatever the current one is; a location on an engine as it is."""
    return location if is_on_engine(location) else location.resolve()


def shown_place(location: Path) -> str:
    """Return a location as a person writes it."""
    return str(engine_location(location)) if is_on_engine(location) else str(location)


def engine_location(location: Path | str) -> EngineLocation:
    """Return the parts of a location on an engine. Raise `UsageError` for one that is none."""
    found = _LOCATION.fullmatch(str(location))
    place = found["place"] if found else ""
    if found and place.endswith(_FILE):
        return EngineLocation(f"/{place}", found["name"])
    if found and _ADDRESS.fullmatch(place):
        return EngineLocation(place, found["name"])
    raise UsageError(
        f"“{location}” is no archive on Milvus. Write milvus://HOST:PORT/NAME, or milvus:///absolute/path/file.db/NAME for a file of "
        "Milvus Lite; the name has letters, digits and _."
    )
