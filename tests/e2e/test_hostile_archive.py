"""Articles whose every field holds control sequences: none of them reaches the terminal, and the program goes on."""

import json
import re
from pathlib import Path

import pytest

from benchmarks.terminal import PseudoTerminal
from index.build.build import build
from index.build.job import BuildJob
from tests.conftest import HASHING
from tests.e2e.conftest import OpenChat

MARK = "MARKED"
SEQUENCES = (
    f"\x1b]52;c;{MARK}=\x07", f"\x1b]0;{MARK}\x07", f"\x1b]8;;http://{MARK}.example\x1b\\", f"\x1bP{MARK}\x1b\\", f"\x1b_{MARK}\x1b\\",
    "\x1b[38;5;199m", "\x1b[2J", "\x1b[6n", "\x1b[?1049l", "\x1bc", f"\x9b31m{MARK}", f"\x9d52;c;{MARK}\x9c", "\x85",
)  # fmt: skip
BIDI = "\u202e\u2066\u2069\u200f"
EVIL = f"{''.join(SEQUENCES)}{BIDI}[/red][@click=app.quit]{MARK}[/]<b>*x*</b>"
SHOWN = "日本語の新聞 🗞️👩‍👩‍👧 e\u0301"

F2, ESCAPE = "\x1bOQ", "\x1b"
PROMPT = "Ask about the articles"
MILL = "How many people lost their jobs at the Tarn mill?"
FERRY = "How many passengers did the Oster ferry carry?"

CONTROL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)", re.DOTALL)
OUR_OWN = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""Textual sets the shape of the pointer; no other operating system command is ours."""


@pytest.fixture(scope="module")
def hostile_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    articles = folder / "articles"
    (articles / f"dir\x1b[2J{MARK}").mkdir(parents=True)
    (articles / f"dir\x1b[2J{MARK}" / f"mill\x1b]52;c;{MARK}\x07[@click=app.quit].txt").write_text(
        f"Tarn mill {EVIL} {SHOWN}\n\nBy {EVIL}\n\nMay 3, 2024\n\nThe Tarn mill closed on Friday. {EVIL}\n\n"
        f"Forty-two people lost their jobs at the Tarn mill, {EVIL} the owner said. {SHOWN}\n\n{EVIL}\n",
        encoding="utf-8",
    )
    line = "The long ferry story goes on. " * 34_000
    ferry = f"The Oster ferry carried 317 passengers, {EVIL} {SHOWN} the line said. {EVIL} {line}"
    fields = {
        "id": f"ferry{EVIL}",
        "title": f"Oster ferry {EVIL} {SHOWN}",
        "outlet": EVIL,
        "author": EVIL,
        "date": "2024-05-04",
    }
    (articles / "ferry.jsonl").write_text(
        json.dumps({**fields, "url": f"https://x.example/{EVIL}", "text": ferry}), encoding="utf-8"
    )
    build(BuildJob(articles, folder / "index", HASHING))
    return folder / "index"


def read_everything(terminal: PseudoTerminal, question: str, seen: str) -> None:
    """Ask, open the sources, open the first article, go through it, come back to the prompt."""
    terminal.send(f"{question}\r")
    terminal.wait_for(lambda text: question in text and "[1]" in text)
    for key in (F2, F2, "\t"):
        terminal.send(key)
        terminal.settle()
    terminal.send("1")
    terminal.wait_for(lambda text: seen in text and PROMPT not in text)
    for key in ("jjjj", "d", "d", "u", "G", "g", "n", "N", ESCAPE, ESCAPE):
        terminal.send(key)
        terminal.settle()
    terminal.wait_for(PROMPT)


def assert_clean(raw: bytes) -> None:
    for sequence in CONTROL.findall(raw):
        assert MARK.encode() not in sequence
        assert not sequence.startswith((b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b^", b"\x1bX")) or OUR_OWN.fullmatch(sequence)
    for sequence in ("\x1b[38;5;199m", "\x1b[2J", "\x1b[6n", "\x1b[?1049l", "\x1bc"):
        assert sequence.encode() not in raw
    text = raw.decode("utf-8")
    assert not re.search("[\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize(("question", "seen"), [(MILL, "closed on Friday"), (FERRY, "The long ferry story")])
def test_nothing_of_a_hostile_article_acts_on_the_terminal(
    open_chat: OpenChat, hostile_index: Path, question: str, seen: str
) -> None:
    with open_chat(hostile_index, PULLQUOTE_EMBEDDER="hashing", PULLQUOTE_MODEL="256") as terminal:
        read_everything(terminal, question, seen)
        assert_clean(terminal.raw)
        assert MARK in terminal.raw.decode()
        terminal.send("\x11")
        assert terminal.wait() == 0
