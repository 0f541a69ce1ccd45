"""The conversation as it is exported: its turns, its archive, and the time of the export."""

from dataclasses import dataclass
from datetime import datetime

from index.text import one_line
from tui.conversation.turn import Turn


@dataclass(frozen=True, slots=True)
class Transcript:
    name: str
    archive: str
    """Folder of the index."""
    exported: datetime
    turns: tuple[Turn, ...]

    @property
    def title(self) -> str:
        return one_line(self.name) or "Conversation"
