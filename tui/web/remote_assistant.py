"""The assistant of a visitor's chat: it reads the archive itself, and has the questions answered by the `ModelServer`."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from index.errors import Cancelled, IndexMissing, PullquoteError
from index.filters import Filters
from tui.services.assistant import AskProgress
from tui.web.model_server import ADDRESS_VARIABLE, KEY_VARIABLE, STOP

if TYPE_CHECKING:
    from index.store.catalogue import Catalogue
    from index.store.manifest import Manifest
    from qa.answer import Answer
    from qa.conversation.exchange import Exchange


@dataclass(frozen=True, slots=True)
class ReadArchive:
    """What a chat reads of an archive: articles and facts, no vectors."""

    catalogue: "Catalogue"
    manifest: "Manifest"


class RemoteAssistant:
    """An assistant whose models are in another process. `ask` and `close` are those of `AssistantProtocol`."""

    def __init__(self, connection: "Connection[Any, Any]", archive: ReadArchive) -> None:
        self._connection, self.archive = connection, archive
        self._one_at_a_time = Lock()

    @classmethod
    def connect(cls, index: Path, environment: Mapping[str, str]) -> "RemoteAssistant":
        """Have the archive at `index` opened by the server that `environment` names, and read it."""
        from index.store.archive import current_generation
        from index.store.catalogue import Catalogue
        from index.store.manifest import read_manifest

        if current_generation(index) is None:
            raise IndexMissing(index)
        try:
            connection = Client(environment[ADDRESS_VARIABLE], authkey=bytes.fromhex(environment[KEY_VARIABLE]))
            connection.send(("open",))
            folder = Path(_outcome(connection.recv())[0])
        except (OSError, EOFError, AuthenticationError) as error:
            raise PullquoteError(f"The server that holds the models does not answer: {error}. Start it again.") from error
        return cls(connection, ReadArchive(Catalogue(folder / "catalogue.sqlite"), read_manifest(folder, index)))

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: AskProgress = lambda name, done, total: None,
        *,
        history: "Sequence[Exchange]" = (),
        today: date | None = None,
    ) -> "Answer":
        with self._one_at_a_time:
            try:
                self._connection.send(("ask", question, filters, tuple(history), today))
                answer: Answer = self._follow(stage)
            except (OSError, EOFError) as error:
                raise PullquoteError("The server that holds the models has ended. Start it again.") from error
            return answer

    def _follow(self, stage: AskProgress) -> Any:
        """Report the stages until the answer comes. Where `stage` stops the question, tell the server, and wait for its last word."""
        stopped: BaseException | None = None
        while (reply := self._connection.recv())[0] == "stage":
            if stopped is None:
                try:
                    stage(*reply[1:])
                except Cancelled as error:
                    stopped = error
                    self._connection.send(STOP)
        if stopped is not None:
            raise stopped
        return _outcome(reply)[0]

    def close(self) -> None:
        with suppress(OSError):
            self._connection.close()
        self.archive.catalogue.close()


def _outcome(reply: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what a reply brings. Raise the error that it tells."""
    if reply[0] != "error":
        return reply[1:]
    _, is_cancelled, message, exit_code = reply
    if is_cancelled:
        raise Cancelled
    error = PullquoteError(message)
    error.exit_code = exit_code
    raise error
