"""What was compared with its checksum is compared again once it was written."""

import os
from pathlib import Path

import pytest

from index.store.verified import VerifiedFiles


@pytest.fixture
def generation(tmp_path: Path) -> Path:
    folder = tmp_path / "ix" / "gen-000001"
    folder.mkdir(parents=True)
    (folder / "dense.faiss").write_bytes(b"vectors")
    VerifiedFiles(folder).remember({"dense.faiss": "abc"})
    return folder


def test_a_file_is_known_again(generation: Path) -> None:
    assert VerifiedFiles(generation).holds("dense.faiss", "abc")
    assert not VerifiedFiles(generation).holds("dense.faiss", "another")
    assert not VerifiedFiles(generation).holds("vectors.npy", "abc")


def test_a_file_that_was_written_is_not(generation: Path) -> None:
    (generation / "dense.faiss").write_bytes(b"Vectors")
    assert not VerifiedFiles(generation).holds("dense.faiss", "abc")


def test_a_file_that_took_its_place_is_not(generation: Path) -> None:
    times = (generation / "dense.faiss").stat()
    (generation / "other").write_bytes(b"Vectors")
    os.utime(generation / "other", ns=(times.st_atime_ns, times.st_mtime_ns))
    (generation / "other").replace(generation / "dense.faiss")
    assert not VerifiedFiles(generation).holds("dense.faiss", "abc")


def test_generations_that_are_gone_are_forgotten(generation: Path) -> None:
    later = generation.parent / "gen-000002"
    generation.rename(later)
    VerifiedFiles(later).remember({"dense.faiss": "abc"})
    later.rename(generation)
    assert not VerifiedFiles(generation).holds("dense.faiss", "abc")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"gen-000001": 3}', "\x00"])
def test_what_else_stands_in_the_file_counts_for_nothing(generation: Path, content: str) -> None:
    (generation.parent / "verified.json").write_text(content, encoding="utf-8")
    assert not VerifiedFiles(generation).holds("dense.faiss", "abc")
    VerifiedFiles(generation).remember({"dense.faiss": "abc"})
    assert VerifiedFiles(generation).holds("dense.faiss", "abc")


def test_where_nothing_can_be_written_nothing_is_remembered(generation: Path) -> None:
    (generation.parent / "verified.json").unlink()
    (generation.parent / "verified.json").mkdir()
    VerifiedFiles(generation).remember({"dense.faiss": "abc"})
    assert not VerifiedFiles(generation).holds("dense.faiss", "abc")
