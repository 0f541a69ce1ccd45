"""The service on a free port of this machine, over a small archive."""

import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.tui.responding import responder_over
from tui.api.application import ApiAccess, ApiApplication
from tui.api.running import RunningApi
from tui.requests.responder import Responder
from tui.web.server import ListenAddress


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: Any
    headers: Any


@dataclass(frozen=True, slots=True)
class Service:
    """A running service and a client of it."""

    host: str
    port: int
    responder: Responder
    running: RunningApi
    session: aiohttp.ClientSession

    async def get(self, path: str, headers: dict[str, str] | None = None) -> Reply:
        from yarl import URL

        async with self.session.get(URL(f"http://{self.host}:{self.port}{path}", encoded=True), headers=headers) as response:
            return Reply(response.status, json.loads(await response.read()), response.headers)

    async def post(self, path: str, fields: object, **options: Any) -> Reply:
        body = options.pop("data", None)
        body = json.dumps(fields) if body is None else body
        headers = {"Content-Type": "application/json", **options.pop("headers", {})}
        url = f"http://{self.host}:{self.port}{path}"
        async with self.session.post(url, data=body, headers=headers, **options) as response:
            return Reply(response.status, json.loads(await response.read()), response.headers)


Serve = Callable[..., AbstractAsyncContextManager[Service]]


@pytest.fixture
def serve() -> Serve:
    """Return a function: `async with serve(index, …) as service`."""

    @asynccontextmanager
    async def start(
        index: Path, *, token: str = "", most_waiting: int = 8, seconds: float = 10.0, open_to_all: bool = False
    ) -> AsyncIterator[Service]:
        with responder_over(index, most_waiting) as responder:
            listener = socket.create_server(("127.0.0.1", 0))
            port = listener.getsockname()[1]
            names = ListenAddress("127.0.0.1", port, open_to_all).names
            running = RunningApi(ApiApplication(responder, ApiAccess(names, token), seconds), seconds)
            await running.start(listener)
            async with aiohttp.ClientSession() as session:
                try:
                    yield Service("127.0.0.1", port, responder, running, session)
                finally:
                    await running.stop()

    return start
