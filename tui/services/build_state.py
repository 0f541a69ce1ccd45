"""The state of a build that runs during the conversation: its progress and its result. The app writes it, screens read it."""

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from tui.services.progress_meter import ProgressMeter

if TYPE_CHECKING:
    from index.build.job import BuildReceipt


@dataclass(slots=True)
class BuildState:
    meter: ProgressMeter = field(default_factory=ProgressMeter)
    stop: Event | None = None
    """The event that stops the running build; None while none runs."""
    receipt: "BuildReceipt | None" = None
    """The receipt of the last build in this run."""
    error: str = ""
    """The error of the last build in this run; "" where it had none."""

    stopped: bool = False
    """True if the person stopped the last build in this run."""

    @property
    def running(self) -> bool:
        return self.stop is not None

    def begin(self) -> Event:
        self.meter, self.receipt, self.error, self.stopped = ProgressMeter(), None, "", False
        self.stop = Event()
        return self.stop

    def finish(self, receipt: "BuildReceipt | None" = None, error: str = "", stopped: bool = False) -> None:
        self.stop, self.receipt, self.error, self.stopped = None, receipt, error, stopped
