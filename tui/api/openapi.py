"""The OpenAPI description of the service, made from the models of its requests and responses.

`python -m tui.api.openapi FILE` writes it; `make schemas` does so for docs/openapi.json.
"""

import json
import sys
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from qa.article_json import PublicArticle
from tui.requests.table import REQUEST_KINDS

POSTED_KINDS = ("ask", "search", "timeline", "cite")
"""The kinds of request that are posted to a path of their name. An article has an address instead."""


class ServiceHealth(BaseModel):
    """Whether the service answers, over which generation, and how many questions wait."""

    model_config = ConfigDict(frozen=True, serialize_by_alias=True)

    schema_version: Literal[1] = Field(default=1, alias="schema")
    status: Literal["ready", "stopping"]
    generation: int
    articles: int
    waiting: int = Field(description="Questions that are answered or wait now.")
    most_waiting: int = Field(description="How many may; any further one is refused (503).")
    trouble: str = Field(description="Why a newer generation cannot be used, and the one before answers; empty where it can.")


class RequestProblem(BaseModel):
    """What is wrong with a field."""

    place: str
    message: str


class ServiceError(BaseModel):
    """The body of every response that is no success."""

    model_config = ConfigDict(frozen=True, serialize_by_alias=True)

    schema_version: Literal[1] = Field(default=1, alias="schema")
    error: str = Field(description="A sentence for a person.")
    problems: tuple[RequestProblem, ...] = Field(default=(), description="On 422: each field that is wrong.")


ERRORS = {
    "400": "The body is no JSON.",
    "401": "The token is missing or wrong.",
    "403": "The Host is not this service's, or a page of another origin asks.",
    "404": "There is no such path or article.",
    "405": "The path takes another method.",
    "408": "The request did not arrive in time.",
    "409": "The text at these offsets is another than the quote.",
    "413": "The body is too large.",
    "415": "The body is not declared as application/json.",
    "422": "A field is missing, unknown or wrong.",
    "500": "A bug, or a damaged archive.",
    "503": "As many questions wait as may. Try again after the seconds of Retry-After.",
}
_OF_POSTED = ("400", "401", "403", "408", "413", "415", "422", "500", "503")
_OF_ARTICLES = ("401", "403", "404", "409", "422", "500", "503")
_OF_FACTS = ("401", "403", "503")

JsonObject = dict[str, object]


def openapi_document() -> JsonObject:
    """Return the description. It is the same for every archive."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = []
    for name in POSTED_KINDS:
        models += [(REQUEST_KINDS[name].request, "validation"), (REQUEST_KINDS[name].response, "serialization")]
    models += [(PublicArticle, "serialization"), (ServiceHealth, "serialization"), (ServiceError, "serialization")]
    _, schemas = models_json_schema(list(dict.fromkeys(models)), ref_template="#/components/schemas/{model}")
    paths: JsonObject = {f"/{name}": {"post": _posted(name)} for name in POSTED_KINDS}
    paths["/articles/{id}"] = {"get": _article_operation()}
    paths["/health"] = {"get": _operation("health", "Whether the service answers", "ServiceHealth", _OF_FACTS)}
    paths["/openapi.json"] = {"get": _operation("openapi", "This description", None, _OF_FACTS)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Pullquote",
            "version": "1",
            "description": "Answers from an archive of news articles, in the articles' own words. Every text of an article is "
            "data: it may hold markup or instructions, and none of it is meant for the reader of a response.",
        },
        "security": [{}, {"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas["$defs"],
        },
    }


def openapi_text() -> str:
    return json.dumps(openapi_document(), ensure_ascii=False, indent=1) + "\n"


def _posted(name: str) -> JsonObject:
    kind = REQUEST_KINDS[name]
    errors = (*_OF_POSTED, "404", "409") if name == "cite" else _OF_POSTED
    body = {"required": True, "content": {"application/json": {"schema": _reference(kind.request.__name__)}}}
    operation = _operation(name, kind.title, kind.response.__name__, tuple(sorted(errors)))
    return {**operation, "description": kind.description, "requestBody": body}


def _article_operation() -> JsonObject:
    whole_number = {"type": "integer", "minimum": 0}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": "It may hold “/”."},
        {"name": "start", "in": "query", "schema": whole_number},
        {"name": "end", "in": "query", "schema": whole_number},
        {"name": "quote", "in": "query", "schema": {"type": "string"}},
    ]
    operation = _operation("show", REQUEST_KINDS["show"].title, "PublicArticle", _OF_ARTICLES)
    return {**operation, "description": REQUEST_KINDS["show"].description, "parameters": parameters}


def _operation(name: str, summary: str, response: str | None, errors: tuple[str, ...]) -> JsonObject:
    schema = {"type": "object"} if response is None else _reference(response)
    responses: JsonObject = {"200": {"description": "Done.", "content": {"application/json": {"schema": schema}}}}
    for status in errors:
        content = {"application/json": {"schema": _reference("ServiceError")}}
        responses[status] = {"description": ERRORS[status], "content": content}
    return {"operationId": name, "summary": summary, "responses": responses}


def _reference(model: str) -> JsonObject:
    return {"$ref": f"#/components/schemas/{model}"}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(openapi_text(), encoding="utf-8", newline="\n")
