"""A dossier as it is exported: its pins in their order, each with its footnote and what has become of its article."""

from dataclasses import dataclass
from datetime import datetime

from index.text import one_line
from tui.conversation.pin import Pin


@dataclass(frozen=True, slots=True)
class DossierEntry:
    pin: Pin
    footnote: str
    """The citation of the article in the chosen style; of several lines in a format for programs."""
    change: str = ""
    """`changed`, `moved` or `gone`; "" where the article is as it was when it was pinned."""


@dataclass(frozen=True, slots=True)
class DossierDocument:
    name: str
    archive: str
    """How much the archive holds, and from which days; no folder of the person's machine."""
    exported: datetime
    style: str
    """The name of the citation style, as it is told to a person."""
    entries: tuple[DossierEntry, ...]

    @property
    def title(self) -> str:
        return one_line(self.name) or "Dossier"
