"""Requests that nobody means well with, each refused with the status that says why, and the service goes on."""

import asyncio
import gzip
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.tui.api.conftest import Serve, Service

TOKEN = "0123456789abcdef0123"
QUESTION = {"question": "How much did repairs of the Long Bridge cost?"}
LARGE = b'{"question": "' + b"x" * 20_000_000 + b'"}'


async def goes_on(service: Service, headers: dict[str, str] | None = None) -> bool:
    return (await service.post("/ask", QUESTION, headers=headers or {})).status == 200


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (LARGE, {}, 413),
        (gzip.compress(LARGE), {"Content-Encoding": "gzip"}, 413),
        (b"{", {}, 400),
        (b"", {}, 400),
        (b"\xff\xfe", {}, 400),
        (b"[" * 100_000, {}, 400),
        (b'{"question": NaN}', {}, 422),
        (b'"Who?"', {}, 422),
        (b'{"question": "Who?", "depth": 1}', {}, 422),
        (b'{"question": "\\u0000"}', {}, 422),
        (b'{"question": "Who?"}', {"Content-Type": "text/plain"}, 415),
        (b"question=Who", {"Content-Type": "application/x-www-form-urlencoded"}, 415),
        (b'{"question": "Who?"}', {"Host": "evil.example"}, 403),
        (b'{"question": "Who?"}', {"Origin": "https://evil.example"}, 403),
    ],
)
async def test_a_body_or_a_head_that_will_not_do_is_refused(
    serve: Serve, index: Path, body: bytes, headers: dict[str, str], status: int
) -> None:
    async with serve(index) as service:
        refused = await service.post("/ask", None, data=BytesIO(body), headers=headers)
        assert (refused.status, bool(refused.body["error"])) == (status, True)
        assert await goes_on(service)


async def test_a_body_that_does_not_say_its_size_is_cut_off(serve: Serve, index: Path) -> None:
    async def chunks() -> Any:
        for _ in range(300):
            yield b"x" * 65536

    async with serve(index) as service:
        assert (await service.post("/ask", None, data=chunks())).status == 413
        assert await goes_on(service)


NO_PATHS = (
    "/", "/nothing", "/ask/", "/articles/", "/articles/nobody", "/articles/%00", "/articles/..%5c..%5cwindows",
    "/articles/..%2f..%2f..%2fetc%2fpasswd", "/articles/bridge%20OR%201=1", "/../../etc/passwd",
)  # fmt: skip


@pytest.mark.parametrize("path", NO_PATHS)
async def test_a_path_that_is_none_is_not_found_and_no_file_is_read(serve: Serve, index: Path, path: str) -> None:
    async with serve(index) as service:
        refused = await service.get(path)
        assert refused.status == 404
        assert "root:" not in json.dumps(refused.body)


async def test_another_method_and_another_query_are_refused(serve: Serve, index: Path) -> None:
    async with serve(index) as service:
        wrong_method = await service.get("/ask")
        assert (wrong_method.status, wrong_method.headers["Allow"]) == (405, "POST")
        assert (await service.get("/articles/bridge?start=1&end=x")).status == 422
        assert (await service.get("/articles/bridge?file=/etc/passwd")).status == 422
        assert (await service.get("/articles/bridge?start=9999999999999999999&end=3")).status == 422


@pytest.mark.parametrize(
    "brought", [None, "", "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}", f"Bearer {TOKEN[:-1]}", "Bearer é"]
)
async def test_a_wrong_token_is_refused_on_every_path(serve: Serve, index: Path, brought: str | None) -> None:
    headers = {} if brought is None else {"Authorization": brought}
    async with serve(index, token=TOKEN) as service:
        replies = [await service.get(path, headers) for path in ("/health", "/openapi.json", "/articles/bridge", "/nothing")]
        replies.append(await service.post("/ask", QUESTION, headers=headers))
        assert {reply.status for reply in replies} == {401}
        assert replies[0].headers["WWW-Authenticate"] == "Bearer"
        assert await goes_on(service, {"Authorization": f"Bearer {TOKEN}"})


async def test_where_others_may_come_any_name_will_do_and_the_token_is_needed(serve: Serve, index: Path) -> None:
    async with serve(index, token=TOKEN, open_to_all=True) as service:
        desk = {"Host": "desk.example"}
        assert (await service.get("/health", desk)).status == 401
        assert (await service.get("/health", desk | {"Authorization": f"bearer {TOKEN}"})).status == 200


async def read_all(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(20):
        return await reader.read()


async def test_a_client_that_sends_half_a_head_is_hung_up_on(serve: Serve, index: Path) -> None:
    async with serve(index, seconds=0.3) as service:
        reader, writer = await asyncio.open_connection(service.host, service.port)
        writer.write(b"POST /ask HTTP/1.1\r\nHost: ")
        assert await read_all(reader) == b""
        writer.close()
        assert await goes_on(service)


async def test_a_client_that_sends_half_a_body_is_told_that_it_is_too_slow(serve: Serve, index: Path) -> None:
    async with serve(index, seconds=0.3) as service:
        reader, writer = await asyncio.open_connection(service.host, service.port)
        head = f"POST /ask HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n"
        writer.write(head.encode() + b'{"question": ')
        assert (await read_all(reader)).startswith(b"HTTP/1.1 408 ")
        writer.close()
        assert await goes_on(service)


async def test_what_is_no_http_is_refused(serve: Serve, index: Path) -> None:
    async with serve(index) as service:
        reader, writer = await asyncio.open_connection(service.host, service.port)
        writer.write(b"\x16\x03\x01\x02\x00 hello\r\n\r\n")
        assert (await read_all(reader)).startswith(b"HTTP/1.")
        writer.close()
        assert await goes_on(service)
