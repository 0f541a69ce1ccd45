"""The server limits the chats that are open at a time, and runs one command for each."""

import asyncio
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer

from tui.web.server import ChatServer, ListenAddress, shell_line

STAYS = [sys.executable, "-c", "import sys; sys.stdin.read()"]
"""A visitor's program that ends when its pipe is closed or it is killed."""
HOME = {"Host": "127.0.0.1:8000"}


@asynccontextmanager
async def served(visitors: int, leaving: float) -> AsyncIterator["TestClient[Any, Any]"]:
    server = ChatServer(STAYS, ListenAddress("127.0.0.1", 8000), visitors, leaving)
    async with TestClient(TestServer(await server.application())) as client:
        yield client


async def test_one_visitor_too_many_is_refused_in_plain_words() -> None:
    async with served(visitors=1, leaving=0.1) as client:
        seated = await client.ws_connect("/ws", headers=HOME)
        with pytest.raises(WSServerHandshakeError) as error_info:
            await client.ws_connect("/ws", headers=HOME)
        assert error_info.value.status == 503
        answer = await client.get("/ws", headers=HOME)
        assert answer.status == 503
        assert "At most 1 chat " in await answer.text()
        await seated.close()


async def test_as_many_as_there_are_seats_are_let_in() -> None:
    async with served(visitors=2, leaving=0.1) as client:
        seated = [await client.ws_connect("/ws", headers=HOME) for _ in range(2)]
        assert not any(visitor.closed for visitor in seated)
        for visitor in seated:
            await visitor.close()


async def test_a_seat_is_free_again_when_its_visitor_has_gone() -> None:
    async with served(visitors=1, leaving=30) as client:
        seated = await client.ws_connect("/ws", headers=HOME)
        waiting = asyncio.create_task(client.ws_connect("/ws", headers=HOME))
        await seated.close()
        visitor = await waiting
        assert not visitor.closed
        await visitor.close()


async def test_the_page_says_how_many_chats_can_be_open() -> None:
    async with served(visitors=3, leaving=0.1) as client:
        page = await (await client.get("/", headers=HOME)).text()
    assert "At most 3 chats" in page


def test_a_command_is_quoted_for_the_shell_that_reads_it() -> None:
    command = [r"C:\Program Files\python.exe", "--index=my index", "--outlet=The Post"]
    assert shell_line(command, "nt") == r'"C:\Program Files\python.exe" "--index=my index" "--outlet=The Post"'
    assert shlex.split(shell_line(command, "posix")) == command
