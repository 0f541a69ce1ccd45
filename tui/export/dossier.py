"""A dossier, with footnotes in a citation style, as the document that is exported."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from qa.citations.styles.footnote import footnote
from qa.citations.styles.table import style_label
from tui.conversation.dossier_document import DossierDocument, DossierEntry
from tui.conversation.pin import Pin

if TYPE_CHECKING:
    from tui.conversation.recheck import SourceChange


def dossier_document(name: str, archive: str, pins: "Sequence[tuple[Pin, SourceChange | None]]", style: str) -> DossierDocument:
    """Return the document. `pins` are in their order, each with what has become of its article.

    Raise `UsageError` where there is no such style.
    """
    entries = [DossierEntry(pin, footnote(style, pin.citation.source), change or "") for pin, change in pins]
    return DossierDocument(name, archive, datetime.now().astimezone(), style_label(style), tuple(entries))
