"""Files and folders that were moved or renamed are known by their content."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

import pytest

from index.article import Article, Passage
from index.build import intake as intake_module
from index.build import steps
from index.build.build import build
from index.build.job import BuildJob, BuildReceipt
from index.build.moved import files_by_content, renamed
from index.build.previous import NO_NAMES
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file
from index.passages import CountTokens, chunk
from index.store.archive import Archive
from index.store.columns import COLUMN_FILES
from index.store.dense import DENSE_FILES
from index.store.lexical import LEXICAL_FILES
from tests.conftest import HASHING

A, B = "a" * 64 + " plain text 1", "b" * 64 + " plain text 1"


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """A corpus with a file of each way in which ids come about, and its archive beside it."""
    corpus = tmp_path / "wire"
    (corpus / "gazette" / "2024").mkdir(parents=True)
    write(corpus / "gazette" / "2024" / "pier.txt", "The pier reopens\n\nThe pier at Marlsea reopened on Monday.\n")
    lines = [
        {"id": "own-7", "text": "A text with an id of its own."},
        {"text": "A text of the second line."},
        {"headline": "None"},
    ]
    write(corpus / "lines.jsonl", "".join(f"{json.dumps(line)}\n" for line in lines))
    with ZipFile(corpus / "bundle.zip", "w") as bundle:
        bundle.writestr("ferry.txt", "The ferry stops\n\nThe ferry to Holm stopped on Friday.\n")
        bundle.writestr("empty.txt", "")
    rebuild(corpus)
    return corpus


def write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def rebuild(corpus: Path, outlets: Mapping[str, str] = NO_NAMES) -> BuildReceipt:
    return build(BuildJob(corpus, corpus.parent / "index", HASHING, outlets=outlets))


def articles_by_id(index: Path) -> dict[str, Article]:
    with closing(Archive.open(index)) as archive:
        return {article.id: article for article in archive.catalogue.articles()}


@dataclass(slots=True)
class Work:
    """What builds did."""

    read: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)


@pytest.fixture
def work(wire: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    """The files that are read and the articles that are cut from now on."""
    work = Work()

    def load(source: CorpusFile) -> Iterator[Article | Skipped]:
        work.read.append(source.name)
        return load_file(source)

    def cut(article: Article, count: CountTokens, size: int, overlap: int) -> list[Passage]:
        work.cut.append(article.id)
        return chunk(article, count, size, overlap)

    monkeypatch.setattr(intake_module, "load_file", load)
    monkeypatch.setattr(intake_module, "is_read_apart", lambda source: False)
    monkeypatch.setattr(steps, "chunk", cut)
    return work


def counts(receipt: BuildReceipt) -> tuple[int, int, int, int, int]:
    return receipt.new, receipt.updated, receipt.unchanged, receipt.removed, receipt.moved


def test_moved_and_renamed_files_are_neither_read_nor_cut_again(wire: Path, work: Work) -> None:
    (wire / "old" / "gazette").mkdir(parents=True)
    (wire / "gazette" / "2024" / "pier.txt").rename(wire / "old" / "gazette" / "pier-2.txt")
    (wire / "lines.jsonl").rename(wire / "old" / "rows.jsonl")
    (wire / "bundle.zip").rename(wire / "a-bundle.zip")
    receipt = rebuild(wire)
    assert (work, counts(receipt)) == (Work(), (0, 0, 4, 0, 4))
    articles = articles_by_id(wire.parent / "index")
    assert set(articles) == {"a-bundle.zip/ferry.txt", "old/gazette/pier-2.txt", "own-7", "old/rows.jsonl#2"}
    assert (articles["own-7"].path, articles["own-7"].locator) == ("old/rows.jsonl", "line 1")
    assert {skipped.path for skipped in receipt.skipped} == {"a-bundle.zip/empty.txt", "old/rows.jsonl:3"}


def test_the_archive_is_the_one_that_a_fresh_build_gives(wire: Path, work: Work, tmp_path: Path) -> None:
    (wire / "lines.jsonl").rename(wire / "a.jsonl")
    (wire / "bundle.zip").rename(wire / "z.zip")
    rebuild(wire)
    build(BuildJob(wire, tmp_path / "fresh", HASHING))
    with closing(Archive.open(tmp_path / "index")) as grown, closing(Archive.open(tmp_path / "fresh")) as fresh:
        for name in (*COLUMN_FILES, *DENSE_FILES, *LEXICAL_FILES):
            assert (grown.folder / name).read_bytes() == (fresh.folder / name).read_bytes(), name
        assert list(grown.catalogue.indexed_articles()) == list(fresh.catalogue.indexed_articles())
        assert grown.catalogue.skipped_of_files() == fresh.catalogue.skipped_of_files()


def test_a_copy_of_a_file_is_not_read_either(wire: Path, work: Work) -> None:
    shutil.copy(wire / "bundle.zip", wire / "copy.zip")
    assert (counts(rebuild(wire)), work) == ((1, 0, 4, 0, 0), Work())


def test_a_folder_that_names_the_outlet_is_read_again_under_another_name(wire: Path, work: Work) -> None:
    (wire / "gazette").rename(wire / "herald")
    assert (counts(rebuild(wire)), work.read) == ((0, 0, 4, 0, 1), ["herald/2024/pier.txt"])
    assert articles_by_id(wire.parent / "index")["herald/2024/pier.txt"].outlet == "herald"


def test_so_is_one_whose_outlet_was_given_a_name(wire: Path, work: Work) -> None:
    names = {"gazette": "The Harbour Gazette"}
    rebuild(wire, names)
    (wire / "gazette").rename(wire / "herald")
    rebuild(wire, names)
    assert work.read == ["herald/2024/pier.txt"]
    assert articles_by_id(wire.parent / "index")["herald/2024/pier.txt"].outlet == "herald"


def test_a_moved_corpus_is_remembered_once_it_is_named(wire: Path, work: Work) -> None:
    moved = wire.rename(wire.parent / "elsewhere")
    receipt = rebuild(moved)
    assert (work, counts(receipt), receipt.generation) == (Work(), (0, 0, 4, 0, 0), 2)
    with closing(Archive.open(moved.parent / "index")) as archive:
        assert archive.manifest.folders == (moved,)
    assert rebuild(moved).generation == 2


def test_files_are_known_by_bytes_format_and_suffix() -> None:
    before = {"a.txt": A, "b.txt": B, "c.pdf": "No such file", "kept.txt": A}
    now = {"kept.txt": A, "d.txt": B, "e.txt.gz": B, "f.text": B, "g.pdf": "No such file", "b.txt": A, "\\xff.txt": A}
    assert files_by_content(before, now) == {"kept.txt": "kept.txt", "d.txt": "b.txt", "b.txt": "a.txt"}


def test_an_id_that_only_begins_like_the_file_stays() -> None:
    given = [Article("a.txt.old", "Title", "Text.", path="a.txt"), Article("a.txt#1", "Title", "Text.", path="a.txt")]
    entries = renamed(given, "a.txt", "b.txt", {}) or []
    assert [entry.id for entry in entries if isinstance(entry, Article)] == ["a.txt.old", "b.txt#1"]


def test_each_article_that_is_gone_is_moved_once(wire: Path) -> None:
    text = (wire / "gazette" / "2024" / "pier.txt").read_text(encoding="utf-8")
    (wire / "gazette" / "2024" / "pier.txt").rename(wire / "gazette" / "pier.txt")
    write(wire / "gazette" / "second.txt", text)
    write(wire / "gazette" / "third.txt", text.replace("Monday", "Sunday"))
    assert counts(rebuild(wire)) == (2, 0, 4, 0, 1)
