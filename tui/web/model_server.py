"""One assistant for every visitor of `pullquote serve`: it loads the models once, and answers what the visitors' chats ask.

Each visitor's chat is a process of its own; `RemoteAssistant` in it speaks to this server through a socket of this user alone.
"""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from secrets import token_bytes
from threading import Lock, Thread
from typing import Any

from index.errors import Cancelled, PullquoteError
from qa.errors import InternalError
from tui.services.assistant import AssistantProtocol, OpenAssistant
from tui.services.assistant_handle import AssistantHandle

ADDRESS_VARIABLE, KEY_VARIABLE = "PULLQUOTE_MODELS_AT", "PULLQUOTE_MODELS_KEY"
"""The variables by which the chats are told where the models are, and the key that lets them in, in hexadecimal."""

STOP = ("stop",)
"""The message that stops the running question."""


class ModelServer:
    """Waits for chats in a thread, and serves each in a thread of its own. Models are loaded when the first chat needs them."""

    def __init__(self, open_assistant: OpenAssistant, generation: Callable[[], Path | None]) -> None:
        """`generation` returns the folder that is published now: where it is another, the assistant is opened again."""
        self._open_assistant, self._generation = open_assistant, generation
        self._handle = AssistantHandle()
        self._opened: Path | None = None
        self._opening = Lock()
        self._key = token_bytes(32)
        self._listener = Listener(authkey=self._key)
        Thread(target=self._accept, daemon=True).start()

    @property
    def environment(self) -> dict[str, str]:
        """Return the variables that a chat needs to find this server."""
        return {ADDRESS_VARIABLE: str(self._listener.address), KEY_VARIABLE: self._key.hex()}

    def close(self) -> None:
        self._listener.close()
        self._handle.replace(None)

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except (AuthenticationError, EOFError):
                continue
            except OSError:  # the listener is closed
                return
            Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: "Connection[Any, Any]") -> None:
        """Answer the requests of one chat until it ends."""
        with connection, suppress(EOFError, OSError):
            while True:
                request = connection.recv()
                if request == STOP:  # it came after the answer
                    continue
                try:
                    reply = self._reply(request, connection)
                except PullquoteError as error:
                    reply = ("error", type(error) is Cancelled, str(error), error.exit_code)
                except Exception as error:  # noqa: BLE001  # an edge: a bug costs one answer, not every visitor's chat
                    reply = ("error", False, str(InternalError(error)), 1)
                connection.send(reply)

    def _reply(self, request: tuple[Any, ...], connection: "Connection[Any, Any]") -> tuple[Any, ...]:
        if request[0] == "open":
            return ("opened", str(self._open()))

        def stage(name: str, done: int, total: int) -> None:
            connection.send(("stage", name, done, total))
            if connection.poll():
                connection.recv()  # the person has stopped the question
                raise Cancelled

        _, question, filters, history, today = request
        with self._handle.use() as assistant:
            return ("answer", assistant.ask(question, filters, stage, history=history, today=today))

    def _open(self) -> Path | None:
        """Open the published archive with its models unless that is done. Return its folder."""
        with self._opening:
            published = self._generation()
            if self._handle.assistant is None or published != self._opened:
                assistant: AssistantProtocol = self._open_assistant()
                self._handle.replace(assistant)
                self._opened = published
            return self._opened
