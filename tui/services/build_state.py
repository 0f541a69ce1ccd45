"""A build that goes on behind the conversation: how far it is, and what came of it. The app writes it, screens look at it."""

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from tui.services.progress_meter import ProgressMeter

if TYPE_CHECKING:
    from index.build.build import BuildReceipt


@dataclass(slots=True)
class BuildState:
    meter: ProgressMeter = field(default_factory=ProgressMeter)
    stop: Event | None = None
    """Set to stop the build that runs; None while none does."""
    receipt: "BuildReceipt | None" = None
    """Of the last build of this run."""
    error: str = ""
    """Of the last build of this run."""

    stopped: bool = False
    """Whether the person stopped the last build of this run."""

    @property
    def running(self) -> bool:
        return self.stop is not None

    def begin(self) -> Event:
        self.meter, self.receipt, self.error, self.stopped = ProgressMeter(), None, "", False
        self.stop = Event()
        return self.stop

    def finish(self, receipt: "BuildReceipt | None" = None, error: str = "", stopped: bool = False) -> None:
        self.stop, self.receipt, self.error, self.stopped = None, receipt, error, stopped
