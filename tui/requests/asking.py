"""The requests that are asked of the models: a question, a timeline, a search."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from qa.answer_json import answer_json
from qa.assistant import Assistant
from qa.citation_json import PublicJson
from qa.conversation.exchange import Exchange
from qa.question.question import understand
from qa.reading import AskStageProgress
from qa.search_json import hits_json
from tui.requests.request_fields import Asked, FilteredRequest


class HistoryTurn(BaseModel):
    """A turn before the question. An answer as it was sent will do: its other fields are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    question: Asked
    answer: str | None = Field(default=None, max_length=20000)


class AskRequest(FilteredRequest):
    """A question, with the turns of its conversation before it."""

    question: Asked = Field(description="The question in plain language.")
    history: tuple[Asked | HistoryTurn, ...] = Field(
        default=(),
        max_length=50,
        description="The turns before, the oldest first: each a question, or a question and its answer.",
    )

    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        history = [_exchange(turn) for turn in self.history]
        return answer_json(assistant.ask(self.question, self.filters(), stage, history=history, today=date.today()))


class TimelineRequest(FilteredRequest):
    """A topic whose events are told in order."""

    topic: Asked = Field(description="What the timeline is about, in a few words.")

    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        return answer_json(assistant.ask(f"timeline of {self.topic}", self.filters(), stage, today=date.today()))


class SearchRequest(FilteredRequest):
    """Words to search for."""

    query: Asked = Field(description="What the passages should be about.")
    count: int = Field(default=10, ge=1, le=100, description="How many passages are listed.")

    def respond(self, assistant: Assistant, stage: AskStageProgress) -> PublicJson:
        stage("retrieving", 0, 0)
        filters = self.filters()
        return hits_json(assistant.retriever.search(understand(self.query, filters).text, self.count, filters))


def _exchange(turn: str | HistoryTurn) -> Exchange:
    return Exchange(turn) if isinstance(turn, str) else Exchange(turn.question, answer=turn.answer or "")
