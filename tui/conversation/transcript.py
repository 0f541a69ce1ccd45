"""The conversation as it is exported: its turns, its archive, and the time of the export."""

from dataclasses import dataclass
from datetime import datetime

from index.text import one_line
from tui.conversation.turn import Turn


@dataclass(frozen=True, slots=True)
class Transcript:
    name: str
    archive: str
    """How much the archive holds, and from which days; no folder of the person's machine."""
    exported: datetime
    turns: tuple[Turn, ...]

    @property
    def title(self) -> str:
        return one_line(self.name) or "Conversation"
