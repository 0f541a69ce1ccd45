import gzip
import tempfile
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.archives import zip_file
from index.loaders.archives.zip_file import is_hidden_member, member_name
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_corpus, load_file
from tests.sample_files import make_epub, make_zip

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry."
TEXT = f"Bridge closed\n\nBy Jane Roe\n\nMarch 4, 2025\n\n{STORY}"


def read(content: bytes) -> list[Article | Skipped]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.zip")
        file.write_bytes(content)
        return list(load_file(CorpusFile(file, "a.zip")))


def reasons(found: list[Article | Skipped]) -> dict[str, str]:
    return {one.path: one.reason for one in found if isinstance(one, Skipped)}


def test_members_of_all_formats_are_read_by_name() -> None:
    members: dict[str, bytes | str] = {
        "b/two.jsonl": f'{{"title": "Two", "text": "{STORY}"}}\n',
        "Lome Post/one.txt": TEXT,
        "c.txt.gz": gzip.compress(TEXT.encode()),
        "d.epub": make_epub({"a.xhtml": f"<h1>Four</h1><p>{STORY}</p>"}),
    }
    one, two, three, four = read(make_zip(members))
    assert isinstance(one, Article)
    assert (one.id, one.path, one.locator) == ("a.zip/Lome Post/one.txt", "a.zip", "member Lome Post/one.txt")
    assert (one.title, one.published, one.outlet) == ("Bridge closed", date(2025, 3, 4), "Lome Post")
    assert isinstance(two, Article)
    assert (two.id, two.locator) == ("a.zip/b/two.jsonl#1", "member b/two.jsonl, line 1")
    assert isinstance(three, Article)
    assert (three.id, three.outlet) == ("a.zip/c.txt.gz", "")
    assert isinstance(four, Article)
    assert four.locator == "member d.epub, chapter 1"


def test_a_member_is_read_like_a_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "news" / "Lome Post").mkdir(parents=True)
    (tmp_path / "news" / "Lome Post" / "a.txt").write_text(TEXT, encoding="utf-8")
    [alone] = load_corpus(tmp_path / "news")
    [member] = read(make_zip({"Lome Post/a.txt": TEXT}))
    assert isinstance(alone, Article)
    assert isinstance(member, Article)
    assert (member.title, member.text, member.outlet, member.published) == (
        alone.title,
        alone.text,
        alone.outlet,
        alone.published,
    )


def test_a_zip_file_in_a_zip_file_is_read_and_one_in_that_is_not() -> None:
    inner = make_zip({"deep.txt": TEXT, "deeper.zip": make_zip({"a.txt": TEXT})})
    found = read(make_zip({"in.zip": inner}))
    assert [one.locator for one in found if isinstance(one, Article)] == ["member in.zip/deep.txt"]
    assert reasons(found) == {"a.zip/in.zip/deeper.zip": "a zip file inside a zip file inside a zip file"}


def test_names_of_members_lead_nowhere() -> None:
    names = ["../../etc/a.txt", "/etc/b.txt", "C:\\news\\c.txt", "..", "x/../../d.txt"]
    assert [member_name(zipfile.ZipInfo(name)) for name in names] == [
        "etc/a.txt",
        "etc/b.txt",
        "news/c.txt",
        "unnamed",
        "x/d.txt",
    ]
    assert [one.id for one in read(make_zip({"../../a.txt": TEXT})) if isinstance(one, Article)] == ["a.zip/a.txt"]


def test_hostile_names_are_cleaned() -> None:
    [skipped, article] = read(make_zip({"\x1b]0;x\x07\n.txt": TEXT, "\x1b[31m.png": b""}))
    assert isinstance(article, Article)
    assert not any("\x1b" in text or "\n" in text for text in (article.id, article.locator, skipped.path))


@pytest.mark.parametrize(
    ("name", "hidden"), [("__MACOSX/a.txt", True), (".git/a.txt", True), ("b/._a.txt", True), ("a.txt", False)]
)
def test_hidden_members_are_ignored(name: str, hidden: bool) -> None:
    assert is_hidden_member(name) == hidden
    assert len(read(make_zip({name: TEXT, "b.txt": TEXT}))) == 2 - hidden


def test_members_that_cannot_be_read_are_skipped_by_name() -> None:
    content = make_zip({"a.txt": TEXT, "b.png": b"x", "noname": b"x", "c.txt": "a" * 3 * 2**20, "d.zip.gz": b"x"})
    found = read(content)
    assert reasons(found) == {
        "a.zip/b.png": "unsupported format .png",
        "a.zip/noname": "unsupported format (no suffix)",
        "a.zip/c.txt": "more than 200 times as large, unpacked",
        "a.zip/d.zip.gz": "unsupported format .gz",
    }
    assert len(found) == 5


def test_encrypted_and_damaged_members_are_skipped_by_name() -> None:
    content = bytearray(make_zip({"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}, zipfile.ZIP_STORED))
    second = content.index(b"b.txt")
    content[second + 40] ^= 0xFF  # a byte of the story: its checksum is wrong
    listed = content.rindex(b"PK\x01\x02", 0, content.rindex(b"c.txt"))
    content[listed + 8] |= 1  # the flag of encryption
    assert reasons(read(bytes(content))) == {
        "a.zip/b.txt": "damaged: it cannot be unpacked",
        "a.zip/c.txt": "encrypted: it needs a password",
    }


def test_a_budget_holds_for_all_members_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_file, "MAX_UNPACKED", 2 * len(TEXT) + 500)
    inner = make_zip({"c.txt": TEXT, "d.txt": TEXT})
    found = read(make_zip({"a.txt": TEXT, "b.zip": inner}))
    assert "larger, unpacked, than the budget of its archive" in reasons(found).values()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unpack_without_a_limit_are_refused(method: int) -> None:
    reason = "packed by a method that is not read (only “deflate” is)"
    assert reasons(read(make_zip({"a.txt": TEXT}, method))) == {"a.zip/a.txt": reason}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"no zip", "not a zip file, damaged or cut off"),
        (make_zip({}), "an empty zip file"),
        (make_zip({"a.txt": TEXT})[:-30], "not a zip file, damaged or cut off"),
    ],
    ids=["empty", "text", "no members", "cut off"],
)
def test_what_is_no_archive_says_why(content: bytes, reason: str) -> None:
    assert read(content) == [Skipped("a.zip", reason)]


def test_members_that_share_their_bytes_take_from_the_budget_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip bomb without layers lists the same packed bytes many times."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as opened:
        opened.writestr("a.txt", TEXT)
        first = opened.infolist()[0]
        for number in range(50):
            again = zipfile.ZipInfo(f"b{number}.txt")
            again.header_offset, again.CRC = first.header_offset, first.CRC
            again.file_size = again.compress_size = first.file_size
            opened.filelist.append(again)
    monkeypatch.setattr(zip_file, "MAX_UNPACKED", 5 * len(TEXT))
    assert sum(isinstance(one, Article) for one in read(written.getvalue())) <= 5
