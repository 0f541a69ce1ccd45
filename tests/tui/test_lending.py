import pytest

from index.errors import PullquoteError
from tests.tui.scripted import ScriptedAsker
from tui.lending import Lending


def test_one_that_nobody_works_with_is_closed_when_it_is_replaced() -> None:
    lending, old, new = Lending(), ScriptedAsker(), ScriptedAsker()
    lending.replace(old)
    lending.replace(new)
    assert (old.closed, new.closed) == (True, False)


def test_one_that_is_lent_stays_open_until_the_last_gives_it_back() -> None:
    lending, old = Lending(), ScriptedAsker()
    lending.replace(old)
    with lending.lend() as first:
        with lending.lend():
            lending.replace(ScriptedAsker())
        assert first is old
        assert not old.closed
    assert old.closed


def test_one_in_use_is_not_closed_when_it_is_given_back() -> None:
    lending, asker = Lending(), ScriptedAsker()
    lending.replace(asker)
    with lending.lend():
        lending.replace(asker)
    assert not asker.closed


def test_without_one_there_is_nothing_to_lend() -> None:
    with pytest.raises(PullquoteError, match="not open"), Lending().lend():
        pass
