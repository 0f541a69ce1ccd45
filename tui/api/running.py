"""Runs the service until it is told to stop, and does not wait for clients that send nothing."""

import asyncio
import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web
from aiohttp.typedefs import Middleware
from aiohttp.web_protocol import RequestHandler

from tui.api.application import ApiAccess, ApiApplication
from tui.api.refusals import Handler
from tui.requests.responder import Responder

HEAD_SECONDS = 10.0
"""Seconds from a connection to the end of its first request's head, and from a response to that of the next."""
STOP_SECONDS = 30.0
"""Seconds that the questions have which wait already when the service stops."""


class ConnectionDeadlines:
    """Makes connections, and closes those whose first request does not arrive in time; aiohttp itself would wait forever."""

    def __init__(self, make_connection: Callable[[], RequestHandler], seconds: float) -> None:
        self._make, self._seconds = make_connection, seconds
        self._timers: dict[RequestHandler, asyncio.TimerHandle] = {}

    def __call__(self) -> RequestHandler:
        connection = self._make()
        self._timers[connection] = asyncio.get_running_loop().call_later(self._seconds, self._close, connection)
        return connection

    def keep(self, connection: RequestHandler) -> None:
        """Let the connection live: a request of it has arrived."""
        if timer := self._timers.pop(connection, None):
            timer.cancel()

    def _close(self, connection: RequestHandler) -> None:
        del self._timers[connection]
        connection.force_close()


class RunningApi:
    """The service on a listening socket, from `start` to `stop`."""

    def __init__(self, service: ApiApplication, head_seconds: float = HEAD_SECONDS) -> None:
        self._service, self._head_seconds = service, head_seconds
        self._server: asyncio.Server | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, listener: socket.socket) -> None:
        app = self._service.application()
        app.middlewares.insert(0, self._noting_requests())
        self._runner = web.AppRunner(
            app,
            access_log=None,
            keepalive_timeout=self._head_seconds,
            lingering_time=2.0,
            handler_cancellation=True,  # a question whose client has gone is not answered
            shutdown_timeout=STOP_SECONDS,
        )
        await self._runner.setup()
        make_connection = self._runner.server
        assert make_connection is not None  # it is there after `setup`
        self._deadlines = ConnectionDeadlines(make_connection, self._head_seconds)
        self._server = await asyncio.get_running_loop().create_server(self._deadlines, sock=listener)

    async def stop(self) -> None:
        """Take no more connections, refuse what is asked from now on, answer what waits, and end."""
        self._service.stopping = True
        if self._server is not None:
            self._server.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _noting_requests(self) -> Middleware:
        @web.middleware
        async def note_request(request: web.Request, handler: Handler) -> web.StreamResponse:
            self._deadlines.keep(request.protocol)
            return await handler(request)

        return note_request


def run_api(responder: Responder, access: ApiAccess, listener: socket.socket) -> None:
    """Serve until Ctrl+C or SIGTERM."""
    asyncio.run(_serve(ApiApplication(responder, access), listener))


async def _serve(service: ApiApplication, listener: socket.socket) -> None:
    told_to_stop = asyncio.Event()
    running = RunningApi(service)
    await running.start(listener)
    with suppress(NotImplementedError):  # Windows: Ctrl+C raises KeyboardInterrupt there
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, told_to_stop.set)
    try:
        await told_to_stop.wait()
    finally:
        await running.stop()
