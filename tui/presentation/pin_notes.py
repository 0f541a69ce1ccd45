"""What must be said of a quote that a person keeps, wherever it is shown, saved or sent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.presentation.answer_view import EvidenceNote
from tui.presentation.evidence import correction_text
from tui.presentation.verdict import CORRECTED, SOURCE_CHANGES

if TYPE_CHECKING:
    from qa.answer import Citation


def pin_notes(citation: "Citation", change: str = "") -> Iterator[EvidenceNote]:
    """Yield each correction that speaks of the quote, and what has become of its article since."""
    for correction in citation.corrections:
        if correction.about_quote:
            yield EvidenceNote(CORRECTED, "", correction_text(correction), ())
    if change:
        yield EvidenceNote(SOURCE_CHANGES[change], "", "", ())
