"""One question of an evaluation, with what is known of its answer."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Case:
    """`answers`: () where the archive does not answer the question, None where nobody knows (relevance judgements only)."""

    id: str
    question: str
    answers: tuple[str, ...] | None
    relevant: tuple[str, ...] = ()
    """Ids or urls of the articles that hold the answer; () where this was not judged."""
    asked_on: date | None = None
    history: tuple[str, ...] = ()
    """What was said before, oldest first; a follow-up has one."""
    exclude_ids: tuple[str, ...] = ()
    """Ids of articles that do not exist for this question."""
