"""What a question may refer to: the answered turns of its conversation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.conversation.turn import Turn

if TYPE_CHECKING:
    from qa.conversation.exchange import Exchange


def exchanges(turns: Sequence[Turn]) -> "list[Exchange]":
    """Return the turns that have an answer, found or not, the oldest first; without the standing questions, which nobody asked now."""
    from qa.conversation.exchange import Exchange  # with numpy: not before the first paint

    return [Exchange.of(turn.answer) for turn in turns if turn.answer is not None and not turn.news]
