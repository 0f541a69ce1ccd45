"""The changes of a folder since it was indexed are found."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.errors import Cancelled, UsageError
from index.inspect.freshness import FolderChanges, folder_changes
from index.settings import IndexSettings
from index.store.archive import Archive

HASHING = IndexSettings(embedder="hashing", model="256")
Compare = Callable[[], FolderChanges]


@pytest.fixture
def compare(corpus: Path, index: Path) -> Compare:
    def run() -> FolderChanges:
        with closing(Archive.open(index)) as archive:
            return folder_changes([corpus], index, archive.catalogue)

    return run


def test_a_folder_that_is_as_it_was_has_no_changes(compare: Compare) -> None:
    assert not compare()


def test_new_changed_and_gone_files_are_named(corpus: Path, compare: Compare) -> None:
    (corpus / "new.txt").write_text("New\n\nA new article.\n", encoding="utf-8")
    (corpus / "dam.txt").write_text("Dam level rises\n\nThe reservoir is full.\n", encoding="utf-8")
    (corpus / "more.jsonl").unlink()
    changes = compare()
    assert changes == FolderChanges(("new.txt",), ("dam.txt",), ("more.jsonl",))
    assert changes


def test_a_byte_is_noticed_where_size_and_time_are_the_same(corpus: Path, compare: Compare) -> None:
    import os

    file, stat = corpus / "dam.txt", (corpus / "dam.txt").stat()
    file.write_bytes(file.read_bytes().replace(b"38 per cent", b"83 per cent"))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert compare().changed == ("dam.txt",)


def test_after_a_build_nothing_has_changed(corpus: Path, index: Path, compare: Compare) -> None:
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert compare().new == ("picture.png",)
    build(BuildJob(corpus, index, HASHING))
    assert not compare()


def test_an_archive_inside_its_corpus_is_no_change(corpus: Path) -> None:
    build(BuildJob(corpus, corpus / "archive", HASHING))
    with closing(Archive.open(corpus / "archive")) as archive:
        assert not folder_changes([corpus], corpus / "archive", archive.catalogue)


def test_a_corpus_that_is_gone_is_an_error_that_says_so(corpus: Path, compare: Compare) -> None:
    shutil.rmtree(corpus)
    with pytest.raises(UsageError, match=r"is gone.*pullquote index"):
        compare()


def test_a_path_that_cannot_be_one_is_gone(index: Path) -> None:
    with closing(Archive.open(index)) as archive, pytest.raises(UsageError, match="is gone"):
        folder_changes([Path("/no\x00where")], index, archive.catalogue)


def test_a_comparison_can_be_stopped_at_every_file(corpus: Path, index: Path) -> None:
    seen = 0

    def check() -> None:
        nonlocal seen
        seen += 1
        if seen == 2:
            raise Cancelled

    with closing(Archive.open(index)) as archive, pytest.raises(Cancelled):
        folder_changes([corpus], index, archive.catalogue, check)
    assert seen == 2
