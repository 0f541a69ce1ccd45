"""The folders of the person's own files. No other module knows these paths."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UserDirs:
    data: Path
    """Folder of the conversations, which are worth a backup."""
    state: Path
    """Folder of earlier questions and the theme, which may be lost."""

    @classmethod
    def of_user(cls) -> "UserDirs":
        """Return the folders that the operating system intends (platformdirs)."""
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
    def archives(self) -> Path:
        """Return the file of the archives that were used before."""
        return self.state / "archives.json"

    @property
    def examples(self) -> Path:
        """Return the file of questions that archives answer, by which a newcomer may begin."""
        return self.state / "examples.json"

    @property
    def copied_text(self) -> Path:
        """Return the file of the text that was copied last, for when no clipboard can be reached."""
        return self.state / "copied.txt"
