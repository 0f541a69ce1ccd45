"""A build that goes on behind the conversation: how far it is, and what came of it. The app writes it, screens look at it."""

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from tui.pace import Pace

if TYPE_CHECKING:
    from index.build import Receipt


@dataclass(slots=True)
class Rebuild:
    pace: Pace = field(default_factory=Pace)
    stop: Event | None = None
    """Set to stop the build that runs; None while none does."""
    receipt: "Receipt | None" = None
    """Of the last build of this run."""
    error: str = ""
    """Of the last build of this run."""

    @property
    def running(self) -> bool:
        return self.stop is not None

    def begin(self) -> Event:
        self.pace, self.receipt, self.error = Pace(), None, ""
        self.stop = Event()
        return self.stop

    def ended(self, receipt: "Receipt | None" = None, error: str = "") -> None:
        self.stop, self.receipt, self.error = None, receipt, error
