"""`pullquote serve` in a browser: a question typed on the page is answered there, and nothing is asked of another machine."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from benchmarks.terminal import environment
from tests.conftest import ROOT
from tests.e2e.conftest import QUESTION

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("quic", "background-networking", "component-update", "sync", "gpu")
ARGUMENTS = ["--no-sandbox", "--no-first-run", *(f"--disable-{what}" for what in QUIET)]
CATCH_TERMINAL = """
Object.defineProperty(Object.prototype, "terminal", {configurable: true, set(value) {
    Object.defineProperty(this, "terminal", {value, writable: true, configurable: true, enumerable: true});
    if (value && value.buffer) window.xterm = value;
}});
"""
"""textual.js keeps its xterm.js terminal in a private object, and what it paints on is a canvas: this is the only way to its text."""
READ_SCREEN = """() => {
    const buffer = window.xterm.buffer.active;
    return Array.from({length: window.xterm.rows}, (_, y) => buffer.getLine(y).translateToString()).join("\\n");
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium")


@contextmanager
def serving(index: Path, home: Path) -> Iterator[tuple[str, int]]:
    """Yield the address and the number of the process."""
    command = [sys.executable, "-m", "tui", "serve", "--index", str(index), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, env=environment(home), stderr=subprocess.PIPE, text=True) as server:
        try:
            yield next(found[0] for line in server.stderr or () if (found := re.search(r"http://[\d.:]+/", line))), server.pid
        finally:
            server.terminate()
            assert server.wait(20) == 0


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        page.add_init_script(CATCH_TERMINAL)
        yield page
        browser.close()


def wait_for(page: Page, *texts: str) -> str:
    """Return the text of the screen once it holds all texts."""
    condition = f"([...wanted]) => window.xterm && wanted.every(text => ({READ_SCREEN})().includes(text))"
    page.wait_for_function(condition, arg=list(texts), timeout=20_000)
    return str(page.evaluate(READ_SCREEN))


def test_a_question_typed_on_the_page_is_answered_there_and_nothing_is_asked_of_another_machine(
    quake_index: Path, tmp_path: Path, page: Page
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda websocket: asked.append(websocket.url))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    with serving(quake_index, tmp_path / "home") as (address, _):
        page.goto(address)
        wait_for(page, "Ask about the articles")
        page.keyboard.type(QUESTION)
        page.keyboard.press("Enter")
        screen = wait_for(page, "strong", "[1] Minor quake rattles Lodd")
        page.keyboard.press("Control+q")
        page.get_by_text("The chat has ended.").wait_for()
    assert "magnitude 3.9" in screen
    assert any(url.startswith("ws://") for url in asked)
    host = address.removeprefix("http://")
    assert {re.sub(r"^\w+://", "", url).partition("/")[0] + "/" for url in asked if not url.startswith("data:")} == {host}
    assert said == []


def test_a_narrow_window_has_sixty_columns_and_ending_the_server_ends_the_chats_of_its_visitors(
    quake_index: Path, tmp_path: Path, page: Page
) -> None:
    page.set_viewport_size({"width": 400, "height": 700})
    with serving(quake_index, tmp_path / "home") as (address, server):
        page.goto(address)
        rows = wait_for(page, "Ask about the articles", "F1 help").splitlines()
        assert 60 <= len(rows[0]) <= 70
        assert "F1 help" in rows[-1]
        assert "Ask about the articles…" in rows[-3]
        chats = [
            Path("/proc") / child
            for child in Path(f"/proc/{server}/task/{server}/children").read_text(encoding="utf-8").split()
        ]
        assert len(chats) == 1
    deadline = time.monotonic() + 20
    while any(chat.exists() for chat in chats):
        assert time.monotonic() < deadline
        time.sleep(0.05)
