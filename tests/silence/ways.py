"""Every way into Pullquote, each under strace; those that stay ask, wait for two minutes, and ask again."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from benchmarks.terminal import PseudoTerminal
from tests.conftest import ROOT
from tests.silence.strace import Trace, traced

STAY_SECONDS = 120.0
"""Seconds. onnxruntime asks for its host about a minute after it was imported."""
PATIENCE_SECONDS = 120.0
"""Seconds for what is slow on a busy machine and slower under strace."""
QUESTION = "How strong was the earthquake at Lodd?"
TITLE = "Minor quake rattles Lodd"
LIBRARY = f"""
import sys, time
from qa.assistant import Assistant
with open(sys.argv[2], "w") as told:
    assistant = Assistant.open(sys.argv[1])
    print(assistant.ask({QUESTION!r}).answer, file=told)
    time.sleep({STAY_SECONDS})
    print(assistant.ask({QUESTION!r}).answer, file=told)
"""


@dataclass(frozen=True, slots=True)
class House:
    """A person's home, with an archive beside it."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def index(self) -> Path:
        return self.folder / "index"

    @property
    def temporary(self) -> Path:
        return self.folder / "temporary"

    @property
    def rooms(self) -> list[Path]:
        """Return where Pullquote may write: archive, settings, conversations, cache, devices, semaphores, and temporary files."""
        own = [self.home / name / "pullquote" for name in (".config", ".cache", ".local/share", ".local/state")]
        devices = [Path("/dev", name) for name in ("null", "tty", "ptmx", "pts", "shm")]
        return [self.index, self.temporary, *own, *devices]

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a person who has switched telemetry on, without anything of CI that would switch it off."""
        on = {"ORT_DISABLE_TELEMETRY": "0", "HF_HUB_OFFLINE": "0", "HF_HUB_DISABLE_TELEMETRY": "0"}
        variables = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }
        return {**variables, **on, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}

    def trace(self, way: str) -> Trace:
        return Trace.read(self.log(way), ROOT)

    def log(self, way: str) -> Path:
        return self.folder / f"{way}.strace"


def pullquote(house: House, way: str, *arguments: str) -> list[str]:
    return traced([sys.executable, "-m", "tui", *arguments, "--index", str(house.index)], house.log(way))


def run(house: House, command: Sequence[str]) -> str:
    """Return what the command printed. Raise with its stderr where it fails."""
    process = subprocess.run(
        command, env=house.environment, cwd=ROOT, capture_output=True, text=True, timeout=STAY_SECONDS + PATIENCE_SECONDS
    )
    assert process.returncode == 0, process.stderr
    return process.stdout


def index(house: House) -> None:
    """Index with an empty cache, so that the model is exported: this way imports torch, transformers and sentence-transformers."""
    articles = ROOT / "corpus" / "articles" / "northern-press-agency" / "wire.jsonl"
    lodd = [line for line in articles.read_text(encoding="utf-8").splitlines() if "lodd-quake" in line]
    (house.folder / "wire.jsonl").write_text("\n".join(lodd), encoding="utf-8")
    run(house, pullquote(house, "index", "index", str(house.folder / "wire.jsonl")))


def ask(house: House) -> None:
    assert "3.9”" in run(house, pullquote(house, "ask", "ask", QUESTION))


def library(house: House) -> None:
    log = house.index / "told"
    run(house, traced([sys.executable, "-c", LIBRARY, str(house.index), str(log)], house.log("library")))
    assert [line.endswith("3.9") for line in log.read_text(encoding="utf-8").splitlines()] == [True, True]


def chat(house: House) -> None:
    with PseudoTerminal(pullquote(house, "chat", "chat"), house.environment) as terminal:
        for pause in (STAY_SECONDS, 0.0):
            known = len(terminal.chunks)
            terminal.wait_for("Ask about the articles", PATIENCE_SECONDS)
            terminal.send(f"{QUESTION}\r")
            terminal.wait_for_bytes(b"rattles", known, PATIENCE_SECONDS)
            time.sleep(pause)
        terminal.send("\x11")
        assert terminal.wait(PATIENCE_SECONDS) == 0


def serve(house: House) -> None:
    _serve(house, "serve", (), _visit)


def service(house: House) -> None:
    _serve(house, "service", ("--api",), _ask_over_http)


def mcp(house: House) -> None:
    asyncio.run(_ask_by_tool(pullquote(house, "mcp", "mcp"), house.environment))


def _serve(house: House, way: str, flags: Sequence[str], visit: Callable[[str], Awaitable[None]]) -> None:
    command = pullquote(house, way, "serve", *flags, "--port", "0")
    with subprocess.Popen(
        command, cwd=ROOT, env=house.environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as server:
        try:
            addresses = (re.search(r"http://([\d.:]+)/", line) for line in server.stderr or ())
            asyncio.run(_completed(visit(next(match[1] for match in addresses if match))))
        finally:
            os.killpg(server.pid, signal.SIGTERM)  # strace lets it pass to the program
    assert server.returncode == 0


async def _completed(visit: Awaitable[None]) -> None:
    await visit


async def _ask_over_http(host: str) -> None:
    async with aiohttp.ClientSession() as session:
        for pause in (STAY_SECONDS, 0.0):
            async with session.post(f"http://{host}/ask", json={"question": QUESTION}) as response:
                assert (await response.json())["answer"].endswith("3.9")
            await asyncio.sleep(pause)


async def _ask_by_tool(command: Sequence[str], environment: dict[str, str]) -> None:
    server = StdioServerParameters(command=command[0], args=list(command[1:]), env=environment, cwd=ROOT)
    async with Client(stdio_client(server)) as client:
        for pause in (STAY_SECONDS, 0.0):
            result = await client.call_tool("ask", {"question": QUESTION})
            assert result.structured_content["answer"].endswith("3.9")
            await asyncio.sleep(pause)


async def _visit(host: str) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"http://{host}/ws?width=80&height=24") as socket:
        await _read_until(socket, b"Ask about")
        for pause in (STAY_SECONDS, 0.0):
            await socket.send_json(["stdin", f"{QUESTION}\r"])
            await _read_until(socket, b"rattles")
            await _read_for(socket, pause)


async def _read_until(socket: aiohttp.ClientWebSocketResponse, text: bytes) -> None:
    output = b""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while text not in output:
            message = await socket.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), f"{message} after {output!r}"
            output += message.data if isinstance(message.data, bytes) else message.data.encode()


async def _read_for(socket: aiohttp.ClientWebSocketResponse, seconds: float) -> None:
    """Read for some seconds: the server hangs up on a visitor that answers no ping, and answering takes reading."""
    try:
        async with asyncio.timeout(seconds):
            while True:
                await socket.receive()
    except TimeoutError:
        return
