"""The standing questions in the file of conversations."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import PullquoteError, UsageError
from index.filters import NO_FILTERS, Filters
from index.locations import real_place
from index.text import one_line
from tui.conversation.store_connection import StoreConnection
from tui.conversation.watch import StandingQuestion

if TYPE_CHECKING:
    from qa.answer import Answer

_FIELDS = "id, question, filters, created, generation, told"


class WatchTable:
    """Its methods raise `PullquoteError` where the file cannot be read or written."""

    def __init__(self, connection: StoreConnection) -> None:
        self._connection = connection

    def add(
        self,
        archive: Path,
        question: str,
        filters: Filters = NO_FILTERS,
        told: "Answer | None" = None,
        generation: int = 0,
    ) -> StandingQuestion:
        """Keep a question about an archive; `told` is the answer that the person has seen already.

        Raise `UsageError` where it is kept already.
        """
        line, folder, now = one_line(question), _archive_text(archive), datetime.now(UTC)
        if not line:
            raise UsageError("A standing question needs words. Write the question behind it.")
        values = folder, line, _filters_to_json(filters), now.isoformat(), generation, _answer_to_json(told)
        with self._connection.writing() as connection:
            same = "SELECT 1 FROM watches WHERE archive = ? AND folded(question) = folded(?) AND filters = ?"
            if connection.execute(same, values[:3]).fetchone():
                raise UsageError("This question stands already. /watch, or “pullquote watch list”, lists them.")
            columns = "archive, question, filters, created, generation, told"
            cursor = connection.execute(f"INSERT INTO watches({columns}) VALUES(?, ?, ?, ?, ?, ?)", values)
        return StandingQuestion(cursor.lastrowid or 0, line, now, filters, generation, told)

    def standing(self, archive: Path) -> list[StandingQuestion]:
        """Return the standing questions about an archive, the oldest first."""
        with self._connection.reading() as connection:
            query = f"SELECT {_FIELDS} FROM watches WHERE archive = ? ORDER BY id"
            return [_standing(*row) for row in connection.execute(query, (_archive_text(archive),)).fetchall()]

    def set_asked(self, identity: int, generation: int, told: "Answer | None" = None) -> None:
        """Note that a question was asked of a generation, and with `told` that this answer was told."""
        with self._connection.writing() as connection:
            connection.execute("UPDATE watches SET generation = ? WHERE id = ?", (generation, identity))
            if told is not None:
                connection.execute("UPDATE watches SET told = ? WHERE id = ?", (_answer_to_json(told), identity))

    def set_seen(self, archive: Path, questions: tuple[str, str], filters: Filters, answer: "Answer") -> None:
        """Note that a person has seen this answer: where the question stands, as typed or as asked, it was told so."""
        asked = {one_line(question).casefold() for question in questions}
        for standing in self.standing(archive):
            if standing.question.casefold() in asked and standing.filters == filters:
                self.set_asked(standing.id, answer.generation, answer)

    def remove(self, archive: Path, identity: int) -> StandingQuestion:
        """Remove a standing question and return it. Raise `UsageError` where this archive has none of that number."""
        standing = next((each for each in self.standing(archive) if each.id == identity), None)
        if standing is None:
            raise UsageError(
                f"There is no standing question {identity} about this archive. /watch, or “pullquote watch list”, lists them."
            )
        with self._connection.writing() as connection:
            connection.execute("DELETE FROM watches WHERE id = ?", (identity,))
        return standing


def _archive_text(archive: Path) -> str:
    return str(real_place(archive))


def _filters_to_json(filters: Filters) -> str:
    from tui.conversation.stored_answer import StoredFilters

    return StoredFilters.from_filters(filters).model_dump_json()


def _answer_to_json(answer: "Answer | None") -> str:
    from tui.conversation.stored_answer import StoredAnswer

    if answer is None:
        return ""
    try:
        return StoredAnswer.from_answer(answer).model_dump_json()
    except ValueError as error:
        raise PullquoteError("This answer cannot be kept: it holds what is no text.") from error


def _standing(identity: int, question: str, filters: str, created: str, generation: int, told: str) -> StandingQuestion:
    """Return the question. An answer that cannot be read counts as not told: it will be told once more."""
    from tui.conversation.stored_answer import StoredAnswer, StoredFilters

    try:
        limits = StoredFilters.model_validate_json(filters).to_filters()
    except ValueError as error:
        raise PullquoteError("A standing question cannot be read: it is damaged, or of a newer version.") from error
    try:
        answer = StoredAnswer.model_validate_json(told).to_answer() if told else None
    except ValueError:
        answer = None
    return StandingQuestion(identity, question, datetime.fromisoformat(created), limits, generation, answer)
