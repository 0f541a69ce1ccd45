"""Both ways into the chat carry out every command."""

import pytest

from tui.app.navigator import Navigator
from tui.chat.commands import Orders
from tui.plain.commands import PlainOrders
from tui.slash.filters import LIMITS
from tui.slash.table import SLASHES

OTHERS = [name for name in SLASHES if name not in LIMITS]
APP = {"eval": "evaluation"}


@pytest.mark.parametrize("name", OTHERS)
def test_the_chat_carries_it_out(name: str) -> None:
    assert hasattr(Orders, name) or hasattr(Navigator, APP.get(name, name))


@pytest.mark.parametrize("name", [name for name in OTHERS if name != "quit"])
def test_the_plain_dialogue_carries_it_out(name: str) -> None:
    assert hasattr(PlainOrders, APP.get(name, name))
