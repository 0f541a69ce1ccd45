"""Every response that is no success, as JSON: what was refused, with the HTTP status that says so."""

import hmac
import json
import sys
import traceback
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from aiohttp.typedefs import Middleware
from pydantic import ValidationError

from index.errors import ArticleMissing, PullquoteError, QuotationMismatch, UsageError
from tui.api.openapi import ERRORS, ServiceError
from tui.requests.request_fields import request_problems
from tui.requests.waiting_line import LineFull

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

RETRY_SECONDS = 5
STATUSES: Sequence[tuple[type[PullquoteError], int]] = (
    (LineFull, 503),
    (ArticleMissing, 404),
    (QuotationMismatch, 409),
    (UsageError, 422),
)
"""Error → status; the first that fits counts, and any other error is a 500."""
_BUG = "This is a bug in Pullquote, which the terminal of the service shows. Report it to its authors."


class ServiceStopping(LineFull):
    """The service is about to end, and begins nothing more."""

    def __init__(self) -> None:
        PullquoteError.__init__(self, "The service is stopping.")


@web.middleware
async def refuse_in_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every error into a response. A bug is told on stderr, and not to the client, for it may quote anything."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        return error_response(error.status, _told(error), headers=_kept_headers(error))
    except ValidationError as error:
        return _invalid_request(error)
    except PullquoteError as error:
        status = next((status for kind, status in STATUSES if isinstance(error, kind)), 500)
        return error_response(status, str(error), headers={"Retry-After": str(RETRY_SECONDS)} if status == 503 else None)
    except Exception:  # noqa: BLE001  # the edge: a bug must not end the service
        traceback.print_exc(file=sys.stderr)
        return error_response(500, _BUG)


def token_needed(token: str) -> Middleware:
    """Return a middleware that refuses whoever does not bring `token`. It is compared in a time that tells nothing of it."""

    @web.middleware
    async def check_token(request: web.Request, handler: Handler) -> web.StreamResponse:
        scheme, _, brought = request.headers.get("Authorization", "").partition(" ")
        right = hmac.compare_digest(brought.strip().encode("utf-8", "replace"), token.encode())
        if scheme.lower() != "bearer" or not right:
            text = "This service needs a token: send it as “Authorization: Bearer TOKEN”."
            raise web.HTTPUnauthorized(text=text, headers={"WWW-Authenticate": "Bearer"})
        return await handler(request)

    return check_token


def error_response(
    status: int, message: str, problems: Sequence[dict[str, str]] = (), headers: dict[str, str] | None = None
) -> web.Response:
    body = ServiceError.model_validate({"error": message.strip(), "problems": problems}, by_name=True)
    return json_response(body.model_dump(mode="json"), status, headers)


def json_response(body: object, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response(body, status=status, headers=headers, dumps=lambda fields: json.dumps(fields, ensure_ascii=False))


def _invalid_request(error: ValidationError) -> web.Response:
    problems = request_problems(error)
    if error.errors()[0]["type"] == "json_invalid":
        return error_response(400, f"The body is no JSON: {problems[0]['message']}.")
    first = problems[0]
    return error_response(422, f"The request cannot be used: {first['place']}: {first['message']}.", problems)


def _told(error: web.HTTPException) -> str:
    """Return the text that the error was given; aiohttp's own is but the status and its name."""
    text = error.text or ""
    return ERRORS.get(str(error.status), error.reason) if text in ("", f"{error.status}: {error.reason}") else text


def _kept_headers(error: web.HTTPException) -> dict[str, str]:
    return {name: error.headers[name] for name in ("Allow", "WWW-Authenticate") if name in error.headers}
