"""One bad file can neither hang, exhaust the memory nor end a build, and the next file is read."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from index.article import Article
from index.loaders.file_reader import MOST_STOPPED, FileReader
from index.loaders.limits import FileLimits
from index.loaders.mail.message import MailMessage
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
    assert list(reader.load(source(tmp_path, "a.md", HANGS))) == [
        Skipped("a.md", "takes longer than 1 seconds of computing to read")
    ]
    [article] = reader.load(source(tmp_path, "b.txt", STORY))
    assert isinstance(article, Article)


HANGS = "[" * 300_000
LETTER = "From ana@post.example Fri May  3 09:00:00 2024\nFrom: Ana Roe <ana@post.example>\nSubject: {0}\n\n{1}\n\n"


def zip_of(folder: Path, members: dict[str, str]) -> CorpusFile:
    with ZipFile(folder / "a.zip", "w", ZIP_DEFLATED) as opened:
        for name, text in members.items():
            opened.writestr(name, text)
    return CorpusFile(folder / "a.zip", "a.zip")


def test_behind_a_member_of_a_zip_file_that_hangs_the_others_are_read(tmp_path: Path, reader: FileReader) -> None:
    given = zip_of(tmp_path, {"a.txt": STORY, "b.png": "", "c.md": HANGS, "d.txt": STORY})
    before, picture, hanging, behind = reader.load(given)
    assert [found.id for found in (before, behind) if isinstance(found, Article)] == ["a.zip/a.txt", "a.zip/d.txt"]
    assert picture == Skipped("a.zip/b.png", "unsupported format .png")
    assert hanging == Skipped("a.zip/c.md", "takes longer than 1 seconds of computing to read")


class CrashingProcess:
    """Begins a member, and crashes."""

    was_too_slow = False

    def __init__(self, limits: FileLimits) -> None:
        self.lines: list[dict[str, object]] = []

    def ask(self, source: CorpusFile, first_member: int = 0) -> None:
        self.lines = [{"member": first_member, "place": f"{source.name}/{first_member}"}]

    def line(self) -> dict[str, object] | None:
        return self.lines.pop() if self.lines else None

    def exit_code(self) -> int:
        return -11


def test_after_many_such_members_the_rest_is_not_read(
    tmp_path: Path, reader: FileReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.loaders.file_reader.ReadingProcess", CrashingProcess)
    *members, last = reader.load(source(tmp_path, "a.zip", ""))
    assert members == [Skipped(f"a.zip/{n}", "its parser crashed") for n in range(MOST_STOPPED)]
    assert last == Skipped("a.zip", f"{MOST_STOPPED} members of it could not be read; the rest was not read")


@pytest.mark.parametrize("name", ["a.mbox", "a.warc"])
def test_members_before_the_one_that_is_asked_for_are_passed_over(tmp_path: Path, name: str) -> None:
    page = "<html><body><article><h1>Bridge</h1><p>The bridge over the Lome is closed until the end of May.</p></article></body></html>"
    answered = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
    record = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(answered)}\r\n\r\n{answered}\r\n\r\n"
    text = "".join(LETTER.format(f"Letter {n}", STORY) for n in range(3)) if name == "a.mbox" else 3 * record
    begun: list[tuple[int, str]] = []
    given = replace(source(tmp_path, name, text), first_member=2, announce=lambda *member: begun.append(member))
    found = list(load_file(given))
    assert begun == [(2, f"{name}#2"), (3, f"{name}#3")]
    assert [one.id for one in found if isinstance(one, Article)] == [f"{name}#2", f"{name}#3"]


def test_a_member_at_which_its_loader_fails_is_skipped_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(raw: bytes) -> MailMessage:
        raise MemoryError if b"Letter 1" in raw else RecursionError("too deep")

    monkeypatch.setattr("index.loaders.mail.mbox.read_message", fail)
    letters = "".join(LETTER.format(f"Letter {n}", STORY) for n in (1, 2))
    assert list(load_file(source(tmp_path, "a.mbox", letters))) == [
        Skipped("a.mbox#1", "needs too much memory to read"),
        Skipped("a.mbox#2", "its loader failed: RecursionError: too deep"),
    ]


def test_a_page_of_tiny_tables_costs_seconds_and_no_build(tmp_path: Path, reader: FileReader) -> None:
    [found] = reader.load(source(tmp_path, "a.html", TABLES))
    assert isinstance(found, Skipped)


def test_a_file_that_needs_all_memory_is_skipped(tmp_path: Path, reader: FileReader) -> None:
    [found] = reader.load(source(tmp_path, "a.txt", "A headline\n\n" + "—" * 40_000_000))
    assert found == Skipped("a.txt", "needs too much memory to read")


def test_what_hangs_by_the_clock_is_killed(tmp_path: Path) -> None:
    with FileReader(FileLimits(seconds=600, wait_seconds=1)) as opened:
        assert list(opened.load(source(tmp_path, "a.md", HANGS))) == [Skipped("a.md", "takes longer than 1 seconds to read")]


def test_texts_far_larger_than_their_file_are_not_all_taken(tmp_path: Path, reader: FileReader) -> None:
    lines = ('{"text": "' + "word " * 100_000 + '"}\n') * 10
    *articles, last = reader.load(source(tmp_path, "a.jsonl", lines))
    assert len(articles) == 3
    assert last == Skipped("a.jsonl", "its texts are far larger than the file; the rest was not read")


def test_very_many_tiny_articles_of_a_small_file_are_not_all_taken(tmp_path: Path, reader: FileReader) -> None:
    *articles, last = reader.load(source(tmp_path, "a.jsonl", '{"text": "Rain."}\n' * 3000))
    assert len(articles) == 1990
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
