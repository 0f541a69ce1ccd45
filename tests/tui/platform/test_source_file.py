import os
from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import Article
from index.errors import PullquoteError
from index.loaders.walk import load_corpus
from tui.platform.source_file import SourceLocation, locate_quote

Make = Callable[..., Article]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a corpus of one text file, with a secret next to it."""
    (tmp_path / "secret.txt").write_text("a secret", encoding="utf-8")
    corpus = tmp_path / "articles"
    corpus.mkdir()
    (corpus / "mill.txt").write_text("Mill closes\n\nThe mill closed on Friday.\n", encoding="utf-8")
    return corpus


def loaded(corpus: Path) -> Article:
    (article,) = load_corpus(corpus)
    assert isinstance(article, Article)
    return article


def test_an_article_lies_below_its_folder(folder: Path) -> None:
    assert locate_quote([folder], loaded(folder), "The mill closed on Friday.") == SourceLocation(folder / "mill.txt", 3)


def test_a_corpus_may_be_one_file(folder: Path) -> None:
    file = folder / "mill.txt"
    assert locate_quote([file], loaded(file), "The mill closed") == SourceLocation(file, 3)


@pytest.mark.parametrize("name", [b"a\xff b.txt", "cafe\u0301.txt".encode(), b"two  spaces.txt", "soft\xad.txt".encode()])
def test_a_name_that_was_cleaned_for_the_archive_is_found(name: bytes, folder: Path) -> None:
    (folder / "mill.txt").rename(odd := folder / os.fsdecode(name))
    assert locate_quote([folder], loaded(folder), "The mill closed") == SourceLocation(odd, 3)


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "", "mill.txt\0", "\ud800", ".hidden"])
def test_what_does_not_lie_below_the_corpus_is_refused(path: str, folder: Path, article: Make) -> None:
    (folder / ".hidden").write_text("hidden", encoding="utf-8")
    with pytest.raises(PullquoteError, match="does not lie below"):
        locate_quote([folder], article(path=path), "a secret")


@pytest.mark.parametrize("link", ["link.txt", "link"])
def test_a_link_out_of_the_corpus_is_refused(link: str, folder: Path, article: Make) -> None:
    (folder / link).symlink_to(folder.parent if link == "link" else folder.parent / "secret.txt")
    with pytest.raises(PullquoteError, match="does not lie below"):
        locate_quote([folder], article(path="link/secret.txt" if link == "link" else link), "a secret")


def test_a_link_inside_the_corpus_is_followed(folder: Path, article: Make) -> None:
    (folder / "link.txt").symlink_to("mill.txt")
    assert locate_quote([folder], article(path="link.txt"), "The mill closed").path == folder / "mill.txt"


def test_a_file_that_is_gone_is_told_with_what_to_run(folder: Path) -> None:
    article = loaded(folder)
    (folder / "mill.txt").unlink()
    with pytest.raises(PullquoteError, match=r"“mill.txt” is gone .* or was moved. Run again: pullquote index "):
        locate_quote([folder], article, "The mill closed")


def test_a_corpus_that_is_gone_is_told(folder: Path, article: Make) -> None:
    with pytest.raises(PullquoteError, match="is gone"):
        locate_quote([folder / "nowhere"], article(path="mill.txt"), "The mill closed")


def test_a_pipe_is_not_waited_for(folder: Path, article: Make) -> None:
    os.mkfifo(folder / "pipe.txt")
    with pytest.raises(PullquoteError, match="is gone"):
        locate_quote([folder], article(path="pipe.txt"), "The mill closed")


def test_another_encoding_is_read_as_the_loader_reads_it(folder: Path) -> None:
    (folder / "mill.txt").write_bytes("Mill\r\n\r\nThe “mill” closed in São Paulo.".encode("utf-16"))
    assert locate_quote([folder], loaded(folder), "The “mill” closed in São Paulo.").line == 3


def test_a_binary_file_opens_at_its_first_line(folder: Path, article: Make) -> None:
    (folder / "mill.txt").write_bytes(b"\x89PNG\n\n\0")
    assert locate_quote([folder], article(path="mill.txt"), "PNG").line == 1


def test_line_ends_of_old_are_counted(folder: Path) -> None:
    (folder / "mill.txt").write_bytes(b"Mill closes\r\rThe mill closed on Friday.\r")
    assert locate_quote([folder], loaded(folder), "The mill closed on Friday.").line == 3
