from pathlib import Path

import pytest

from index.errors import UsageError
from tui.platform.typed_path import typed_path


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/mara")
    assert typed_path(" ~/news ") == Path("/home/mara/news")


def test_the_home_of_nobody_is_an_error() -> None:
    with pytest.raises(UsageError, match="~nosuchperson/news"):
        typed_path("~nosuchperson/news")
