"""A question of an evaluation and its known answers."""

from dataclasses import dataclass
from datetime import date

from qa.conversation.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Case:
    """A question; `answers` is () where the archive does not answer it, None where nobody knows (relevance judgements only)."""

    id: str
    question: str
    answers: tuple[str, ...] | None
    relevant: tuple[str, ...] = ()
    """Ids or urls of the articles that hold the answer; () where this was not judged."""
    asked_on: date | None = None
    history: tuple[Exchange, ...] = ()
    """The turns before the question, oldest first; only a follow-up has some."""
    exclude_ids: tuple[str, ...] = ()
    """Ids of articles that do not exist for this question."""
