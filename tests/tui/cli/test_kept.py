"""`pullquote dossier` and `pullquote watch`."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.store.archive import Archive
from tests.conftest import HASHING
from tests.doubles.running import Outcome, Run
from tests.tui.scripted import reservoir
from tui.config.user_dirs import UserDirs
from tui.conversation.pin import new_pin
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore
from tui.conversation.turn import Turn

QUESTION = "How full was the Alder reservoir?"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


@pytest.fixture
def recorder(index: Path) -> Iterator[SessionRecorder]:
    with closing(SessionRecorder(lambda: SessionStore(UserDirs.of_user().sessions), index)) as opened:
        yield opened


def pin_one(recorder: SessionRecorder, index: Path) -> int:
    """Record an answer, pin its quote, and return the number of the conversation."""
    turn = Turn(QUESTION)
    turn.set_answer(reservoir(QUESTION))
    with closing(Archive.open(index)) as archive:
        recorder.record(recorder.current, turn, archive.catalogue)
    recorder.change_pins(recorder.current, lambda pins: (*pins, new_pin(QUESTION, turn.sources[0])))
    assert recorder.session is not None
    return recorder.session.id


def test_the_dossier_of_the_last_conversation_is_printed_with_footnotes(
    run: Run, index: Path, recorder: SessionRecorder, tmp_path: Path
) -> None:
    number = pin_one(recorder, index)
    made = run("dossier", "--index", index)
    assert made.code == 0
    assert f"## 1. {QUESTION}" in made.out
    assert "[^1]: Teresa Caldas, “Alder reservoir falls" in made.out
    assert "article no longer in the archive" in made.out
    assert str(tmp_path) not in made.out
    assert run("dossier", number, "--index", index, "--style", "ap").out.count("Teresa Caldas reported") == 1
    assert json.loads(run("dossier", "--json", "--index", index).out)["pins"][0]["question"] == QUESTION


def test_the_dossier_is_saved_by_its_ending_in_a_style_of_ones_own(
    run: Run, index: Path, recorder: SessionRecorder, tmp_path: Path
) -> None:
    pytest.importorskip("citeproc")
    pin_one(recorder, index)
    style = Path(__file__).parents[2] / "data" / "house.csl"
    made = run("dossier", "--index", index, "--style", style, "--out", tmp_path / "a.html")
    assert (made.code, made.out) == (0, "")
    assert "Coastal Herald: August 14, 2024." in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert str(tmp_path) not in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_an_empty_dossier_and_an_unknown_style_are_told(run: Run, index: Path, recorder: SessionRecorder) -> None:
    assert "no earlier conversation" in run("dossier", "--index", index).err
    pin_one(recorder, index)
    made = run("dossier", "--index", index, "--style", "mla")
    assert (made.code, "or give a .csl file" in made.err) == (2, True)
    recorder.change_pins(recorder.current, lambda pins: ())
    assert "Nothing is pinned" in run("dossier", "--index", index).err


def test_show_cites_by_a_file_too(run: Run, index: Path, tmp_path: Path) -> None:
    assert "cannot be read" in run("show", "vote", "--index", index, "--cite", tmp_path / "none.csl").err


def watch(run: Run, index: Path, *arguments: object, promise: float = 0.0) -> Outcome:
    return run("watch", "--index", index, *arguments)


@pytest.fixture
def _answers_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MIN_CONFIDENCE", "0")


@pytest.mark.usefixtures("_answers_everything")
def test_only_what_is_new_since_last_time_is_told(run: Run, index: Path, corpus: Path) -> None:
    assert run("watch", "add", QUESTION, "--index", index).code == 0
    first = watch(run, index, "--json")
    news = json.loads(first.out)
    assert (first.code, news["question"], news["change"], news["before"]) == (0, QUESTION, "new", None)
    assert news["answer"]["status"] == "answered"
    assert watch(run, index, "--json", "--exit-code") == Outcome(0, "", "")
    assert watch(run, index, "--all").out == ""
    told = json.loads(run("watch", "list", "--json", "--index", index).out)
    assert told["told"] == news["answer"]["answer"]
    for path in corpus.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8").replace(told["told"], "ninety-one per cent of it")
            path.write_text(text, encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    later = watch(run, index, "--exit-code")
    assert later.code == 6
    assert f"before: “{told['told']}”" in later.out
    assert watch(run, index, "--exit-code").code == 0


@pytest.mark.usefixtures("_answers_everything")
def test_filters_of_a_question_stay_with_it(run: Run, index: Path) -> None:
    run("watch", "add", QUESTION, "--index", index, "--outlet", "No Such Post")
    assert watch(run, index) == Outcome(0, "", "")
    assert "No Such Post" in run("watch", "list", "--index", index).out


def test_questions_are_listed_and_removed_by_number(run: Run, index: Path) -> None:
    run("watch", "--index", index, "add", QUESTION)
    listed = run("watch", "list", "--index", index).out
    assert f"{QUESTION} (not asked yet)" in listed
    number = listed.split(":")[0]
    assert run("watch", "remove", number, "--index", index).code == 0
    assert run("watch", "list", "--index", index).out == ""
    assert run("watch", "remove", number, "--index", index).code == 2
    assert watch(run, index) == Outcome(0, "", "")


def test_without_an_archive_it_is_exit_3(run: Run, tmp_path: Path) -> None:
    assert run("watch", "--index", tmp_path / "none").code == 3
