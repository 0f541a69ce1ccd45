"""Exported models are stored in the cache folder of the user."""

import os
import time
from pathlib import Path

import pytest

from index.embedders.table import is_prepared
from index.models.files import BUNDLED_MODEL, find_model
from index.models.onnx_export import atomic_folder, cache_folder


def test_a_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic_folder(tmp_path / "models" / "mini") as work:
        (work / "no-such-folder" / "model.onnx").write_bytes(b"half")
    assert list((tmp_path / "models").iterdir()) == []
    with atomic_folder(tmp_path / "models" / "mini") as work:
        (work / "exported.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in (tmp_path / "models").rglob("*")] == ["mini", "exported.json"]


def test_what_a_killed_export_left_is_cleared_by_the_next_one(tmp_path: Path) -> None:
    """A kill leaves the whole graph, some 90 MB, and nothing ever removed it. A younger folder may be another process's."""
    for name, age in {"export-killed": 25 * 3600, "export-under-way": 60, "other-model": 25 * 3600}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "model.onnx").write_bytes(b"half")
        os.utime(tmp_path / name, (time.time() - age, time.time() - age))
    with atomic_folder(tmp_path / "mini") as work:
        (work / "exported.json").write_text("{}", encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"export-under-way", "other-model", "mini"}


def test_a_model_is_prepared_once_its_export_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_CACHE", str(tmp_path))
    assert is_prepared("hashing", "256")
    assert not is_prepared("onnx", BUNDLED_MODEL)
    with atomic_folder(cache_folder(find_model(BUNDLED_MODEL))) as work:
        (work / "exported.json").write_text("{}", encoding="utf-8")
    assert is_prepared("onnx", BUNDLED_MODEL)
