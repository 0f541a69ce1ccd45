"""Archives on Milvus, from the command line. Without its client, what it says; with Milvus Lite, the whole way."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.doubles.running import Run

LITE = find_spec("pymilvus") is not None and find_spec("milvus_lite") is not None
with_lite = pytest.mark.skipif(not LITE, reason="pymilvus and milvus-lite are not installed")
SERVER = "milvus://127.0.0.1:1/news"


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A place for an archive in a file of Milvus Lite."""
    monkeypatch.setenv("PULLQUOTE_CACHE", str(tmp_path / "cache"))
    return f"milvus://{tmp_path}/lite.db/news"


@pytest.mark.skipif(find_spec("pymilvus") is not None, reason="pymilvus is installed")
@pytest.mark.parametrize("command", [("search", "dam"), ("show", "dam.txt"), ("doctor", "--fast"), ("index", "--rollback")])
def test_without_the_client_it_is_said_how_to_get_it(run: Run, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--index", SERVER)
    assert outcome.code == 3
    assert "pip install 'pullquote[milvus]'" in outcome.err + outcome.out


@pytest.mark.skipif(find_spec("pymilvus") is None, reason="pymilvus is not installed")
def test_where_nothing_answers_it_is_said_what_to_do(run: Run, tmp_path: Path) -> None:
    outcome = run("search", "dam", "--index", f"milvus://{tmp_path}/none/lite.db/news")
    assert outcome.code == 3
    assert "folder must exist" in outcome.err


@pytest.mark.parametrize("place", ["milvus://127.0.0.1/news", "milvus://127.0.0.1:19530", "milvus://127.0.0.1:19530/a b"])
def test_a_place_that_is_none_is_a_usage_error(run: Run, place: str) -> None:
    outcome = run("search", "dam", "--index", place)
    assert outcome.code == 2
    assert "milvus://HOST:PORT/NAME" in outcome.err


def test_an_archive_is_published_on_an_engine_alone(run: Run, index: Path, tmp_path: Path) -> None:
    outcome = run("index", "--publish", index, "--index", tmp_path / "other")
    assert outcome.code == 2
    assert "milvus://HOST:PORT/NAME" in outcome.err


def test_the_chat_in_a_browser_wants_a_folder(run: Run) -> None:
    outcome = run("serve", "--port", 0, "--index", SERVER)
    assert outcome.code == 2
    assert "serve --api" in outcome.err


@with_lite
def test_an_archive_is_built_asked_and_rolled_back_on_an_engine(run: Run, corpus: Path, engine: str) -> None:
    missing = run("search", "dam", "--index", engine)
    assert missing.code == 3
    assert "milvus:///" in missing.err
    first = json.loads(run("index", corpus, "--index", engine, "--json").out)
    assert first["published"]["written"] == first["articles"] == 4
    assert "Published already." in run("index", "--index", engine).out
    hits = json.loads(run("search", "Alder reservoir capacity", "--index", engine, "--json").out)["hits"]
    assert hits[0]["article"] == "dam.txt"
    assert "Alder" in run("show", "dam.txt", "--index", engine).out
    (corpus / "dam.txt").unlink()
    assert "Published: 3 articles written" in run("index", "--index", engine).out
    assert run("show", "dam.txt", "--index", engine).code == 1
    assert f"Generation 1 of {engine} is the current one again." in run("index", "--rollback", "--index", engine).out
    assert run("show", "dam.txt", "--index", engine).code == 0
    checks = json.loads(run("doctor", "--fast", "--index", engine, "--json").out)["checks"]
    assert next(check["detail"] for check in checks if check["name"] == "index").startswith("gen-000001-a at milvus:///")


@with_lite
def test_an_archive_of_another_model_is_refused(run: Run, index: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("index", "--publish", index, "--index", engine).code == 0
    monkeypatch.setenv("PULLQUOTE_MODEL", "64")
    outcome = run("search", "dam", "--index", engine)
    assert outcome.code == 3
    assert f"--index {engine}" in outcome.err
