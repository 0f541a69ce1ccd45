"""Stores conversations of a given length, made of real answers, for a program that is started with some environment."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from qa.assistant import Assistant
from tui.config.load import configure
from tui.config.user_dirs import UserDirs
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore
from tui.conversation.turn import Turn

DIFFERENT_QUESTIONS = 50
"""Number of questions that are answered. Longer conversations repeat them."""


def conversations(index: Path, env: Mapping[str, str], questions: Sequence[str], lengths: Sequence[int]) -> dict[int, int]:
    """Store a conversation of each length, and return length → number of the conversation."""
    c, user_dirs = configure(index), _user_dirs(env)
    identities = {}
    with closing(Assistant.open(index, c.index, c.search, c.answer)) as assistant:
        turns = [_turn(assistant, question) for question in questions[:DIFFERENT_QUESTIONS]]
        for length in lengths:
            recorder = SessionRecorder(lambda: SessionStore(user_dirs.sessions), index)
            for turn in islice(cycle(turns), length):
                recorder.record(recorder.current, turn, assistant.archive.catalogue)
            identities[length] = recorder.session.id if recorder.session is not None else 0
            recorder.close()
    return identities


def recorded_turns(env: Mapping[str, str]) -> int:
    """Return the number of stored turns."""
    with closing(SessionStore(_user_dirs(env).sessions)) as store:
        return sum(session.turns for session in store.sessions())


def _user_dirs(env: Mapping[str, str]) -> UserDirs:
    """`env` has the XDG_DATA_HOME of the program."""
    return UserDirs.under(Path(env["XDG_DATA_HOME"]) / "pullquote")


def _turn(assistant: Assistant, question: str) -> Turn:
    turn = Turn(question)
    turn.set_answer(assistant.ask(question))
    return turn
