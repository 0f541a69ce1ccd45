"""What a stage gave is read back whole, or not at all."""

from pathlib import Path

import pytest

from index.distributed.stage_files import StageFiles
from index.errors import IndexNotWritable


def test_what_was_written_comes_back_under_its_stage_and_name(tmp_path: Path) -> None:
    files = StageFiles(tmp_path / "stages")
    files.write("cut", "a", b"passages")
    assert files.read("cut", "a") == b"passages"
    assert files.read("cut", "b") is None
    assert files.read("embed", "a") is None


@pytest.mark.parametrize("damage", ["cut off", "flipped", "empty"])
def test_a_result_that_is_not_whole_is_none(tmp_path: Path, damage: str) -> None:
    files = StageFiles(tmp_path)
    files.write("cut", "a", b"passages")
    path = tmp_path / "cut" / "a"
    raw = path.read_bytes()
    path.write_bytes({"cut off": raw[:-1], "flipped": raw[:-1] + b"S", "empty": b""}[damage])
    assert files.read("cut", "a") is None


def test_nothing_but_results_stays_in_the_folder(tmp_path: Path) -> None:
    files = StageFiles(tmp_path)
    for body in (b"one", b"another"):
        files.write("cut", "a", body)
    assert [path.name for path in (tmp_path / "cut").iterdir()] == ["a"]
    assert files.read("cut", "a") == b"another"


def test_a_folder_that_cannot_be_written_is_an_error_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "cut").write_text("a file", encoding="utf-8")
    with pytest.raises(IndexNotWritable):
        StageFiles(tmp_path).write("cut", "a", b"passages")
