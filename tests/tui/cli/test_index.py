"""`pullquote index`."""

import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from index.store.archive import Archive
from tests.doubles.running import Run
from tests.sample_archives import rewrite_manifest


def test_the_receipt_as_json_has_the_fields_of_the_contract(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    receipt = json.loads(run("index", corpus, "--index", tmp_path / "i", "--json").out)
    skipped = receipt.pop("skipped")
    assert receipt.pop("seconds") >= 0
    assert receipt == {
        "schema": 1,
        "generation": 1,
        "articles": 4,
        "passages": 4,
        "new": 4,
        "updated": 0,
        "unchanged": 0,
        "removed": 0,
        "restarted": None,
        "lacking": {"date": 1, "author": 2, "outlet": 0},
        "moved": 0,
        "other_languages": {},
    }
    assert [set(entry) for entry in skipped] == [{"path", "reason"}]


def test_the_receipt_as_text_names_what_was_skipped(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    out = run("index", corpus, "--index", tmp_path / "i").out
    assert "4 articles" in out
    assert "skipped empty.txt" in out


def test_a_damaged_index_is_replaced_and_the_receipt_says_why(run: Run, corpus: Path, index: Path) -> None:
    (index / "gen-000001" / "vectors.npy").write_bytes(b"gone")
    reason = "gen-000001/vectors.npy is not the file that was written"
    assert f"embedded again, for the index of before could not be used: {reason}" in run("index", corpus, "--index", index).out
    assert "embedded again" not in run("index", corpus, "--index", index).out


def test_a_map_that_is_not_one_is_a_usage_error(run: Run, corpus: Path, tmp_path: Path) -> None:
    outcome = run("index", corpus, "--index", tmp_path / "i", "--map", "title")
    assert outcome.code == 2
    assert "OURS=THEIRS" in outcome.err


@pytest.mark.parametrize("files", [{}, {"a.png": b"\x89PNG\r\n\x1a\n", "b.jpg": b"\xff\xd8\xff"}, {"empty.txt": b""}])
def test_a_folder_without_an_article_is_a_clear_failure(run: Run, tmp_path: Path, files: dict[str, bytes]) -> None:
    (tmp_path / "corpus").mkdir()
    for name, content in files.items():
        (tmp_path / "corpus" / name).write_bytes(content)
    outcome = run("index", tmp_path / "corpus", "--index", tmp_path / "i")
    assert outcome.code == 1
    assert "No article could be read" in outcome.err
    assert all(name in outcome.err for name in files)
    assert outcome.out == ""


def test_a_corpus_that_is_not_there_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    outcome = run("index", tmp_path / "nowhere", "--index", tmp_path / "i")
    assert outcome.code == 2
    assert "pullquote index CORPUS" in outcome.err


def test_a_cut_off_line_and_bytes_that_are_no_utf8_lose_nothing_else(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "cut.jsonl").write_text(
        '{"id": "ok", "title": "Fine", "text": "All is well."}\n{"id": "cut", "te', encoding="utf-8"
    )
    (corpus / "latin.txt").write_bytes("Café closes\n\nThe Café on the quay closed on Friday.\n".encode("cp1252"))
    outcome = run("index", corpus, "--index", tmp_path / "i", "--json")
    receipt = json.loads(outcome.out)
    assert (outcome.code, receipt["articles"]) == (0, 6)
    assert [entry["path"] for entry in receipt["skipped"]] == ["cut.jsonl:2"]
    assert "The Café on the quay" in run("show", "latin.txt", "--index", tmp_path / "i").out


def test_a_build_that_is_not_to_keep_going_publishes_nothing_where_a_file_is_skipped(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert run("index", corpus, "--index", tmp_path / "i", "--no-keep-going").code == 0
    (corpus / "cut.jsonl").write_text('{"id": "ok", "text": "All is well."}\n{"id": "cut", "te', encoding="utf-8")
    outcome = run("index", corpus, "--index", tmp_path / "i", "--no-keep-going")
    assert (outcome.code, "cut.jsonl:2: " in outcome.err, "picture.png" in outcome.err) == (1, True, False)
    assert json.loads(run("index", "--index", tmp_path / "i", "--keep-going", "--json").out)["generation"] == 2
    assert run("index", "--index", tmp_path / "i", "--no-keep-going").code == 1


def test_the_limits_of_a_file_can_be_given(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("index", corpus, "--index", tmp_path / "i", "--file-seconds", 20, "--file-megabytes", 600)
    with closing(Archive.open(tmp_path / "i")) as archive:
        assert (archive.manifest.file_seconds, archive.manifest.file_megabytes) == (20, 600)
    assert run("index", corpus, "--index", tmp_path / "i", "--file-seconds", 0).code == 2


def test_a_folder_that_cannot_be_written_is_a_clear_failure(run: Run, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for place in (tmp_path / "file", tmp_path / "file" / "below", corpus):
        outcome = run("index", corpus, "--index", place)
        assert outcome.code == 1
        assert "--index DIR" in outcome.err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_without_a_corpus_the_remembered_folder_is_read(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("index", corpus, "--index", tmp_path / "i")
    (corpus / "new.txt").write_text("A new headline\n\nSomething happened on the coast.\n", encoding="utf-8")
    outcome = run("index", "--index", tmp_path / "i", "--json")
    receipt = json.loads(outcome.out)
    assert (outcome.code, receipt["new"], receipt["unchanged"]) == (0, 1, 4)


def test_the_folder_is_remembered_whatever_the_working_directory(
    run: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus.parent)
    run("index", corpus.name, "--index", tmp_path / "i")
    monkeypatch.chdir("/")
    assert json.loads(run("index", "--index", tmp_path / "i", "--json").out)["unchanged"] == 4


def test_a_moved_folder_that_was_named_is_the_one_of_the_archive(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("index", corpus, "--index", tmp_path / "i")
    moved = corpus.rename(tmp_path / "moved")
    assert "pullquote index CORPUS" in run("index", "--index", tmp_path / "i").err
    run("index", moved, "--index", tmp_path / "i")
    assert run("index", "--index", tmp_path / "i").code == 0
    assert "as it was when the index was built" in run("doctor", "--index", tmp_path / "i").out


def test_the_receipt_says_how_many_articles_were_moved(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("index", corpus, "--index", tmp_path / "i")
    (corpus / "dam.txt").rename(corpus / "dam-2.txt")
    assert "0 new, 0 updated, 4 unchanged (1 moved), 0 removed" in run("index", "--index", tmp_path / "i").out


def test_without_a_corpus_fields_keep_their_names(run: Run, tmp_path: Path) -> None:
    line = '{"id": "a", "kopf": "Head", "title": "T", "text": "Text stands here."}\n'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    run("index", tmp_path / "a.jsonl", "--index", tmp_path / "i", "--map", "title=kopf")
    (tmp_path / "a.jsonl").write_text(line + line.replace('"a"', '"b"'), encoding="utf-8")
    run("index", "--index", tmp_path / "i")
    assert json.loads(run("show", "b", "--index", tmp_path / "i", "--json").out)["title"] == "Head"


def test_without_an_index_the_folder_must_be_given(run: Run, tmp_path: Path) -> None:
    outcome = run("index", "--index", tmp_path / "i")
    assert outcome.code == 2
    assert "pullquote index CORPUS" in outcome.err


def test_an_index_of_before_that_remembers_no_folder_asks_for_one(run: Run, index: Path) -> None:
    from index.store.archive import current_generation

    folder = current_generation(index)
    assert folder is not None
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["corpus"]
    rewrite_manifest(folder, json.dumps(manifest))
    outcome = run("index", "--index", index)
    assert outcome.code == 2
    assert "No folder is remembered" in outcome.err


def test_a_remembered_folder_that_is_gone_is_a_usage_error(run: Run, corpus: Path, index: Path) -> None:
    shutil.rmtree(corpus)
    outcome = run("index", "--index", index)
    assert outcome.code == 2
    assert str(corpus) in outcome.err


def test_building_with_ray_says_what_to_install(
    run: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)  # how Python notes a package that cannot be imported
    outcome = run("index", corpus, "--index", tmp_path / "i", "--ray", "2")
    assert outcome.code == 2
    assert "pip install 'pullquote[ray]'" in outcome.err
    assert not (tmp_path / "i").exists()


@pytest.mark.parametrize("flags", [["--ray", "2", "--watch"], ["--ray", "2", "--rollback"], ["--ray-address", "host:6379"]])
def test_flags_that_do_not_go_with_ray_are_refused(run: Run, corpus: Path, flags: list[str]) -> None:
    assert run("index", corpus, *flags).code == 2
