"""One bad file can neither hang, exhaust the memory nor end a build, and the next file is read."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.file_reader import FileReader
from index.loaders.limits import FileLimits
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import is_read_apart
from index.loaders.walk import MAX_CHARACTERS, load_file

TABLES = "<html><body><article>" + "<table><tr><td>" * 20_000 + "cell</td></tr></table>" * 20_000 + "</article></body></html>"
"""What took trafilatura two minutes, once it was a megabyte."""
STORY = "Bridge closed\n\nBy Ana Roe\n\nMay 3, 2024\n\nThe bridge over the Lome is closed until the end of May, “the county” said.\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone holds to all limits")


@pytest.fixture
def reader() -> Iterator[FileReader]:
    with FileReader(FileLimits(seconds=1, megabytes=300, characters=2_000_000, text_share=0)) as opened:
        yield opened


def source(folder: Path, name: str, text: str) -> CorpusFile:
    (folder / name).write_text(text, encoding="utf-8")
    return CorpusFile(folder / name, name)


def test_what_comes_back_is_what_the_loader_gave(tmp_path: Path, reader: FileReader) -> None:
    given = source(tmp_path, "é.txt", STORY)
    [article] = found = list(reader.load(given))
    assert found == list(load_file(given))
    assert isinstance(article, Article)
    assert str(article.published) == "2024-05-03"


def test_names_of_fields_go_with_the_file(tmp_path: Path, reader: FileReader) -> None:
    file = source(tmp_path, "a.jsonl", '{"t": "The mill closed."}\n').file
    [article] = reader.load(CorpusFile(file, "a.jsonl", {"text": "t"}))
    assert isinstance(article, Article)


def test_a_file_that_computes_without_end_is_stopped_and_the_next_one_is_read(tmp_path: Path, reader: FileReader) -> None:
    assert list(reader.load(source(tmp_path, "a.md", "[" * 300_000))) == [
        Skipped("a.md", "takes longer than 1 seconds of computing to read")
    ]
    [article] = reader.load(source(tmp_path, "b.txt", STORY))
    assert isinstance(article, Article)


def test_a_page_of_tiny_tables_costs_seconds_and_no_build(tmp_path: Path, reader: FileReader) -> None:
    [found] = reader.load(source(tmp_path, "a.html", TABLES))
    assert isinstance(found, Skipped)


def test_a_file_that_needs_all_memory_is_skipped(tmp_path: Path, reader: FileReader) -> None:
    [found] = reader.load(source(tmp_path, "a.txt", "A headline\n\n" + "—" * 40_000_000))
    assert found == Skipped("a.txt", "needs too much memory to read")


def test_what_hangs_by_the_clock_is_killed(tmp_path: Path) -> None:
    with FileReader(FileLimits(seconds=600, wait_seconds=1)) as opened:
        assert list(opened.load(source(tmp_path, "a.md", "[" * 300_000))) == [
            Skipped("a.md", "takes longer than 1 seconds to read")
        ]


def test_texts_far_larger_than_their_file_are_not_all_taken(tmp_path: Path, reader: FileReader) -> None:
    lines = ('{"text": "' + "word " * 100_000 + '"}\n') * 10
    *articles, last = reader.load(source(tmp_path, "a.jsonl", lines))
    assert len(articles) == 4
    assert last == Skipped("a.jsonl", "its texts are far larger than the file; the rest was not read")


def test_a_text_that_no_article_has_is_none(tmp_path: Path) -> None:
    [found] = load_file(source(tmp_path, "a.jsonl", '{"id": "x", "text": "' + "a" * (MAX_CHARACTERS + 1) + '"}\n'))
    assert found == Skipped("x", "a text of more than 4 million characters is no article")


def test_small_files_of_our_own_formats_are_read_in_the_builders_process(tmp_path: Path) -> None:
    """A process takes 0.3 s to start: the one changed file of a large archive is mostly a small one."""
    assert not is_read_apart(source(tmp_path, "a.txt", STORY))
    assert not is_read_apart(source(tmp_path, "a.png", STORY))
    assert not is_read_apart(CorpusFile(tmp_path / "gone.html", "gone.html"))
    assert is_read_apart(source(tmp_path, "b.txt", STORY * 1000))
    assert is_read_apart(source(tmp_path, "a.txt.gz", STORY))
    assert is_read_apart(source(tmp_path, "a.html", STORY))
