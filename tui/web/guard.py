"""Who may come in: browsers that were sent to this address by a person, not by another page."""

import ipaddress
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

from index.errors import UsageError

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""Nothing is loaded from elsewhere, and no other page may frame this one to catch clicks. xterm.js sets styles inline."""


def is_loopback(host: str) -> bool:
    """Whether every address that this name stands for is on this machine. Raises `UsageError` where it stands for none."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(
            f"“{host}” is no address of this machine ({error.strerror}). Leave --host out for 127.0.0.1."
        ) from error
    return all(ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback for *_, address in found)


def netloc(host: str, port: int) -> str:
    """As a browser writes it: brackets around IPv6, no port where it is 80."""
    name = f"[{host}]" if ":" in host else host
    return name if port == 80 else f"{name}:{port}"


def guard(names: frozenset[str] | None) -> Middleware:
    """Refuses a Host that is not in `names` (DNS rebinding), and an Origin that is not that Host (another page's script).

    Websockets need this: browsers let any page open one to any address. `names` of None takes any Host.
    """

    @web.middleware
    async def check_request(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if (names is not None and request.host not in names) or (
            origin is not None and urlsplit(origin).netloc != request.host
        ):
            raise web.HTTPForbidden(text="This address is not the one that Pullquote serves, or another page asked.\n")
        return await handler(request)

    return check_request


async def add_security_headers(request: web.Request, response: web.StreamResponse) -> None:
    """For aiohttp's `on_response_prepare`."""
    response.headers.update(SECURITY_HEADERS)
