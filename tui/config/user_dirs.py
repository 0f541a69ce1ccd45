"""Where the chat keeps what is the person's own. The only module that knows these paths."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UserDirs:
    data: Path
    """Conversations: worth a backup."""
    state: Path
    """Questions asked before, the theme: what may be lost."""

    @classmethod
    def of_user(cls) -> "UserDirs":
        """As the operating system wants it (platformdirs)."""
        from platformdirs import user_data_path, user_state_path

        return cls(user_data_path("pullquote"), user_state_path("pullquote"))

    @classmethod
    def under(cls, folder: Path) -> "UserDirs":
        return cls(folder, folder)

    @property
    def sessions(self) -> Path:
        return self.data / "sessions.sqlite"

    @property
    def history(self) -> Path:
        return self.state / "history.jsonl"

    @property
    def preferences(self) -> Path:
        return self.state / "preferences.json"

    @property
    def copied_text(self) -> Path:
        """What was copied last, where no clipboard could be reached."""
        return self.state / "copied.txt"
