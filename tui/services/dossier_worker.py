"""Functions for the worker threads of the dossier: they compare its pins with the archive, and save it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import PullquoteError, UsageError
from index.text import one_line
from tui.conversation.pin import PinKey, Pins
from tui.conversation.recheck import pin_changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.conversation.recheck import SourceChange
    from tui.services.assistant_handle import AssistantHandle
    from tui.services.context import AppContext
    from tui.services.messages import PostMessage


@dataclass
class PinsCompared(Message):
    """The pins were compared with the archive of now."""

    changes: Mapping[PinKey, SourceChange]
    """Without those whose article is as it was."""


def compare_and_post(assistant_handle: AssistantHandle, pins: Pins, post: PostMessage) -> None:
    """Post what has become of the pinned articles; nothing where the archive is not open."""
    try:
        with assistant_handle.use() as assistant:
            changes = pin_changes(pins, assistant.archive.catalogue)
    except PullquoteError:
        return
    post(PinsCompared({pin.key: change for pin, change in zip(pins, changes, strict=True) if change is not None}))


def save_dossier(context: AppContext, path: str, style: str) -> str:
    """Save the dossier of the conversation that goes on, and return in words where. A worker thread calls this.

    Raise `UsageError` where it is empty, or there is no such style or format.
    """
    from tui.export.dossier import dossier_document
    from tui.export.formats import write_export

    pins = context.dossier.pins(context.current)
    if not pins:
        raise UsageError("There is nothing in the dossier yet. Pin a quote first, with p on its card.")
    with context.assistant_handle.use() as assistant:
        changes = pin_changes(pins, assistant.archive.catalogue)
    name = context.conversation_name or pins[0].question
    document = dossier_document(name, context.summary, list(zip(pins, changes, strict=True)), style)
    return f"Saved as {one_line(str(write_export(document, Path(path))))}."
