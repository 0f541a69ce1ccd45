"""textual-serve with a page of our own that loads nothing from elsewhere, a guard, and a limit on the number of chats."""

import asyncio
import errno
import os
import shlex
import socket
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from aiohttp import web
from textual_serve.server import Server

from index.errors import PullquoteError
from tui.presentation.wording import count_text
from tui.web.guard import add_security_headers, guard, netloc

SHUTDOWN_GRACE = 1.0
"""Seconds that visitors have to leave by themselves; aiohttp would wait for a minute."""
SEAT_WAIT = 5.0
"""Seconds that a new visitor waits for a seat: a page that is loaded again arrives before its old chat has ended."""
PAGE_FOLDER = Path(__file__).with_name("page")


@dataclass(frozen=True, slots=True)
class ListenAddress:
    """The address of the server. `open_to_all` lifts the check of the Host, since the names of this machine are not known here."""

    host: str
    port: int
    open_to_all: bool = False

    @property
    def address(self) -> str:
        return f"http://{netloc(self.host, self.port)}/"

    @property
    def names(self) -> frozenset[str] | None:
        if self.open_to_all:
            return None
        return frozenset(netloc(host, self.port) for host in (self.host, "127.0.0.1", "localhost", "::1"))


class ChatServer(Server):
    """A server that starts `command` by the shell for each visitor, at most `visitors` at a time, and speaks to it through pipes."""

    def __init__(self, command: Sequence[str], listens_at: ListenAddress, visitors: int, seat_wait: float = SEAT_WAIT) -> None:
        super().__init__(shell_line(command, os.name), listens_at.host, listens_at.port, "Pullquote")
        self._listens_at, self._visitors, self._seat_wait = listens_at, visitors, seat_wait
        self._seats = asyncio.Semaphore(visitors)

    async def application(self) -> web.Application:
        app = await self._make_app()
        app.router.add_static("/page", PAGE_FOLDER)
        app.middlewares.append(guard(self._listens_at.names))
        app.on_response_prepare.append(add_security_headers)
        return app

    async def handle_index(self, request: web.Request) -> web.Response:
        """Return the page. Its WebSocket uses `request.host`, which the guard has checked, so that the browser reaches us again."""
        page = Template((PAGE_FOLDER / "index.html").read_text(encoding="utf-8"))
        html = page.substitute(socket=f"ws://{escape(request.host)}/ws", visitors=count_text(self._visitors, "chat"))
        return web.Response(text=html, content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Give the visitor a seat, or refuse. The page then shows its own notice, for a browser hides the reason from it."""
        try:
            await asyncio.wait_for(self._seats.acquire(), self._seat_wait)
        except TimeoutError:
            most = count_text(self._visitors, "chat")
            text = f"At most {most} can be open at a time here, and all are taken. Close one, and try again.\n"
            raise web.HTTPServiceUnavailable(text=text) from None
        try:
            return await super().handle_websocket(request)
        finally:
            self._seats.release()

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing: the method of textual-serve prints a banner, with the command as markup."""


def shell_line(command: Sequence[str], system: str) -> str:
    """Return `command` as the shell of this machine reads it; `system` is `os.name`. cmd.exe knows no single quotes."""
    return subprocess.list2cmdline(command) if system == "nt" else shlex.join(command)


def open_port(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free port. Raise `PullquoteError` where that fails."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        instead = "Leave --host out for 127.0.0.1" if error.errno == errno.EADDRNOTAVAIL else "Choose another port: --port 8001"
        raise PullquoteError(f"Cannot listen on {netloc(host, port)}: {os.strerror(error.errno or 0)}. {instead}") from error


def run_server(server: ChatServer, listener: socket.socket) -> None:
    """Serve until Ctrl+C or SIGTERM, which end the visitors' chats too."""
    web.run_app(server.application(), sock=listener, print=None, access_log=None, shutdown_timeout=SHUTDOWN_GRACE)
