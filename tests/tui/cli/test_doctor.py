"""`pullquote doctor`."""

import json
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from index.store.archive import current_generation
from tests.doubles.running import Run


def test_a_sound_index_is_exit_0(run: Run, index: Path) -> None:
    outcome = run("doctor", "--index", index, "--json")
    report = json.loads(outcome.out)
    assert (outcome.code, report["ok"]) == (0, True)
    assert {check["name"] for check in report["checks"]} >= {"index", "checksums", "faiss-cpu", "reader"}


def test_a_damaged_index_is_exit_3_and_says_which_file(run: Run, index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    (folder / "vectors.npy").write_bytes(b"x")
    outcome = run("doctor", "--index", index)
    assert outcome.code == 3
    assert "vectors.npy" in outcome.out


def test_fast_leaves_the_checksums_out(run: Run, index: Path) -> None:
    assert "checksums" not in run("doctor", "--index", index, "--fast").out


def test_a_missing_index_is_exit_3(run: Run, tmp_path: Path) -> None:
    assert run("doctor", "--index", tmp_path / "none", "--fast").code == 3


def corpus_checks(out: str) -> list[dict[str, object]]:
    return [check for check in json.loads(out)["checks"] if check["name"] == "corpus"]


def test_what_changed_in_the_corpus_is_told_and_is_no_fault(run: Run, corpus: Path, index: Path) -> None:
    for name in "ab":
        (corpus / f"{name}.txt").write_text("New\n\nA new article.\n", encoding="utf-8")
    (corpus / "dam.txt").unlink()
    outcome = run("doctor", "--index", index, "--json")
    checks = f"2 files new, 0 changed, 1 gone since the index was built: pullquote index --index {index}"
    assert outcome.code == 0
    assert corpus_checks(outcome.out) == [{"name": "corpus", "ok": True, "detail": checks}]


def test_a_corpus_that_is_as_it_was_is_told_so(run: Run, index: Path) -> None:
    assert "corpus: as it was" in run("doctor", "--index", index).out


def test_a_corpus_that_is_gone_is_told_and_is_no_fault(run: Run, corpus: Path, index: Path) -> None:
    shutil.rmtree(corpus)
    outcome = run("doctor", "--index", index)
    assert outcome.code == 0
    assert f"{corpus} is gone" in outcome.out


def test_fast_does_not_read_the_corpus(run: Run, index: Path) -> None:
    assert corpus_checks(run("doctor", "--index", index, "--fast", "--json").out) == []


def test_a_damaged_catalogue_is_told_once_and_not_read(run: Run, index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    (folder / "catalogue.sqlite").write_bytes(b"x")
    outcome = run("doctor", "--index", index, "--json")
    assert outcome.code == 3
    assert corpus_checks(outcome.out) == []


def network_check(out: str) -> dict[str, object]:
    return next(check for check in json.loads(out)["checks"] if check["name"] == "network")


def test_that_nothing_is_sent_is_told(run: Run, index: Path) -> None:
    checks = "nothing is sent: telemetry of onnxruntime is off, Hugging Face's libraries are offline"
    assert network_check(run("doctor", "--index", index, "--fast", "--json").out) == {
        "name": "network",
        "ok": True,
        "detail": checks,
    }
    assert f"ok  network: {checks}" in run("doctor", "--index", index, "--fast").out


def test_a_library_imported_before_it_was_silenced_is_a_fault_of_exit_1(
    run: Run, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    monkeypatch.setitem(sys.modules, "onnxruntime", ModuleType("onnxruntime"))
    monkeypatch.setattr("index.offline._imported_too_early", set())
    outcome = run("doctor", "--index", index, "--fast", "--json")
    assert outcome.code == 1
    assert str(network_check(outcome.out)["detail"]).startswith("onnxruntime may use it")
