"""Responds to requests, whichever door they come by: questions one after the other, what is only read beside them."""

from threading import Event

from index.errors import Cancelled
from qa.citation_json import PublicJson
from tui.requests.current_assistant import CurrentAssistant
from tui.requests.request_fields import RequestFields
from tui.requests.waiting_line import WaitingLine


class Responder:
    """One set of models for every request. The caller closes it."""

    def __init__(self, current: CurrentAssistant, most_waiting: int) -> None:
        """Take over `current`, which is closed with this one."""
        self.current, self.most_waiting = current, most_waiting
        self._questions = WaitingLine("questions", most_waiting)
        self._lookups = WaitingLine("lookups", most_waiting)

    @property
    def waiting(self) -> int:
        """Requests to the models that are answered or wait now."""
        return self._questions.length

    async def respond(self, request: RequestFields) -> PublicJson:
        """Return the public JSON of the response. Raises `LineFull`, and what `request.respond` raises.

        A request whose task is cancelled is not begun, or stopped at its next stage.
        """
        line = self._questions if request.needs_models else self._lookups
        return await line.run(lambda given_up: self._answer(request, given_up))

    async def generation(self) -> tuple[int, int]:
        """Return the number of the current generation and of its articles."""
        return await self._lookups.run(lambda given_up: self._facts())

    def close(self) -> None:
        self._questions.close()
        self._lookups.close()
        self.current.close()

    def _answer(self, request: RequestFields, given_up: Event) -> PublicJson:
        def stop_if_given_up(stage: str, done: int, total: int) -> None:
            if given_up.is_set():
                raise Cancelled

        with self.current.use() as assistant:
            return request.respond(assistant, stop_if_given_up)

    def _facts(self) -> tuple[int, int]:
        with self.current.use() as assistant:
            return assistant.archive.manifest.generation, assistant.archive.manifest.articles
