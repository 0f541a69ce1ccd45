"""The guard of the server: it lets in browsers that a person sent to this address, and none that another page sent."""

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
    """Return True if every address of this name is on this machine. Raise `UsageError` where the name has none."""
    try:
        addresses = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(
            f"“{host}” is no address of this machine ({error.strerror}). Leave --host out for 127.0.0.1."
        ) from error
    return all(ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback for *_, address in addresses)


def netloc(host: str, port: int) -> str:
    """Return host and port as a browser writes them: brackets around IPv6, no port where it is 80."""
    name = f"[{host}]" if ":" in host else host
    return name if port == 80 else f"{name}:{port}"


def guard(names: frozenset[str] | None) -> Middleware:
    """Return a middleware that refuses a Host outside `names` (DNS rebinding), and an Origin other than it (another page's script).

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
    """Add the headers to a response; aiohttp calls this as an `on_response_prepare` handler."""
    response.headers.update(SECURITY_HEADERS)
