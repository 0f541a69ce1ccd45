"""From a folder to an archive: what is new, what is kept, what is refused."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.article import Article
from index.build import intake as intake_module
from index.build.build import build
from index.build.intake import LoadedFiles
from index.build.job import BuildJob, BuildReceipt
from index.build.progress import BuildProgress
from index.build.reusable import Reusable
from index.build.stamps import STAMPS_FILE
from index.embedders.contract import EmbeddingProgress, Vectors
from index.embedders.hashing import HashingEmbedder
from index.errors import Cancelled, IndexDamaged, NothingToIndex, UsageError
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import FORMATS, format_of
from index.loaders.walk import load_file
from index.settings import IndexSettings
from index.store.archive import Archive, current_generation, roll_back
from index.store.columns import COLUMN_FILES
from index.store.dense import DENSE_FILES
from index.store.lexical import LEXICAL_FILES
from index.store.manifest import PIPELINE_VERSION
from tests.sample_archives import rewrite_manifest

HASHING = IndexSettings(embedder="hashing", model="256")


class CountingEmbedder(HashingEmbedder):
    """Remembers what it was asked to embed."""

    embedded: list[str]

    def passages(self, texts: Sequence[str], advance: EmbeddingProgress) -> Vectors:
        type(self).embedded.extend(texts)
        return super().passages(texts, advance)


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    CountingEmbedder.embedded = []
    monkeypatch.setitem(
        __import__("index.embedders.table", fromlist=["EMBEDDERS"]).EMBEDDERS, "hashing", f"{__name__}:CountingEmbedder"
    )
    monkeypatch.setattr("index.build.steps.open_embedder", lambda engine, model: CountingEmbedder(model))
    return CountingEmbedder.embedded


def counts(receipt: BuildReceipt) -> tuple[int, int, int, int]:
    return receipt.new, receipt.updated, receipt.unchanged, receipt.removed


def test_the_receipt_counts_articles_and_passages(corpus: Path, tmp_path: Path) -> None:
    receipt = build(BuildJob(corpus, tmp_path / "index", HASHING))
    assert (receipt.generation, receipt.articles, receipt.passages) == (1, 4, 4)
    assert counts(receipt) == (4, 0, 0, 0)


def test_a_rebuild_without_changes_publishes_and_embeds_nothing(corpus: Path, index: Path, embedded: list[str]) -> None:
    receipt = build(BuildJob(corpus, index, HASHING))
    assert (receipt.generation, *counts(receipt)) == (1, 0, 0, 4, 0)
    assert receipt.restarted is None
    assert embedded == []


def test_the_archive_remembers_where_its_corpus_is(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build(BuildJob(Path("corpus"), tmp_path / "index", HASHING))
    assert Archive.open(tmp_path / "index").manifest.corpus == str(corpus)


def test_a_folder_whose_name_is_no_unicode_is_indexed_and_not_remembered(corpus: Path, tmp_path: Path) -> None:
    import os

    odd = corpus.rename(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    build(BuildJob(odd, tmp_path / "index", HASHING))
    assert Archive.open(tmp_path / "index").manifest.corpus == ""


def test_a_manifest_of_before_that_names_no_corpus_is_read(index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["corpus"]
    rewrite_manifest(folder, json.dumps(manifest))
    assert Archive.open(index).manifest.corpus == ""


def test_only_the_changed_article_is_embedded_again(corpus: Path, index: Path, embedded: list[str]) -> None:
    lines = (corpus / "more.jsonl").read_text(encoding="utf-8")
    (corpus / "more.jsonl").write_text(lines.replace("$2.4 million", "$2.9 million"), encoding="utf-8")
    (corpus / "dam.txt").unlink()
    (corpus / "new.txt").write_text("A new headline\n\nSomething else happened on the coast.\n", encoding="utf-8")
    receipt = build(BuildJob(corpus, index, HASHING))
    assert counts(receipt) == (1, 1, 2, 1)
    assert len(embedded) == 2
    assert Archive.open(index).catalogue.article("bridge").text.endswith("$2.9 million.")


def test_only_files_that_changed_are_read_again(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def load(source: CorpusFile) -> Iterator[Article | Skipped]:
        read.append(source.name)
        return load_file(source)

    monkeypatch.setattr(intake_module, "load_file", load)
    (corpus / "new.txt").write_text("New headline\n\nA new story of the day.", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    assert read == ["new.txt"]


def test_files_of_a_format_whose_loader_is_of_another_version_are_read_again(
    corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = tuple(replace(kind, version=kind.version + 1) if kind.name == "plain text" else kind for kind in FORMATS)
    monkeypatch.setattr(intake_module, "format_of", lambda name, head: format_of(name, head, newer))
    (corpus / "old.txt").write_text("Old headline\n\nAn old story.", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    read: list[str] = []

    def load(source: CorpusFile) -> Iterator[Article | Skipped]:
        read.append(source.name)
        return load_file(source)

    monkeypatch.setattr(intake_module, "format_of", format_of)
    monkeypatch.setattr(intake_module, "load_file", load)
    build(BuildJob(corpus, index, HASHING))
    assert read == sorted(file.name for file in corpus.rglob("*.txt"))


def test_an_article_whose_id_was_in_use_comes_in_once_the_other_is_gone(corpus: Path, tmp_path: Path) -> None:
    (corpus / "a1.jsonl").write_text('{"id": "same", "text": "The first of both."}\n', encoding="utf-8")
    (corpus / "a2.jsonl").write_text('{"id": "same", "text": "The second of both."}\n', encoding="utf-8")
    receipt = build(BuildJob(corpus, tmp_path / "index", HASHING))
    [skipped] = [skip for skip in receipt.skipped if "same" in skip.reason]
    assert (skipped.path, skipped.reason) == ("a2.jsonl:1", "its id same was already used by a1.jsonl:1")
    (corpus / "a1.jsonl").unlink()
    build(BuildJob(corpus, tmp_path / "index", HASHING))
    with closing(Archive.open(tmp_path / "index")) as archive:
        assert archive.catalogue.article("same").text == "The second of both."


def test_very_many_articles_of_one_id_are_told_once(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of a few megabytes had 300,000 of them, each a line of the receipt."""
    monkeypatch.setattr(intake_module, "MOST_SKIPPED", 2)
    (corpus / "a1.jsonl").write_text('{"id": "same", "text": "Rain."}\n' * 9, encoding="utf-8")
    receipt = build(BuildJob(corpus, tmp_path / "index", HASHING))
    assert [skipped.path for skipped in receipt.skipped] == ["a1.jsonl:2", "a1.jsonl:3", "a1.jsonl"]
    assert receipt.skipped[2].reason == "more than 2 of its articles have an id that was already used"


