"""To which conversation a question belongs."""

from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from tests.tui.scripted import ScriptedArchive, reservoir
from tui.conversation.recorder import Keeper
from tui.conversation.store import Store
from tui.conversation.turn import Turn

SHELF = ScriptedArchive()


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(lambda: Store(tmp_path / "sessions.sqlite"), tmp_path / "index")


def turn(question: str) -> Turn:
    made = Turn(question)
    made.answered(reservoir(question))
    return made


def test_a_question_is_kept_where_it_was_asked_though_another_conversation_has_begun(keeper: Keeper) -> None:
    before = keeper.ongoing
    keeper.keep(before, turn("old"), SHELF)
    keeper.begin_anew()
    keeper.keep(before, turn("old too"), SHELF)
    keeper.keep(keeper.ongoing, turn("new"), SHELF)
    assert [(session.name, session.turns) for session in sorted(keeper.sessions(), key=lambda s: s.id)] == [
        ("old", 2),
        ("new", 1),
    ]


def test_a_name_given_before_the_first_answer_is_kept(keeper: Keeper) -> None:
    keeper.rename("Drought")
    keeper.keep(keeper.ongoing, turn("How low?"), SHELF)
    assert [session.name for session in keeper.sessions()] == ["Drought"]


def test_a_conversation_about_another_archive_is_not_gone_on_with(keeper: Keeper, tmp_path: Path) -> None:
    other = Keeper(lambda: Store(tmp_path / "sessions.sqlite"), tmp_path / "other")
    other.keep(other.ongoing, turn("elsewhere"), SHELF)
    with pytest.raises(UsageError, match="--resume 1"):
        keeper.resume(1, SHELF)


def test_a_turn_that_comes_after_the_end_is_refused_and_opens_nothing(tmp_path: Path) -> None:
    opened: list[Store] = []

    def open_store() -> Store:
        opened.append(Store(tmp_path / "sessions.sqlite"))
        return opened[-1]

    keeper = Keeper(open_store, tmp_path / "index")
    keeper.keep(keeper.ongoing, turn("How low?"), SHELF)
    keeper.close()
    with pytest.raises(PullquoteError, match="has ended"):
        keeper.keep(keeper.ongoing, turn("And now?"), SHELF)
    assert len(opened) == 1


def test_a_name_has_an_end(keeper: Keeper) -> None:
    keeper.keep(keeper.ongoing, turn("How low?"), SHELF)
    with pytest.raises(UsageError, match="at most 100"):
        keeper.rename("x" * 101)
