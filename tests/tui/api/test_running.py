"""Under load nothing is lost, what does not fit is refused, and the end waits for what is being answered."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Event

import aiohttp
import pytest

from benchmarks.service import put_load_on
from tests.conftest import ROOT
from tests.tui.api.conftest import Serve
from tui.requests.asking import AskRequest

QUESTION = {"question": "How much did repairs of the Long Bridge cost?"}


def hold_questions(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let every question wait until the event is set."""
    free, answer = Event(), AskRequest.respond
    monkeypatch.setattr(AskRequest, "respond", lambda *arguments: (free.wait(30), answer(*arguments))[1])
    return free


async def test_more_questions_than_may_wait_are_refused_at_once_and_articles_are_still_shown(
    serve: Serve, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = hold_questions(monkeypatch)
    async with serve(index, most_waiting=3) as service:
        asked = [asyncio.create_task(service.post("/ask", QUESTION)) for _ in range(10)]
        refused, _ = await asyncio.wait(asked, timeout=2)
        assert [(task.result().status, task.result().headers["Retry-After"]) for task in refused] == [(503, "5")] * 7
        assert (await service.get("/articles/bridge")).status == 200
        assert (await service.get("/health")).body["waiting"] == 3
        free.set()
        assert Counter([(await task).status for task in asked]) == {503: 7, 200: 3}


async def test_a_question_whose_client_has_gone_makes_room(serve: Serve, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = hold_questions(monkeypatch)
    async with serve(index, most_waiting=2) as service:
        asked = [asyncio.create_task(service.post("/ask", QUESTION)) for _ in range(2)]
        while service.responder.waiting < 2:
            await asyncio.sleep(0.01)
        asked[1].cancel()
        while service.responder.waiting > 1:
            await asyncio.sleep(0.01)
        asked[1] = asyncio.create_task(service.post("/ask", QUESTION))
        await asyncio.sleep(0.1)
        free.set()
        assert [(await task).status for task in asked] == [200, 200]


async def test_under_load_nothing_is_lost_and_nothing_fails_but_what_does_not_fit(serve: Serve, index: Path) -> None:
    async with serve(index, most_waiting=8) as service:
        load = await put_load_on(f"http://{service.host}:{service.port}", [QUESTION["question"]], clients=20, total=200)
    assert load.statuses.total() == 200
    assert set(load.statuses) <= {200, 503}
    assert load.statuses[200] > 0
    assert load.wrong == 0


async def test_the_end_waits_for_what_is_being_answered(serve: Serve, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = hold_questions(monkeypatch)
    async with serve(index) as service:
        asked = asyncio.create_task(service.post("/ask", QUESTION))
        while not service.responder.waiting:
            await asyncio.sleep(0.01)
        ending = asyncio.create_task(service.running.stop())
        await asyncio.sleep(0.1)
        with pytest.raises(aiohttp.ClientConnectionError):
            await service.post("/ask", QUESTION)
        free.set()
        assert (await asked).status == 200
        await ending


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
async def test_the_command_serves_until_it_is_told_to_stop(index: Path) -> None:
    small = {"PULLQUOTE_EMBEDDER": "hashing", "PULLQUOTE_MODEL": "256", "PULLQUOTE_READER": "sentence", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tui", "serve", "--api", "--port", "0", "--index", str(index)]
    with subprocess.Popen(command, env={**os.environ, **small}, stderr=subprocess.PIPE, text=True) as program:
        try:
            lines = (re.search(r"http://[\d.:]+/", line) for line in program.stderr or ())
            address = await asyncio.to_thread(lambda: next(found[0] for found in lines if found))
            async with (
                aiohttp.ClientSession() as session,
                session.post(f"{address}search", json={"query": "Long Bridge"}) as found,
            ):
                assert (await found.json())["hits"][0]["article"] == "bridge"
        finally:
            program.send_signal(signal.SIGTERM)
    assert program.returncode == 0
