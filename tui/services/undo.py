"""What can be undone in this run: deleted turns, and changes of a dossier. The last is undone first."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.errors import UsageError
from tui.conversation.dossier import PinsBefore

if TYPE_CHECKING:
    from tui.conversation.recorder import CurrentSession
    from tui.conversation.store import DeletedTurnRow
    from tui.conversation.turn import Turn


@dataclass(frozen=True, slots=True)
class DeletedTurn:
    """A turn that was taken out of a conversation."""

    current: "CurrentSession"
    turn: "Turn"
    place: int
    """Its place among the turns that were shown, from 0."""
    row: "DeletedTurnRow | None" = None
    """None where the turn was not kept."""

    def place_among(self, turns: "list[Turn]") -> int:
        """Return where it belongs among the turns that are shown now: the conversation may have been opened again since."""
        later = (n for n, turn in enumerate(turns) if self.turn.position and turn.position > self.turn.position)
        return min(next(later, self.place), len(turns))


UndoStep = PinsBefore | DeletedTurn


@dataclass(slots=True)
class UndoStack:
    steps: list[UndoStep] = field(default_factory=list)

    def push(self, step: UndoStep) -> None:
        self.steps.append(step)

    @property
    def last(self) -> UndoStep:
        """Return the step to undo. Raise `UsageError` where there is none."""
        if not self.steps:
            raise UsageError("There is nothing to undo.")
        return self.steps[-1]

    def drop_last(self) -> None:
        """Take the last step off, once it was undone."""
        self.steps.pop()
