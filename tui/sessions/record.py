"""An ended turn ↔ JSON text. The answer that is read equals the one written, to the last digit of a confidence.

Marks are not written: they are found anew whenever a conversation is opened.
"""

from index.errors import PullquoteError
from tui.turn import Turn


def written(turn: Turn) -> str:
    """Raises `PullquoteError` where the turn is still open, or holds a text that UTF-8 cannot hold."""
    from tui.sessions.form import TurnForm

    if turn.open:
        raise PullquoteError("This turn cannot be kept before it has ended. Wait for its answer, or stop it.")
    try:
        return TurnForm.model_validate({name: getattr(turn, name) for name in TurnForm.model_fields}).model_dump_json()
    except ValueError as error:
        raise PullquoteError("This turn cannot be kept: it holds what is no text. Ask again in other letters.") from error


def read(text: str) -> Turn:
    """Raises `PullquoteError` where `text` is no turn of this or an older version."""
    from tui.sessions.form import TurnForm

    try:
        form = TurnForm.model_validate_json(text)
    except ValueError as error:
        raise PullquoteError("A kept answer cannot be read: it is damaged, or of a newer version. Ask again.") from error
    return Turn(form.question, state=form.state, filters=form.filters, answer=form.answer, error=form.error)
