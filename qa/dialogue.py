"""A conversation for scripts: each question is asked behind the ones before it."""

from dataclasses import dataclass, field
from datetime import date

from index.filters import NO_FILTERS, Filters
from qa.answer import Answer
from qa.assistant import Assistant
from qa.conversation.exchange import Exchange


@dataclass(slots=True)
class Conversation:
    """The turns of one conversation with an assistant, which the caller closes."""

    assistant: Assistant
    filters: Filters = NO_FILTERS
    """In force for every question, until they are changed."""
    today: date | None = None
    """The day from which “last week” counts where the filters set no as-of day; None: the archive's last day."""
    turns: list[Exchange] = field(default_factory=list)

    def ask(self, question: str) -> Answer:
        """Ask the next question and remember its turn. Raises as `Assistant.ask`; then nothing is remembered."""
        answer = self.assistant.ask(question, self.filters, history=self.turns, today=self.today)
        self.turns.append(Exchange.of(answer))
        return answer
