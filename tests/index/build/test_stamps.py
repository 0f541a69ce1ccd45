"""A corpus file that was not written since is not read again, and one that was written always is."""

import os
import time
from pathlib import Path

import pytest

from index.build.intake import file_digests
from index.build.stamps import STAMPS_FILE, CorpusStamps
from index.models.files import file_sha256


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (tmp_path / "index").mkdir()
    (folder / "a.txt").write_text("The mill burned down on Friday.", encoding="utf-8")
    return folder


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read, as they are read."""
    names: list[str] = []

    def read(file: Path) -> str:
        names.append(file.name)
        return file_sha256(file)

    monkeypatch.setattr("index.build.intake.file_sha256", read)
    return names


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock stand a minute after the files were written."""
    now = time.time_ns() + 60 * 10**9
    monkeypatch.setattr("index.build.stamps.time.time_ns", lambda: now)


def digests(corpus: Path) -> dict[str, str]:
    stamps = CorpusStamps(corpus.parent / "index")
    found = file_digests([corpus], corpus.parent / "index", stamps=stamps)
    stamps.save()
    return found


@pytest.mark.usefixtures("later")
def test_a_file_that_was_not_written_is_not_read_again(corpus: Path, reads: list[str]) -> None:
    assert digests(corpus) == digests(corpus) == file_digests([corpus], corpus.parent / "index")
    assert reads == ["a.txt", "a.txt"]  # the first time, and without stamps


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("keep_time", [False, True])
def test_one_that_was_written_is_read_even_where_its_time_and_size_were_set_back(
    corpus: Path, reads: list[str], keep_time: bool
) -> None:
    before, status = digests(corpus), (corpus / "a.txt").stat()
    (corpus / "a.txt").write_text("The mill burned down on Sunday.", encoding="utf-8")
    if keep_time:
        os.utime(corpus / "a.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert digests(corpus) != before
    assert reads == ["a.txt", "a.txt"]


def test_a_file_written_a_moment_ago_is_read_again(corpus: Path, reads: list[str]) -> None:
    digests(corpus)
    digests(corpus)
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize(
    "content", ["", "[]", '{"formats": 1}', '{"files": 3}', '{"files": "{}", "formats": null, "check": 1}']
)
def test_what_cannot_be_read_is_as_if_there_were_none(corpus: Path, reads: list[str], content: str) -> None:
    digests(corpus)
    (corpus.parent / "index" / STAMPS_FILE).write_text(content, encoding="utf-8")
    assert digests(corpus) == digests(corpus)
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.usefixtures("later")
def test_a_changed_byte_is_noticed(corpus: Path, reads: list[str]) -> None:
    right, kept = digests(corpus), corpus.parent / "index" / STAMPS_FILE
    digest = right["a.txt"].split()[0]
    kept.write_text(kept.read_text(encoding="utf-8").replace(digest, digest[::-1]), encoding="utf-8")
    assert digests(corpus) == right
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.usefixtures("later")
def test_another_version_of_a_format_reads_every_file(corpus: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    digests(corpus)
    monkeypatch.setattr("index.build.stamps.FORMATS", ())
    digests(corpus)
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.usefixtures("later")
def test_a_folder_that_cannot_be_written_loses_nothing(corpus: Path) -> None:
    stamps = CorpusStamps(corpus.parent / "none")
    assert file_digests([corpus], corpus.parent / "index", stamps=stamps)
    stamps.save()
    assert not (corpus.parent / "none").exists()
