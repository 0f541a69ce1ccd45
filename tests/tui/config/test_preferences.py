from pathlib import Path

import pytest

from index.errors import PullquoteError
from tui.config.preferences import Preferences, load_preferences, save_preferences


def test_the_theme_is_remembered(tmp_path: Path) -> None:
    save_preferences(tmp_path / "state" / "preferences.json", Preferences("paper", "ansi-dark"))
    assert load_preferences(tmp_path / "state" / "preferences.json") == Preferences("paper", "ansi-dark")


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"theme": 3}', b"\xff"])
def test_what_is_damaged_counts_as_never_chosen(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(content)
    assert load_preferences(tmp_path / "preferences.json") == Preferences()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PullquoteError, match="cannot be remembered"):
        save_preferences(tmp_path / "file" / "preferences.json", Preferences("paper", "ansi-dark"))
