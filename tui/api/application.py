"""The HTTP service: each path, and what it asks of the responder."""

import asyncio
from dataclasses import dataclass
from urllib.parse import unquote

from aiohttp import web

from tui.api.openapi import POSTED_KINDS, ServiceHealth, openapi_document
from tui.api.refusals import ServiceStopping, json_response, refuse_in_json, token_needed
from tui.requests.quoting import ShowRequest
from tui.requests.request_fields import RequestFields
from tui.requests.responder import Responder
from tui.requests.table import REQUEST_KINDS
from tui.web.guard import add_security_headers, guard

LARGEST_BODY = 256 * 1024
"""Bytes of a request: fifty turns of history fit into it."""
BODY_SECONDS = 10.0
"""Seconds in which the body of a request has to arrive."""
_ARTICLES = "/articles/"


@dataclass(frozen=True, slots=True)
class ApiAccess:
    """Who may ask."""

    names: frozenset[str] | None
    """The Hosts that the service goes by; None takes any."""
    token: str = ""
    """What every request has to bring; "" for none."""


class ApiApplication:
    """The paths of the service over one responder."""

    def __init__(self, responder: Responder, access: ApiAccess, body_seconds: float = BODY_SECONDS) -> None:
        self._responder, self._access, self._body_seconds = responder, access, body_seconds
        self._description = openapi_document()
        self.stopping = False
        """Whether requests that come now are refused; those that came before are still answered."""

    def application(self) -> web.Application:
        checks = [refuse_in_json, guard(self._access.names)]
        if self._access.token:
            checks.append(token_needed(self._access.token))
        app = web.Application(client_max_size=LARGEST_BODY, middlewares=checks)
        app.router.add_get("/health", self.health)
        app.router.add_get("/openapi.json", self.describe)
        app.router.add_get(_ARTICLES + "{id:.+}", self.show)
        for name in POSTED_KINDS:
            app.router.add_post(f"/{name}", self.respond)
        app.on_response_prepare.append(add_security_headers)
        return app

    async def respond(self, request: web.Request) -> web.Response:
        """Respond to a posted request; its path names its kind."""
        if request.content_type != "application/json":  # a form of another page could be sent without asking first
            raise web.HTTPUnsupportedMediaType(text="Send JSON, as “Content-Type: application/json”.")
        kind = REQUEST_KINDS[request.path.strip("/")]
        return await self._respond_to(kind.request.parse_json(await self._body(request)))

    async def show(self, request: web.Request) -> web.Response:
        """Respond with an article. Its id is compared with the ids of the archive, and never used as the name of a file."""
        fields: dict[str, object] = {
            "article": unquote(request.rel_url.raw_path.removeprefix(_ARTICLES)),
            **{name: _number(text) for name, text in request.query.items() if name in ("start", "end")},
            **{name: text for name, text in request.query.items() if name not in ("start", "end", "article")},
        }
        return await self._respond_to(ShowRequest.model_validate(fields))

    async def health(self, request: web.Request) -> web.Response:
        generation, articles = await self._responder.generation()
        health = ServiceHealth(
            status="stopping" if self.stopping else "ready",
            generation=generation,
            articles=articles,
            waiting=self._responder.waiting,
            most_waiting=self._responder.most_waiting,
            trouble=self._responder.current.trouble,
        )
        return json_response(health.model_dump(mode="json"))

    async def describe(self, request: web.Request) -> web.Response:
        return json_response(self._description)

    async def _respond_to(self, fields: RequestFields) -> web.Response:
        if self.stopping:
            raise ServiceStopping
        return json_response(await self._responder.respond(fields))

    async def _body(self, request: web.Request) -> bytes:
        """Read the body. One that says that it is too large is refused before a byte of it is read."""
        if (announced := request.content_length or 0) > LARGEST_BODY:
            raise web.HTTPRequestEntityTooLarge(LARGEST_BODY, announced)
        try:
            return await asyncio.wait_for(request.read(), self._body_seconds)
        except TimeoutError:
            raise web.HTTPRequestTimeout(text=f"The request did not arrive within {self._body_seconds:g} seconds.") from None


def _number(text: str) -> int | str:
    """Return a number of a query as such; what is none stays a text, which the request's fields refuse."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text
