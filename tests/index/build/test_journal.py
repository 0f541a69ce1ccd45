"""The vectors of an interrupted build are read back whole, or not at all."""

from pathlib import Path

import numpy as np
import pytest

from index.build.journal import Journal, text_key
from index.errors import IndexNotWritable


def test_records_come_back_under_their_keys(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "w" * 64, 3)
    journal.append([text_key("a"), text_key("b")], np.array([[1, 2, 3], [4, 5, 6]], dtype=np.float32))
    assert {k: v.tolist() for k, v in journal.read().items()} == {text_key("a"): [1, 2, 3], text_key("b"): [4, 5, 6]}


def test_a_torn_end_and_a_flipped_byte_end_the_reading(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "w" * 64, 3)
    journal.append([text_key("a"), text_key("b")], np.ones((2, 3), dtype=np.float32))
    path = next(tmp_path.iterdir())
    raw = path.read_bytes()
    path.write_bytes(raw[:-5])
    assert set(journal.read()) == {text_key("a")}
    path.write_bytes(bytes([raw[0] ^ 1]) + raw[1:])
    assert journal.read() == {}


def test_once_trimmed_new_records_follow_whole_ones(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "w" * 64, 3)
    journal.append([text_key("a"), text_key("b")], np.ones((2, 3), dtype=np.float32))
    path = next(tmp_path.iterdir())
    path.write_bytes(path.read_bytes()[:-5])
    journal.trim(len(journal.read()))
    journal.append([text_key("c")], np.zeros((1, 3), dtype=np.float32))
    assert set(journal.read()) == {text_key("a"), text_key("c")}


def test_a_journal_that_cannot_be_trimmed_is_an_error_that_can_be_read(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "w" * 64, 3)
    (tmp_path / f"vectors-{'w' * 16}-3.journal").mkdir()
    with pytest.raises(IndexNotWritable):
        journal.trim(0)
