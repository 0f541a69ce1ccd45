"""Functions for the worker threads of the dossier: they compare its pins with the archive, and save it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from index.errors import PullquoteError, UsageError
from index.filters import Filters
from index.text import one_line
from tui.conversation.pin import PinKey, Pins
from tui.conversation.recheck import pin_changes
from tui.services.compare_worker import citation_now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qa.answer import Citation, Correction
    from tui.conversation.recheck import SourceChange
    from tui.services.assistant import ArticleSource
    from tui.services.compare_worker import FindCorrections
    from tui.services.context import AppContext
    from tui.services.messages import PostMessage


@dataclass
class PinsCompared(Message):
    """The pins were compared with the archive of now."""

    changes: Mapping[PinKey, SourceChange]
    """Without those whose article is as it was."""
    citations: Mapping[PinKey, Citation]
    """The pinned citations with the corrections that the archive holds now."""


def compare_and_post(context: AppContext, pins: Pins, post: PostMessage) -> None:
    """Post what has become of the pinned articles; nothing where the archive is not open."""
    try:
        with context.assistant_handle.use() as assistant:
            changes = pin_changes(pins, assistant.archive.catalogue)
            compared = pins_now(pins, assistant.archive.catalogue, context.find_corrections)
    except PullquoteError:
        return
    found = {pin.key: change for pin, change in zip(pins, changes, strict=True) if change is not None}
    post(PinsCompared(found, {pin.key: pin.citation for pin in compared}))


def pins_now(pins: Pins, catalogue: ArticleSource, find: FindCorrections | None) -> Pins:
    """Return the pins with the corrections that the archive holds now: one may have been printed after the quote was pinned."""
    return pins if find is None else with_corrections(pins, lambda citation: find(citation, catalogue, Filters()))


def with_corrections(pins: Pins, find: Callable[[Citation], tuple[Correction, ...]]) -> Pins:
    return tuple(replace(pin, citation=citation_now(pin.citation, find)) for pin in pins)


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
        pins = pins_now(pins, assistant.archive.catalogue, context.find_corrections)
    name = context.conversation_name or pins[0].question
    document = dossier_document(name, context.summary, list(zip(pins, changes, strict=True)), style)
    return f"Saved as {one_line(str(write_export(document, Path(path))))}."
