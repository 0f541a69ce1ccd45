import gzip
from pathlib import Path

import pytest

from index.loaders.source import CorpusFile, FileBroken, FileTooLarge

CONTENT = b"The bridge is closed.\n" * 50


def test_a_compressed_file_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(CONTENT))
    assert CorpusFile(file, "a.txt.gz").read() == CONTENT
    assert CorpusFile(file, "a.txt.gz").head(10) == CONTENT[:10]


def test_a_member_of_an_archive_brings_its_bytes(tmp_path: Path) -> None:
    assert CorpusFile(tmp_path / "a.zip", "a.zip/b.txt", data=CONTENT).read() == CONTENT
    assert CorpusFile(tmp_path / "a.zip", "a.zip/b.txt.gz", data=gzip.compress(CONTENT)).read() == CONTENT


def test_no_more_is_unpacked_than_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "bomb.txt.gz"
    file.write_bytes(gzip.compress(bytes(50 * 2**20)))
    with pytest.raises(FileTooLarge) as caught:
        CorpusFile(file, "bomb.txt.gz").read(2**20)
    assert caught.value.strerror == "larger than 1 MB; split it into several files, or give it as JSON lines"


@pytest.mark.parametrize(
    "content", [gzip.compress(CONTENT)[:-9], gzip.compress(CONTENT)[:20], b"no gzip at all", b"\x1f\x8b\x08junk"]
)
def test_a_broken_file_says_so(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(content)
    with pytest.raises(FileBroken) as caught:
        CorpusFile(file, "a.txt.gz").read()
    assert caught.value.strerror == "damaged or cut off: it cannot be unpacked"
