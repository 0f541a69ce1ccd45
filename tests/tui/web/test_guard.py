"""The address is served to browsers that a person sent there, and to no page of somebody else."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from index.errors import UsageError
from tui.web.guard import is_loopback, netloc
from tui.web.server import ChatServer, ListenAddress

HOME = "127.0.0.1:8000"
Served = Callable[..., Awaitable["TestClient[Request, Application]"]]


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """Return a function: `await served(ListenAddress(…))` is a client of that address. No test reaches its command."""
    clients: list[TestClient[Request, Application]] = []

    async def start(place: ListenAddress) -> "TestClient[Request, Application]":
        client = TestClient(TestServer(await ChatServer(["false"], place, visitors=4).application()))
        clients.append(client)
        await client.start_server()
        return client

    yield start
    for client in clients:
        await client.close()


def asking(host: str, origin: str | None = None) -> dict[str, str]:
    return {"Host": host, **({} if origin is None else {"Origin": origin})}


@pytest.mark.parametrize("host", [HOME, "localhost:8000", "[::1]:8000"])
async def test_this_machine_by_any_of_its_names_is_let_in(served: Served, host: str) -> None:
    client = await served(ListenAddress("127.0.0.1", 8000))
    answer = await client.get("/", headers=asking(host, f"http://{host}"))
    assert answer.status == 200
    assert f'"ws://{host}/ws"' in await answer.text()


@pytest.mark.parametrize("host", ["evil.example:8000", "127.0.0.1:9000", "evil.example"])
async def test_a_name_that_was_bound_to_this_address_by_somebody_else_is_refused(served: Served, host: str) -> None:
    client = await served(ListenAddress("127.0.0.1", 8000))
    for path in ("/", "/ws", "/static/js/textual.js"):
        assert (await client.get(path, headers=asking(host))).status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:9000", "null", ""])
@pytest.mark.parametrize("open_to_all", [False, True])
async def test_a_websocket_of_another_page_is_refused(served: Served, origin: str, open_to_all: bool) -> None:
    client = await served(ListenAddress("127.0.0.1", 8000, open_to_all))
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "a" * 22 + "==",
    }
    assert (await client.get("/ws", headers=asking(HOME, origin) | upgrade)).status == 403


async def test_where_all_may_come_any_name_of_the_machine_will_do_and_is_no_markup(served: Served) -> None:
    client = await served(ListenAddress("0.0.0.0", 8000, open_to_all=True))
    assert (await client.get("/", headers=asking("desk.example:8000"))).status == 200
    assert '"><b>' not in await (await client.get("/", headers=asking('x"><b>'))).text()


async def test_the_page_names_nothing_elsewhere_and_may_not_be_framed(served: Served) -> None:
    client = await served(ListenAddress("127.0.0.1", 8000))
    answer = await client.get("/", headers=asking(HOME))
    assert "//" not in (await answer.text()).replace(f"ws://{HOME}/ws", "")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("host", "inside"), [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("0.0.0.0", False), ("192.0.2.7", False)]
)
def test_only_loopback_is_this_machine_alone(host: str, inside: bool) -> None:
    assert is_loopback(host) is inside


def test_a_name_that_stands_for_no_address_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="--host"):
        is_loopback("no.such.host.invalid")


def test_an_address_is_written_as_a_browser_sends_it() -> None:
    assert [netloc("::1", 8000), netloc("localhost", 80), netloc("127.0.0.1", 8000)] == ["[::1]:8000", "localhost", HOME]
