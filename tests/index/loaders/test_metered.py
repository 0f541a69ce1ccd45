import gzip
from pathlib import Path

import pytest

from index.loaders import metered
from index.loaders.metered import UnpacksTooFar, open_metered
from index.loaders.source import CorpusFile


def test_a_file_is_read_piece_by_piece() -> None:
    with open_metered(CorpusFile(Path("none"), "a.mbox", data=b"one\ntwo\n")) as stream:
        assert (stream.readline(), stream.read(2), stream.read()) == (b"one\n", b"tw", b"o\n")


def test_a_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(metered, "_SMALL", 1000)
    file = tmp_path / "a.mbox.gz"
    file.write_bytes(gzip.compress(bytes(2**20)))
    with open_metered(CorpusFile(file, "a.mbox.gz")) as stream, pytest.raises(UnpacksTooFar) as caught:
        list(iter(lambda: stream.read(2**16), b""))
    assert caught.value.strerror == "more than 30 times as large, unpacked"
