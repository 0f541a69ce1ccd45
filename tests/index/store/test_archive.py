"""The published folder: one generation in force, whole, whatever happens."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.errors import IndexBusy, IndexDamaged, IndexMissing, IndexNotWritable, IndexOfAnotherModel
from index.filters import Filters
from index.models.files import file_sha256
from index.settings import IndexSettings
from index.store import archive as archive_module
from index.store.archive import Archive, archive_lock, current_generation, publish_generation
from index.store.disk import sync_to_disk
from index.store.manifest import ARCHIVE_FILES, ARCHIVE_FORMAT, MANIFEST_FILES, PIPELINE_VERSION, Manifest, read_manifest
from tests.sample_archives import rewrite_manifest

HASHING = IndexSettings(embedder="hashing", model="256")


def test_a_missing_index_says_which_command_makes_one(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=r"pullquote index CORPUS"):
        Archive.open(tmp_path)


@pytest.mark.parametrize("name", ARCHIVE_FILES)
def test_one_flipped_byte_in_any_file_is_noticed_before_reading(index: Path, name: str) -> None:
    path = current_generation(index)
    assert path is not None
    raw = bytearray((path / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (path / name).write_bytes(raw)
    with pytest.raises(IndexDamaged, match=name):
        Archive.open(index)


def test_what_was_compared_once_is_not_read_again_until_it_is_written(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted_sha256(path: Path) -> str:
        read.append(path.name)
        return file_sha256(path)

    monkeypatch.setattr("index.store.manifest.file_sha256", noted_sha256)
    Archive.open(index).close()
    assert read == []
    folder = current_generation(index)
    assert folder is not None
    (folder / "vectors.npy").write_bytes((folder / "vectors.npy").read_bytes())
    Archive.open(index).close()
    assert read == ["vectors.npy"]


def test_a_file_that_is_gone_is_named(index: Path) -> None:
    path = current_generation(index)
    assert path is not None
    (path / "lexical-sequence.npy").unlink()
    with pytest.raises(IndexDamaged, match=r"lexical-sequence\.npy is missing"):
        Archive.open(index)


def test_a_manifest_that_is_not_one_is_damage_and_a_later_format_is_another_version(index: Path) -> None:
    path = current_generation(index)
    assert path is not None
    manifest = (path / "manifest.json").read_text(encoding="utf-8")
    rewrite_manifest(path, manifest[:40])
    with pytest.raises(IndexDamaged):
        Archive.open(index)
    rewrite_manifest(path, manifest.replace(f'"format": {ARCHIVE_FORMAT}', '"format": 99'))
    with pytest.raises(IndexOfAnotherModel, match="format 99"):
        Archive.open(index)


def test_an_archive_of_other_terms_is_not_opened(index: Path) -> None:
    """Its words would not be found: “Dvořák” was another term than “Dvorak”."""
    path = current_generation(index)
    assert path is not None
    manifest = (path / "manifest.json").read_text(encoding="utf-8")
    older = manifest.replace(f'"pipeline": {PIPELINE_VERSION}', '"pipeline": 1')
    rewrite_manifest(path, older)
    with pytest.raises(IndexOfAnotherModel, match="Rebuild it: pullquote index"):
        Archive.open(index)


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with archive_lock(tmp_path / "index"), pytest.raises(IndexBusy), archive_lock(tmp_path / "index"):
        pass


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexNotWritable, match="--index"), archive_lock(tmp_path / "file" / "index"):
        pass


class Killed(BaseException):
    """Stands for a kill: nothing of ours may catch it."""


def test_a_kill_while_filling_leaves_the_old_generation(index: Path) -> None:
    before = Archive.open(index).manifest

    def fill(folder: Path) -> None:
        (folder / "catalogue.sqlite").write_bytes(b"half")
        raise Killed

    with pytest.raises(Killed), archive_lock(index):
        publish_generation(index, before.generation + 1, fill)
    assert Archive.open(index).manifest == before


def republish(index: Path, sync: Callable[[Path], None]) -> None:
    """Publish a second generation with the files of the first."""
    first = current_generation(index)
    assert first is not None
    with archive_lock(index):
        publish_generation(index, 2, lambda folder: shutil.copytree(first, folder, dirs_exist_ok=True), sync)  # type: ignore[arg-type]


@pytest.mark.parametrize("step", range(10))
def test_a_kill_at_any_sync_leaves_the_old_or_the_new_generation_whole(corpus: Path, index: Path, step: int) -> None:
    calls = iter(range(100))

    def sync(path: Path) -> None:
        if next(calls) == step:
            raise Killed
        sync_to_disk(path)

    with pytest.raises(Killed):
        republish(index, sync)
    assert Archive.open(index).manifest.articles == 4
    (corpus / "new.txt").write_text("A new headline\n\nSomething else happened on the coast today.\n", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    assert Archive.open(index).manifest.articles == 5
    assert not list(index.glob("building-*"))


def test_what_is_renamed_was_synced_before(index: Path) -> None:
    """The files before their folder has its name, the name before CURRENT holds it, CURRENT before it is in force."""
    synced: list[tuple[str, bool, str]] = []

    def sync(path: Path) -> None:
        named = current_generation(index)
        assert named is not None
        place = path.relative_to(index).as_posix().replace(str(os.getpid()), "PID")
        synced.append((place, (index / "gen-000002").exists(), named.name))

    republish(index, sync)
    files = [(f"building-PID/{name}", False, "gen-000001") for name in (*ARCHIVE_FILES, *MANIFEST_FILES)]
    assert sorted(synced[:-4]) == sorted(files)
    assert synced[-4:] == [
        ("building-PID", False, "gen-000001"),
        (".", True, "gen-000001"),
        ("CURRENT.new", True, "gen-000001"),
        (".", True, "gen-000002"),
    ]


def test_an_open_archive_answers_while_new_ones_are_published(corpus: Path, index: Path) -> None:
    old = Archive.open(index)
    for number in range(3):
        (corpus / f"new{number}.txt").write_text(f"Headline {number}\n\nThing number {number} happened.\n", encoding="utf-8")
        build(BuildJob(corpus, index, HASHING))
    assert old.catalogue.article("vote").title == "Mayor wins"
    assert len(list(old.catalogue.articles())) == 4


def test_the_generation_before_is_kept_and_older_ones_go(corpus: Path, index: Path) -> None:
    for number in range(3):
        (corpus / f"new{number}.txt").write_text(f"Headline {number}\n\nThing number {number} happened.\n", encoding="utf-8")
        build(BuildJob(corpus, index, HASHING))
    with archive_lock(index):
        pass
    assert sorted(folder.name for folder in index.glob("gen-*")) == ["gen-000003", "gen-000004"]


def test_every_file_of_a_generation_stands_in_its_manifest(index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    assert {path.name for path in folder.iterdir()} == {*ARCHIVE_FILES, *MANIFEST_FILES}
    shutil.rmtree(index)


def test_a_folder_that_holds_something_else_is_never_written_into(corpus: Path) -> None:
    (corpus / "building-safety").mkdir()
    (corpus / "building-safety" / "a.txt").write_text("A headline\n\nA body that is long enough.\n", encoding="utf-8")
    with pytest.raises(IndexNotWritable, match="other files"):
        build(BuildJob(corpus, corpus, HASHING))
    assert (corpus / "building-safety" / "a.txt").exists()


def test_only_folders_of_our_own_making_are_cleared(corpus: Path, index: Path) -> None:
    for name in ("building-safety", "gen-z-news", "building-12", "gen-000099"):
        (index / name).mkdir()
    with archive_lock(index):
        pass
    assert {folder.name for folder in index.iterdir() if folder.is_dir()} == {"building-safety", "gen-z-news", "gen-000001"}


def test_a_current_that_is_no_name_is_damage_and_a_build_replaces_it(corpus: Path, index: Path) -> None:
    (index / "CURRENT").write_bytes(b"\xff\xfe")
    with pytest.raises(IndexDamaged):
        Archive.open(index)
    build(BuildJob(corpus, index, HASHING))
    assert Archive.open(index).manifest.articles == 4


def test_a_later_format_with_other_fields_is_another_version_not_damage(index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    rewrite_manifest(folder, '{"format": 98, "renamed": true}')
    with pytest.raises(IndexOfAnotherModel, match="format 98"):
        Archive.open(index)


def test_the_name_of_a_model_does_not_decide_its_weights_do(index: Path) -> None:
    from index.embedders.contract import ModelIdentity

    Archive.open(index).check_model(ModelIdentity("moved/hashing", "hashing-256", 256))
    with pytest.raises(IndexOfAnotherModel):
        Archive.open(index).check_model(ModelIdentity("hashing", "hashing-128", 128))


def test_an_archive_of_another_model_of_the_same_dimension_is_refused(index: Path) -> None:
    archive = Archive.open(index)
    with pytest.raises(IndexOfAnotherModel):
        archive.check_model(replace(archive.manifest.identity, weights="0" * 64))


def test_an_archive_of_an_older_version_without_the_checksum_of_its_manifest_is_opened(index: Path) -> None:
    (index / "gen-000001" / "manifest.sha256").unlink()
    (index / "CURRENT").write_text("gen-000001\n", encoding="utf-8")
    assert Archive.open(index).manifest.articles == 4


def test_a_flipped_bit_in_current_does_not_bring_an_older_generation_back(corpus: Path, index: Path) -> None:
    for number in range(2):
        (corpus / f"new{number}.txt").write_text(f"Headline {number}\n\nThing number {number} happened.\n", encoding="utf-8")
        build(BuildJob(corpus, index, HASHING))
    line = (index / "CURRENT").read_bytes()
    (index / "CURRENT").write_bytes(line.replace(b"gen-000003", b"gen-000002"))
    with pytest.raises(IndexDamaged, match="CURRENT"):
        Archive.open(index)


def test_a_damaged_current_costs_no_generation(corpus: Path, index: Path) -> None:
    """A build that then found no article left nothing: each generation was older than a name that is none."""
    (index / "CURRENT").write_bytes(b"")
    with archive_lock(index):
        pass
    assert [folder.name for folder in index.glob("gen-*")] == ["gen-000001"]


def test_a_reader_that_was_overtaken_by_two_builds_opens_the_newest(
    corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overtaking = iter([True])

    def overtaken(folder: Path, path: Path) -> Manifest:
        if next(overtaking, False):
            for number in range(2):
                (corpus / f"new{number}.txt").write_text(
                    f"Headline {number}\n\nIt happened {number} times.\n", encoding="utf-8"
                )
                build(BuildJob(corpus, index, HASHING))
        return read_manifest(folder, path)

    monkeypatch.setattr(archive_module, "read_manifest", overtaken)
    assert Archive.open(index).manifest.generation == 3


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(since=date(2024, 3, 1)),
        Filters(until=date(2024, 3, 1)),
        Filters(as_of=date(2023, 12, 31), until=date(2025, 1, 1)),
        Filters(since=date(2024, 1, 1), outlets=("tribune",)),
        Filters(exclude_ids=("vote",)),
        Filters(since=date(2030, 1, 1)),
    ],
)
def test_the_columns_let_through_what_the_catalogue_does(index: Path, filters: Filters) -> None:
    with closing(Archive.open(index)) as archive:
        passing = np.flatnonzero(archive.articles_passing(filters)).tolist()
        assert passing == sorted(archive.catalogue.article_rows(filters).tolist())
