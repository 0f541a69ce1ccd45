"""Changes of the dossier by commands: a note to a quote, another place for it, or its removal. Quotes are named by their numbers."""

from functools import partial

from index.errors import UsageError
from tui.conversation.pin import Pin, PinsChange, moved_pin, with_note, without_pin
from tui.presentation.wording import count_text
from tui.services.context import AppContext


def note_pin(context: AppContext, argument: str) -> str:
    """Write a note to a quote, and say so. `argument`: its number and the note; without one, the note is taken away."""
    number, _, note = argument.strip().partition(" ")
    pin = _pin(context, "note", number)
    _change(context, partial(with_note, key=pin.key, note=note), "The note is as it was.")
    return f"Noted at quote {number}." if note.strip() else f"Quote {number} has no note."


def order_pin(context: AppContext, argument: str) -> str:
    """Give a quote another place, and say so. `argument`: its number, and that of its new place."""
    number, _, place = argument.strip().partition(" ")
    pin = _pin(context, "order", number)
    if not place.strip().isdecimal() or int(place) == 0:
        raise UsageError("/order takes the number of a quote and its new place: /order 3 1 makes the third the first.")
    _change(context, partial(moved_pin, key=pin.key, by=int(place) - int(number)), "The quotes are in their order of before.")
    now = 1 + next(at for at, each in enumerate(context.dossier.pins(context.current)) if each.key == pin.key)
    return f"It is quote {now} of the dossier now."


def unpin(context: AppContext, argument: str) -> str:
    """Remove a quote from the dossier, and say so. `argument`: its number."""
    pin = _pin(context, "unpin", argument.strip())
    _change(context, partial(without_pin, key=pin.key), "The quote is in the dossier again.")
    return "Removed from the dossier. “/undo” brings it back."


def _pin(context: AppContext, command: str, number: str) -> Pin:
    """Return the quote of this number. Raise `UsageError` where there is none."""
    pins = context.dossier.pins(context.current)
    if not number.isdecimal():
        raise UsageError(f"/{command} takes the number of a quote; /dossier lists them.")
    if not 1 <= int(number) <= len(pins):
        raise UsageError(f"There is no quote {number}; the dossier has {count_text(len(pins), 'quote')}.")
    return pins[int(number) - 1]


def _change(context: AppContext, change: PinsChange, undone: str) -> None:
    context.undo.push(context.dossier.change(context.current, change, undone))