def test_an_incremental_build_gives_the_archive_that_a_fresh_one_gives(corpus: Path, index: Path, tmp_path: Path) -> None:
    (corpus / "alpha.txt").write_text("A new headline\n\nSomething else happened on the coast.\n", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    build(BuildJob(corpus, tmp_path / "fresh", HASHING))
    grown, fresh = Archive.open(index), Archive.open(tmp_path / "fresh")
    for name in (*COLUMN_FILES, *DENSE_FILES, *LEXICAL_FILES):
        assert (grown.folder / name).read_bytes() == (fresh.folder / name).read_bytes(), name
    assert list(grown.catalogue.articles()) == list(fresh.catalogue.articles())


def test_a_change_of_the_chunker_cuts_anew_but_embeds_only_new_texts(corpus: Path, index: Path, embedded: list[str]) -> None:
    receipt = build(BuildJob(corpus, index, replace_settings(overlap_tokens=5)))
    assert receipt.generation == 2
    assert embedded == []


def test_a_change_of_the_model_embeds_everything_again(corpus: Path, index: Path) -> None:
    build(BuildJob(corpus, index, replace_settings(model="128")))
    assert Archive.open(index).manifest.dimension == 128


def test_an_interrupted_build_goes_on_where_it_stopped(corpus: Path, tmp_path: Path, embedded: list[str]) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        if stage == "writing":
            raise Cancelled

    with pytest.raises(Cancelled):
        build(BuildJob(corpus, tmp_path / "index", HASHING), stop)
    assert len(embedded) == 4
    build(BuildJob(corpus, tmp_path / "index", HASHING))
    assert len(embedded) == 4
    assert not list((tmp_path / "index").glob("*.journal"))


def test_the_comparing_of_files_is_seen_and_can_be_stopped(corpus: Path, index: Path) -> None:
    """It reads every byte of the corpus: minutes of a large one, in which nothing was said and no stop was heard."""
    reports: list[tuple[str, int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        reports.append((stage, done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        build(BuildJob(corpus, index, HASHING), stop)
    assert reports == [("comparing", 0, 0), ("comparing", 0, 2), ("comparing", 1, 2)]


def test_the_reading_of_one_large_file_is_seen_and_can_be_stopped(tmp_path: Path) -> None:
    """A bar of files stood at 0 of 1 for as long as ten years in one file took."""
    lines = "".join(json.dumps({"text": f"Article {n}. " + "It rained. " * 200}) + "\n" for n in range(20))
    (tmp_path / "years.jsonl").write_text(lines, encoding="utf-8")
    reports: list[tuple[int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        reports.append((done, total))
        if stage == "reading" and done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        build(BuildJob(tmp_path / "years.jsonl", tmp_path / "index", HASHING), stop)
    size = -(-len(lines) // 1000)
    steps = [report for report in reports if report[1] == size]
    assert steps[:3] == [(0, size), (2, size), (4, size)]
    assert size / 2 < steps[-1][0] < size / 2 + 3


def test_every_stage_of_a_build_has_its_words(corpus: Path, tmp_path: Path) -> None:
    from tui.cli import progress
    from tui.services import progress_meter

    stages: dict[str, None] = {}
    build(BuildJob(corpus, tmp_path / "index", HASHING), lambda stage, done, total: stages.update({stage: None}))
    assert list(stages) == [stage for stage in progress.BUILD_BAR_LABELS if stage != "preparing"]
    assert list(stages) == [stage for stage in progress_meter.METER_STAGES if stage in stages]


def test_a_build_says_that_the_model_is_prepared_where_that_was_not_done_before(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it the bar of the files, full by then, stood still for 20 seconds."""
    monkeypatch.setenv("PULLQUOTE_CACHE", str(tmp_path / "cache"))
    stages: list[str] = []

    def stop_at_preparing(stage: str, done: int, total: int) -> None:
        stages.append(stage)
        if stage == "preparing":
            raise Cancelled

    with pytest.raises(Cancelled):
        build(BuildJob(corpus, tmp_path / "index"), stop_at_preparing)
    assert stages[-2:] == ["reading", "preparing"]


def test_a_bad_file_is_skipped_with_its_reason_and_the_build_goes_on(corpus: Path, tmp_path: Path) -> None:
    (corpus / "cut.jsonl").write_text(
        '{"id": "ok", "title": "Fine", "text": "All is well in town."}\n{"id": "cut", "ti', encoding="utf-8"
    )
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    receipt = build(BuildJob(corpus, tmp_path / "index", HASHING))
    reasons = {skipped.path: skipped.reason for skipped in receipt.skipped}
    assert receipt.articles == 5
    assert set(reasons) == {"cut.jsonl:2", "empty.txt", "picture.png"}
    assert all(reasons.values())


def test_what_was_skipped_is_remembered_by_a_rebuild_without_changes(corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    first = build(BuildJob(corpus, tmp_path / "index", HASHING))
    second = build(BuildJob(corpus, tmp_path / "index", HASHING))
    assert second.skipped == first.skipped
    assert len(second.skipped) == 1


def test_the_second_article_with_one_id_is_skipped_and_says_who_has_it(corpus: Path, tmp_path: Path) -> None:
    (corpus / "zz.jsonl").write_text(
        json.dumps({"id": "vote", "title": "Other", "text": "Another text."}) + "\n", encoding="utf-8"
    )
    receipt = build(BuildJob(corpus, tmp_path / "index", HASHING))
    assert [skipped.reason for skipped in receipt.skipped] == ["its id vote was already used by more.jsonl:2"]


def test_a_folder_without_articles_is_an_error_and_the_old_archive_stays(corpus: Path, index: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(NothingToIndex, match=r"a\.png"):
        build(BuildJob(tmp_path / "pictures", index, HASHING))
    assert Archive.open(index).manifest.articles == 4


def test_a_corpus_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        build(BuildJob(tmp_path / "nowhere", tmp_path / "index", HASHING))
    assert not (tmp_path / "index").exists()


def test_a_damaged_archive_is_replaced_by_a_fresh_build(corpus: Path, index: Path) -> None:
    folder = current_generation(index)
    assert folder is not None
    (folder / "vectors.npy").write_bytes(b"gone")
    receipt = build(BuildJob(corpus, index, HASHING))
    assert (receipt.generation, receipt.new) == (2, 4)
    assert receipt.restarted == "gen-000001/vectors.npy is not the file that was written"
    assert Archive.open(index).manifest.articles == 4


def test_other_field_names_can_be_mapped_and_a_change_of_the_map_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "a", "kopf": "Head", "title": "T", "text": "Text stands here."}\n', encoding="utf-8"
    )
    job = BuildJob(tmp_path / "a.jsonl", tmp_path / "index", HASHING)
    build(job)
    build(replace(job, field_map={"title": "kopf"}))
    assert Archive.open(tmp_path / "index").catalogue.article("a").title == "Head"


def test_vectors_stand_in_the_order_of_the_passages(index: Path) -> None:
    archive = Archive.open(index)
    vectors = np.load(archive.folder / "vectors.npy")
    passages = archive.catalogue.passages(list(range(len(vectors))))
    texts = [
        f"{a.title}{f' ({a.published:%d %B %Y})' if a.published else ''}\n{a.text[p.start : p.end]}" for p, a, _ in passages
    ]
    np.testing.assert_array_equal(vectors, HashingEmbedder("256").passages(texts, lambda count: None))


def replace_settings(**changes: object) -> IndexSettings:
    return IndexSettings.model_validate({**HASHING.model_dump(), **changes})


def test_an_archive_inside_its_corpus_does_not_index_itself(corpus: Path) -> None:
    first = build(BuildJob(corpus, corpus / "archive", HASHING))
    second = build(BuildJob(corpus, corpus / "archive", HASHING))
    assert (first.articles, first.skipped) == (4, ())
    assert (second.generation, second.unchanged) == (1, 4)


def test_a_file_whose_name_is_no_unicode_is_indexed(corpus: Path, tmp_path: Path) -> None:
    import os

    odd = os.fsencode(corpus) + b"/\xff.txt"
    with open(odd, "w", encoding="utf-8") as stream:  # noqa: PTH123  # a Path cannot hold these bytes
        stream.write("An odd headline\n\nAn article behind an odd name.\n")
    assert build(BuildJob(corpus, tmp_path / "index", HASHING)).articles == 5
    assert build(BuildJob(corpus, tmp_path / "index", HASHING)).unchanged == 5


def test_a_change_of_what_loaders_give_builds_anew(corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("index.build.build", "index.build.previous"):
        monkeypatch.setattr(f"{module}.PIPELINE_VERSION", 999)
    assert build(BuildJob(corpus, index, HASHING)).generation == 2


def test_an_archive_of_other_terms_is_rebuilt_with_its_vectors(corpus: Path, index: Path) -> None:
    folder = index / "gen-000001"
    manifest = (folder / "manifest.json").read_text(encoding="utf-8")
    rewrite_manifest(folder, manifest.replace(f'"pipeline": {PIPELINE_VERSION}', '"pipeline": 1'))
    receipt = build(BuildJob(corpus, index, HASHING))
    assert (receipt.generation, receipt.restarted) == (2, None)
    Archive.open(index).close()


def test_an_archive_may_have_several_folders_and_remembers_them(corpus: Path, tmp_path: Path) -> None:
    second = tmp_path / "clips"
    second.mkdir()
    (second / "vote.txt").write_text("Headline of a clip\n\nThe clip's own story.", encoding="utf-8")
    alone = build(BuildJob(corpus, tmp_path / "index", HASHING))
    both = build(BuildJob(corpus, tmp_path / "index", HASHING, more=(second,)))
    assert (both.articles, both.new, both.unchanged) == (alone.articles + 1, 1, alone.articles)
    with closing(Archive.open(tmp_path / "index")) as archive:
        assert archive.manifest.folders == (corpus, second)
        assert archive.catalogue.article("../clips/vote.txt").text == "The clip's own story."


def test_a_folder_inside_another_is_an_error(corpus: Path, tmp_path: Path) -> None:
    inside = corpus / "inside"
    inside.mkdir()
    for more in (inside, corpus):
        with pytest.raises(UsageError, match="given twice, or lies in another"):
            build(BuildJob(corpus, tmp_path / "index", HASHING, more=(more,)))


def test_a_rollback_makes_the_generation_before_the_current_one(corpus: Path, index: Path) -> None:
    (corpus / "new.txt").write_text("New headline\n\nA new story of the day.", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    assert roll_back(index) == 1
    with closing(Archive.open(index)) as archive:
        assert archive.manifest.generation == 1
    with pytest.raises(UsageError, match="no generation before the current one"):
        roll_back(index)
    assert build(BuildJob(corpus, index, HASHING)).new == 1
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("new.txt")


def test_a_rollback_to_a_damaged_generation_is_refused_and_changes_nothing(corpus: Path, index: Path) -> None:
    (corpus / "new.txt").write_text("New headline\n\nA new story of the day.", encoding="utf-8")
    build(BuildJob(corpus, index, HASHING))
    (index / "gen-000001" / "vectors.npy").write_bytes(b"damaged")
    with pytest.raises(IndexDamaged):
        roll_back(index)
    with closing(Archive.open(index)) as archive:
        assert archive.manifest.generation == 2


def test_what_a_killed_build_left_goes_where_nothing_has_changed_too(corpus: Path, index: Path) -> None:
    """It was killed behind the last step that matters: the archive is that of the corpus already."""
    (index / "vectors-hashing-256-256.journal").write_bytes(b"a torn record")
    (index / "vectors-strange.journal").write_bytes(b"not ours")
    (index / "CURRENT.new").write_bytes(b"gen-000002\n")
    build(BuildJob(corpus, index, HASHING))
    left = {path.name for path in index.iterdir()}
    assert left - {STAMPS_FILE} == {"CURRENT", "gen-000001", "lock", "verified.json", "vectors-strange.journal"}


def test_files_are_read_again_once_their_limits_are_others(corpus: Path, index: Path) -> None:
    """A file that was given up after ten seconds may be read in sixty."""
    receipt = build(BuildJob(corpus, index, replace_settings(file_seconds=60)))
    assert (receipt.generation, receipt.unchanged) == (2, 4)
    assert build(BuildJob(corpus, index, replace_settings(file_seconds=60))).generation == 2


def test_a_link_to_itself_is_skipped(corpus: Path, tmp_path: Path) -> None:
    (corpus / "loop.txt").symlink_to("loop.txt")
    assert [skipped.path for skipped in build(BuildJob(corpus, tmp_path / "index", HASHING)).skipped] == ["loop.txt"]


class WorkedOutBefore:
    """What a preparation returns: all that the build before left, with one file that nobody has read."""

    def __init__(self, known: Reusable) -> None:
        self.known = known
        self.reusable_passages, self.reusable_sketches = known.reusable_passages, known.reusable_sketches
        self.reusable_vectors = known.reusable_vectors

    def unchanged_files(self, digests: Mapping[str, str], outlet_names: Mapping[str, str]) -> LoadedFiles:
        article = Article("told", "Told headline", "A story of another process.")
        return {**self.known.unchanged_files(digests, outlet_names), "new.txt": [article]}


def test_what_a_preparation_has_worked_out_is_not_computed_again(corpus: Path, index: Path, embedded: list[str]) -> None:
    (corpus / "new.txt").write_text("New headline\n\nA new story of the day.", encoding="utf-8")
    seen: list[str] = []

    def prepare(job: BuildJob, known: Reusable, digests: Mapping[str, str], progress: BuildProgress) -> Reusable:
        seen.extend(digests)
        return WorkedOutBefore(known)

    receipt = build(BuildJob(corpus, index, HASHING), prepare=prepare)
    assert seen == ["dam.txt", "more.jsonl", "new.txt"]
    assert (receipt.articles, len(embedded)) == (5, 1)
    with closing(Archive.open(index)) as archive:
        assert archive.catalogue.article("told").text == "A story of another process."
