"""Both ways into the chat carry out every command."""

import pytest

from tui.openings import Openings
from tui.orders import Orders
from tui.plain_orders import PlainOrders
from tui.slash.limits import LIMITS
from tui.slash.table import SLASHES

OTHERS = [name for name in SLASHES if name not in LIMITS]
APP = {"eval": "evaluation"}


@pytest.mark.parametrize("name", OTHERS)
def test_the_chat_carries_it_out(name: str) -> None:
    assert hasattr(Orders, name) or hasattr(Openings, APP.get(name, name))


@pytest.mark.parametrize("name", [name for name in OTHERS if name != "quit"])
def test_the_plain_dialogue_carries_it_out(name: str) -> None:
    assert hasattr(PlainOrders, APP.get(name, name))
