"""The chat and the plain dialogue both run every command."""

import pytest

from tui.app.kept_commands import KeptCommands
from tui.app.navigator import Navigator
from tui.chat.commands import ChatCommands
from tui.plain.commands import PlainCommands
from tui.slash.filters import FILTER_COMMANDS
from tui.slash.table import SLASH_COMMANDS

OTHERS = [name for name in SLASH_COMMANDS if name not in FILTER_COMMANDS]
APP = {"eval": "evaluation"}


@pytest.mark.parametrize("name", OTHERS)
def test_the_chat_carries_it_out(name: str) -> None:
    assert any(hasattr(place, APP.get(name, name)) for place in (ChatCommands, Navigator, KeptCommands))


@pytest.mark.parametrize("name", [name for name in OTHERS if name != "quit"])
def test_the_plain_dialogue_carries_it_out(name: str) -> None:
    assert hasattr(PlainCommands, APP.get(name, name))
