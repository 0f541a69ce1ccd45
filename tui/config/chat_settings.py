"""Settings of the chat: `[chat]` in `pullquote.toml`."""

from pydantic import BaseModel, ConfigDict, field_validator

from tui.ui.keymap import KEYMAP, keymap_error


class ChatSettings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    theme: str = ""
    """Name of a theme; "" for the one chosen last."""
    guesses: bool = True
    """Whether the best guess is shown too, marked as only possible."""
    keep: bool = True
    """Whether conversations and questions are kept between runs."""
    keys: dict[str, str] = {}
    """Name of a key in the table of docs/chat.md → the keys that do it instead, with commas between them."""

    @field_validator("keys")
    @classmethod
    def _check_keys(cls, keys: dict[str, str]) -> dict[str, str]:
        for name in keys:
            if name not in KEYMAP:
                raise ValueError(f"“{name}” is no key of the chat; there are {', '.join(KEYMAP)}")
        if problem := keymap_error(keys):
            raise ValueError(problem)
        return keys
