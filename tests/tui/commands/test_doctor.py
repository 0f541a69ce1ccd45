"""`pullquote doctor`."""

import json
from pathlib import Path

from index.archive import current
from tests.doubles.running import Run


def test_a_sound_index_is_exit_0(run: Run, index: Path) -> None:
    outcome = run("doctor", "--index", index, "--json")
    report = json.loads(outcome.out)
    assert (outcome.code, report["ok"]) == (0, True)
    assert {check["name"] for check in report["checks"]} >= {"index", "checksums", "faiss-cpu"}


def test_a_damaged_index_is_exit_3_and_says_which_file(run: Run, index: Path) -> None:
    folder = current(index)
    assert folder is not None
    (folder / "vectors.npy").write_bytes(b"x")
    outcome = run("doctor", "--index", index)
    assert outcome.code == 3
    assert "vectors.npy" in outcome.out


def test_fast_leaves_the_checksums_out(run: Run, index: Path) -> None:
    assert "checksums" not in run("doctor", "--index", index, "--fast").out


def test_a_missing_index_is_exit_3(run: Run, tmp_path: Path) -> None:
    assert run("doctor", "--index", tmp_path / "none", "--fast").code == 3
