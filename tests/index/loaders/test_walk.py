import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.format import Format
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import corpus_entries, corpus_files, load_corpus, load_file


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "two.TXT").write_text("Two\n\nStory two.", encoding="utf-8")
    (folder / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}', encoding="utf-8")
    (folder / ".hidden.txt").write_text("Secret", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text("Secret", encoding="utf-8")
    return folder


def test_a_folder_is_read_by_name_without_what_is_hidden(corpus: Path) -> None:
    assert [item.id for item in load_corpus(corpus) if isinstance(item, Article)] == ["a.jsonl#1", "a.jsonl#2", "b/two.TXT"]


def test_a_single_file_is_a_corpus(corpus: Path) -> None:
    [article] = load_corpus(corpus / "b" / "two.TXT")
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("two.TXT", "Story two.")


def test_the_field_map_reaches_the_loader(corpus: Path) -> None:
    (corpus / "a.jsonl").write_text('{"t": "One."}', encoding="utf-8")
    assert [item.text for item in load_corpus(corpus / "a.jsonl", {"text": "t"}) if isinstance(item, Article)] == ["One."]


def test_an_unknown_format_is_skipped(corpus: Path) -> None:
    (corpus / "c.png").touch()
    (corpus / "README").touch()
    assert [item for item in load_corpus(corpus) if isinstance(item, Skipped)] == [
        Skipped("README", "unsupported format (no suffix)"),
        Skipped("c.png", "unsupported format .png"),
    ]


def failing_loader(source: CorpusFile) -> Iterator[Article | Skipped]:
    yield Article("first", "Head", "One.")
    raise KeyError("body")


def test_a_bug_in_a_loader_costs_one_file_and_is_named(corpus: Path) -> None:
    skipped = Skipped("b/two.TXT", "its loader failed: KeyError: 'body'")
    source = CorpusFile(corpus / "b" / "two.TXT", "b/two.TXT")
    assert list(load_file(source, [Format("a stranger's", (".txt",), f"{__name__}:failing_loader")])) == [
        Article("first", "Head", "One."),
        skipped,
    ]


def test_links_out_of_the_corpus_are_named_and_not_followed(corpus: Path) -> None:
    (corpus.parent / "secret.txt").write_text("Secret", encoding="utf-8")
    (corpus / "out.txt").symlink_to(corpus.parent / "secret.txt")
    (corpus / "up").symlink_to(corpus.parent)
    (corpus / "around").symlink_to(corpus)
    (corpus / "loop.txt").symlink_to(corpus / "loop.txt")
    results = list(corpus_entries(corpus))
    reason = "a link that leads out of the corpus"
    assert [entry for entry in results if isinstance(entry, Skipped)] == [Skipped("out.txt", reason), Skipped("up", reason)]
    assert [entry.name for entry in corpus_files(corpus)] == ["a.jsonl", "b/two.TXT", "loop.txt"]


def test_a_link_to_nowhere_is_skipped_in_the_words_of_the_system(corpus: Path) -> None:
    (corpus / "gone.txt").symlink_to(corpus / "nowhere.txt")
    assert Skipped("gone.txt", "No such file or directory") in load_corpus(corpus)


def test_a_corpus_that_is_not_there_is_skipped(tmp_path: Path) -> None:
    assert list(load_corpus(tmp_path / "no")) == [Skipped(str(tmp_path / "no"), "No such file or directory")]


def test_a_pipe_is_not_waited_for(corpus: Path) -> None:
    os.mkfifo(corpus / "pipe.txt")
    assert Skipped("pipe.txt", "not a regular file") in load_corpus(corpus)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_skipped(corpus: Path) -> None:
    (corpus / "a.jsonl").chmod(0)
    assert Skipped("a.jsonl", "Permission denied") in load_corpus(corpus)


def test_hostile_file_names_are_cleaned(corpus: Path) -> None:
    (corpus / "\x1b]52;c\x07\n.txt").write_text("Title\n\nStory.", encoding="utf-8")
    (corpus / "\x1b[31m.png").touch()
    results = list(load_corpus(corpus))
    assert not any("\x1b" in item.path or "\n" in item.path for item in results)


def test_a_file_that_vanished_is_skipped(tmp_path: Path) -> None:
    assert list(load_file(CorpusFile(tmp_path / "a.txt", "a.txt"))) == [Skipped("a.txt", "No such file or directory")]


def test_a_missing_optional_part_is_named_with_what_to_install(corpus: Path) -> None:
    kind = Format("lacking", (".txt",), "no_such_module:load", extra="pdf")
    source = CorpusFile(corpus / "b" / "two.TXT", "b/two.TXT")
    assert list(load_file(source, [kind])) == [Skipped("b/two.TXT", "needs an optional part: pip install 'pullquote[pdf]'")]


def test_a_known_suffix_with_other_content_is_skipped(corpus: Path) -> None:
    kind = Format("feed", (".xml",), "a:b", sniff=lambda head: False)
    (corpus / "c.xml").write_text("<other/>", encoding="utf-8")
    found = list(load_file(CorpusFile(corpus / "c.xml", "c.xml"), [kind]))
    assert found == [Skipped("c.xml", ".xml of a format that is not known: none of feed")]
