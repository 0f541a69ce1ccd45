"""The pins of a dossier as sources: an article is opened from them as from an answer, and `>` goes on to the next pin."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.conversation.pin import Pins

if TYPE_CHECKING:
    from qa.answer import Citation


@dataclass(frozen=True, slots=True)
class PinnedSources:
    pins: Pins

    @property
    def sources(self) -> "tuple[Citation, ...]":
        """Return the pinned citations, numbered from 1 in the order of the dossier."""
        return tuple(replace(pin.citation, n=n) for n, pin in enumerate(self.pins, 1))

    def question_of(self, n: int) -> str:
        return self.pins[n - 1].question
