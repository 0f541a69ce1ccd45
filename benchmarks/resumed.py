"""Kept conversations of a given length, made of real answers, for a program that is started with some environment."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from qa.assistant import Assistant
from tui.config.load import configure
from tui.config.user_dirs import Places
from tui.conversation.recorder import Keeper
from tui.conversation.store import Store
from tui.conversation.turn import Turn

DIFFERENT = 50
"""Questions that are answered; longer conversations repeat them."""


def conversations(index: Path, env: Mapping[str, str], questions: Sequence[str], lengths: Sequence[int]) -> dict[int, int]:
    """Length → number of the conversation."""
    c, places = configure(index), _places(env)
    made = {}
    with closing(Assistant.open(index, c.index, c.search, c.answer)) as assistant:
        turns = [_turn(assistant, question) for question in questions[:DIFFERENT]]
        for length in lengths:
            keeper = Keeper(lambda: Store(places.sessions), index)
            for turn in islice(cycle(turns), length):
                keeper.keep(keeper.ongoing, turn, assistant.archive.catalogue)
            made[length] = keeper.session.id if keeper.session is not None else 0
            keeper.close()
    return made


def answered(env: Mapping[str, str]) -> int:
    """How many turns are kept."""
    with closing(Store(_places(env).sessions)) as store:
        return sum(session.turns for session in store.sessions())


def _places(env: Mapping[str, str]) -> Places:
    """`env` has the XDG_DATA_HOME of the program."""
    return Places.below(Path(env["XDG_DATA_HOME"]) / "pullquote")


def _turn(assistant: Assistant, question: str) -> Turn:
    turn = Turn(question)
    turn.answered(assistant.ask(question))
    return turn
