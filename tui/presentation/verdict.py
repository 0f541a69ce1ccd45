"""The signs of the chat: every state has a glyph and a word beside its colour."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.answer import Answer


@dataclass(frozen=True, slots=True)
class Verdict:
    glyph: str
    word: str
    style: str
    """Colour by the theme's variables."""


STRONG = Verdict("●", "strong", "bold $text-success")
LIKELY = Verdict("◐", "likely", "bold $text-warning")
POSSIBLE = Verdict("◔", "possible", "bold $text-warning")
UNCALIBRATED = Verdict("◌", "uncalibrated", "bold $foreground 70%")
NOT_FOUND = Verdict("○", "not found", "bold $foreground 70%")
ERROR = Verdict("✗", "error", "bold $text-error")
STOPPED = Verdict("■", "stopped", "bold $foreground 70%")
SOURCES_DIFFER = Verdict("⚠", "sources differ", "bold $text-warning")
CORRECTED = Verdict("✎", "corrected", "bold $text-warning")
CORRECTED_ELSEWHERE = Verdict("·", "not this quote", "$foreground 70%")
"""A note of the article about something else than the quote."""

QUALIFIED = {
    "planned": Verdict("◐", "planned", "bold $text-warning"),
    "alleged": Verdict("◐", "alleged", "bold $text-warning"),
    "denied": Verdict("◐", "denied", "bold $text-warning"),
    "withdrawn": Verdict("✗", "withdrawn", "bold $text-error"),
    "called_false": Verdict("✗", "called false", "bold $text-error"),
}
"""How an article states what is no plain fact (`Answer.qualification`)."""

SOURCE_CHANGES = {
    "moved": Verdict("✎", "article changed; the quote still stands", "$text-warning"),
    "changed": Verdict("✗", "article changed; the quote is no longer in it", "bold $text-error"),
    "gone": Verdict("✗", "article no longer in the archive", "bold $text-error"),
}
"""What has become of a quote's article since (`Turn.changes`)."""


def verdict(answer: "Answer") -> Verdict:
    """Return the verdict: strong from a probability of 0.8, likely from 0.5 (more often right than wrong), possible below.

    Whatever its probability, a quote that was taken back, or reads otherwise in a later text, is corrected; and what is planned,
    alleged, denied or withdrawn is called that. Where nobody measured how
    often the reader is right, that is said instead.
    """
    if answer.status == "not_found":
        return NOT_FOUND
    if answer.corrected_from is not None or any(
        note.about_quote and note.kind != "update" for note in answer.citation(answer.cited[0]).corrections
    ):
        return CORRECTED
    if answer.qualification is not None:
        return QUALIFIED[answer.qualification]
    if answer.status == "possible":
        return POSSIBLE
    if not answer.calibrated:
        return UNCALIBRATED
    if answer.confidence >= 0.8:
        return STRONG
    return LIKELY if answer.confidence >= 0.5 else POSSIBLE
