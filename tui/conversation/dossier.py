"""The dossier of the conversation that goes on: kept with it where conversations are kept, else for this run."""

from dataclasses import dataclass

from tui.conversation.pin import Pins, PinsChange
from tui.conversation.recorder import CurrentSession, SessionRecorder


@dataclass(frozen=True, slots=True)
class PinsBefore:
    """A dossier as it was before a change, which can be undone."""

    current: CurrentSession
    pins: Pins
    undone: str
    """What is said when the change is undone: `The quote is in the dossier again.`"""


class Dossier:
    """Its methods raise `PullquoteError` where conversations cannot be read or written."""

    def __init__(self, recorder: SessionRecorder | None) -> None:
        self._recorder = recorder

    def pins(self, current: CurrentSession) -> Pins:
        return self._recorder.pins(current) if self._recorder is not None else current.unkept_pins

    def change(self, current: CurrentSession, change: PinsChange, undone: str = "", question: str = "") -> PinsBefore:
        """Change the dossier, and return it as it was before."""
        before: Pins = ()

        def remember_and_change(pins: Pins) -> Pins:
            nonlocal before
            before = pins
            return change(pins)

        if self._recorder is not None:
            self._recorder.change_pins(current, remember_and_change, question)
        else:
            current.unkept_pins = remember_and_change(current.unkept_pins)
        return PinsBefore(current, before, undone)
