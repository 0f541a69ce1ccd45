"""An ended turn ↔ JSON text. The answer that is read equals the one written, to the last digit of a confidence.

Changes are not written: they are found again whenever a conversation is opened.
"""

from index.errors import PullquoteError
from tui.conversation.turn import Turn


def turn_to_json(turn: Turn) -> str:
    """Return the JSON text. Raise `PullquoteError` where the turn is still open, or holds a text that UTF-8 cannot hold."""
    from tui.conversation.stored_turn import StoredTurn

    if turn.is_open:
        raise PullquoteError("This turn cannot be kept before it has ended. Wait for its answer, or stop it.")
    try:
        return StoredTurn.from_turn(turn).model_dump_json()
    except ValueError as error:
        raise PullquoteError("This turn cannot be kept: it holds what is no text. Ask again in other letters.") from error


def turn_from_json(text: str) -> Turn:
    """Return the turn. Raise `PullquoteError` where `text` is none of this version (an older one is migrated when its file opens)."""
    from tui.conversation.stored_turn import StoredTurn

    try:
        return StoredTurn.model_validate_json(text).to_turn()
    except ValueError as error:
        raise PullquoteError("A kept answer cannot be read: it is damaged, or of a newer version. Ask again.") from error
