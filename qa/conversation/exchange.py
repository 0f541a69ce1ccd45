"""A turn of the conversation before the question."""

from dataclasses import dataclass
from typing import Self

from qa.answer import Answer, Citation


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was asked, how it was understood, and what it was answered."""

    question: str
    """As typed."""
    standalone: str = ""
    """As it was asked of the archive; "" where nobody resolved it yet (`resolve_history`)."""
    answer: str = ""
    """The words that answered, or the name that was computed from them; "" where nothing did."""
    citations: tuple[Citation, ...] = ()
    """Those of the answer, the quoted one first; () where they are not known, as in a history that a script hands in."""
    nearest: tuple[Citation, ...] = ()
    """The nearest evidence, shown where nothing answered, the likeliest first; () where something did."""

    @classmethod
    def of(cls, answer: Answer) -> Self:
        cited = tuple(answer.citation(n) for n in answer.cited)
        computed = answer.computed if answer.computed not in (None, "yes", "no", "denied") else None
        return cls(answer.question, answer.standalone, computed or answer.answer or "", cited, () if cited else answer.nearest)

    @property
    def asked(self) -> str:
        """The question that stands alone, as far as that is known."""
        return self.standalone or self.question

    @property
    def likely_answer(self) -> str:
        """The words that answered; of a question that nothing answered, the first of the nearest evidence; "" without any."""
        return self.answer or (self.nearest[0].quote if self.nearest else "")
