"""The state of a dialogue of `chat --plain`: its filters and its turns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from tui.conversation.exchanges import exchanges
from tui.conversation.turn import Turn, missing_source_text
from tui.plain.lines import answer_lines
from tui.services.context import AppContext

if TYPE_CHECKING:
    from qa.answer import Citation
    from tui.services.assistant import AssistantProtocol


@dataclass(slots=True)
class Dialogue:
    """The state of a dialogue: its filters and turns. Methods raise `UsageError` for requests that cannot be met."""

    context: AppContext
    filters: Filters = NO_FILTERS
    turns: list[Turn] = field(default_factory=list)

    @property
    def assistant(self) -> "AssistantProtocol":
        if self.context.assistant is None:
            raise UsageError("The archive is not open.")
        return self.context.assistant

    def ask(self, turn: Turn) -> Iterator[str]:
        history = exchanges([] if turn.alone else self.turns)
        turn.set_answer(self.assistant.ask(turn.question, turn.filters, history=history, today=date.today()))
        self.turns.append(turn)
        yield from answer_lines(turn)
        if self.context.recorder is not None:
            turn.position = self.context.recorder.record(self.context.recorder.current, turn, self.assistant.archive.catalogue)

    def source(self, n: int) -> "tuple[Turn, Citation]":
        """Return source `n` of the last answer."""
        citation = self.turns[-1].source(n) if self.turns else None
        if citation is None:
            raise UsageError(missing_source_text(n, self.turns[-1] if self.turns else None))
        return self.turns[-1], citation
