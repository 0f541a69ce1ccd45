"""What a build is asked for, and what it tells of the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from index.loaders.source import Skipped
from index.settings import IndexSettings
from index.store.field_gaps import NO_GAPS, FieldGaps


@dataclass(frozen=True, slots=True)
class BuildReceipt:
    """The result of a build. `new + updated + unchanged == articles`."""

    generation: int
    articles: int
    passages: int
    new: int
    updated: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]
    seconds: float
    restarted: str | None = None
    """The reason why the old archive could not be read, so that everything was cut and embedded again; None if it could."""
    lacking: FieldGaps = NO_GAPS
    """How many of the articles have no date, no author or no outlet."""
    other_languages: Mapping[str, int] = field(default_factory=dict)
    """Code of a language other than English → how many articles are in it."""
    moved: int = 0
    """How many of the unchanged ones stand in another place or under another id, as their file was moved or renamed."""


@dataclass(frozen=True, slots=True)
class BuildJob:
    """One build: the corpus to read, the folder to publish in, and the settings."""

    corpus: Path
    index: Path
    settings: IndexSettings = field(default_factory=IndexSettings)
    field_map: Mapping[str, str] = field(default_factory=dict)
    more: tuple[Path, ...] = ()
    """Further folders, or single files, of the same archive."""
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Host or folder, in small letters → the name of the outlet whose articles come from there."""
    keep_going: bool = True
    """Publish what could be read. False: raise `NotAllRead` where a file of a known format, or a part of one, was skipped."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return all folders, the first first."""
        return self.corpus, *self.more
