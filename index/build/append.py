"""Builds by appending: for a large archive of which little has changed."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from index.build.appending import (
    ArchiveChanges,
    FileChanges,
    Tail,
    archive_changes,
    cluster_new,
    is_small_enough,
    kept_tail,
    write_tail,
)
from index.build.dropped import dropped_passages, dropped_vectors
from index.build.intake import Intake, check_all_read
from index.build.job import BuildJob, BuildReceipt
from index.build.journal import remove_journals
from index.build.outlet_names import lacks_names
from index.build.previous import PreviousGeneration
from index.build.progress import BuildProgress
from index.build.steps import cut_articles, embed_texts, prepared_embedder, read_files
from index.passages import indexed_texts
from index.store.archive import Archive, next_generation_number, publish_generation
from index.store.catalogue import Catalogue
from index.store.catalogue_file import CorpusRecord
from index.store.catalogue_parts import CATALOGUE_FILE
from index.store.manifest import TAIL_FILES, Manifest, file_records, write_manifest
from index.store.verified import VerifiedFiles


def append(
    job: BuildJob, previous: PreviousGeneration, digests: Mapping[str, str], progress: BuildProgress
) -> BuildReceipt | None:
    """Publish a generation with what changed appended. Return None where everything has to be written again.

    `digests`: corpus path → digest of every file. The receipt's seconds are 0.
    """
    changes = FileChanges.between(previous.files(), digests)
    if not changes.are_few or lacks_names(previous.outlets(), job.outlets):
        return None
    archive = previous.archive_to_append_to(job.index, job.folders)
    if archive is None:
        return None
    with closing(archive):
        moved = previous.moved_files(changes.read, digests, job.outlets)
        intake = read_files(job, {**dict.fromkeys(digests.keys() - changes.read, ()), **moved}, progress)
        found = archive_changes(archive, intake, changes)
        tail = _grown_tail(job, archive, found, intake.file_of, progress) if found is not None else None
        if found is None or tail is None:
            return None
        corpus = _corpus(previous, intake, changes, digests)
        check_all_read(() if job.keep_going else [one for _, one in corpus.skipped])
        folder, manifest = _publish(job, archive, found, tail, corpus, progress)
    return _receipt(manifest, found, folder, previous)


def _corpus(previous: PreviousGeneration, intake: Intake, changes: FileChanges, digests: Mapping[str, str]) -> CorpusRecord:
    """Return what is known of the files of the corpus: of those that were read, and from before of the others."""
    unread = digests.keys() - changes.read
    skipped = [(file, one) for file, one in previous.skipped_of_files() if file in unread]
    return CorpusRecord(
        digests, [*skipped, *zip(intake.skipped_in, intake.skipped, strict=True)], previous.incomplete_files() & unread
    )


def _grown_tail(
    job: BuildJob, archive: Archive, found: ArchiveChanges, file_of: Mapping[str, str], progress: BuildProgress
) -> Tail | None:
    """Return the tail with the new articles, and without the dropped ones; None where it is no longer small."""
    embedder = prepared_embedder(job.settings, progress)
    entries = cut_articles(found.new, file_of, embedder, job.settings, {}, progress)
    tail = kept_tail(archive, found.dropped)
    if not is_small_enough(archive, [*tail.entries, *entries], tail.removed):
        return None
    texts = [text for entry in entries for text in indexed_texts(entry.article, entry.passages, job.settings.front)]
    vectors = embed_texts(texts, embedder, dropped_vectors(archive, found.dropped), job.index, progress)
    progress("grouping", 0, len(entries))
    tail = tail.followed_by(entries, cluster_new(archive, entries, vectors, found.dropped), vectors)
    progress("grouping", len(entries), len(entries))
    return tail


def _publish(
    job: BuildJob,
    archive: Archive,
    found: ArchiveChanges,
    tail: Tail,
    corpus: CorpusRecord,
    progress: BuildProgress,
) -> tuple[Path, Manifest]:
    """Write the generation and make it the current one."""
    before, added = archive.manifest, tail.entries[len(tail.entries) - len(found.new) :]
    counted = {
        "generation": next_generation_number(job.index),
        "articles": before.articles - len(found.dropped) + len(found.new),
        "passages": before.passages
        - len(dropped_passages(archive, found.dropped))
        + sum(len(entry.passages) for entry in added),
        "appended": len(tail.entries),
    }
    manifest = before.model_copy(update=counted)

    def fill(folder: Path) -> None:
        nonlocal manifest
        progress("writing", 0, 1)
        write_tail(folder, archive.folder, tail, before.front, corpus)
        files = {name: record for name, record in before.files.items() if name not in TAIL_FILES}
        manifest = manifest.model_copy(update={"files": files | file_records(folder, TAIL_FILES)})
        write_manifest(folder, manifest.model_dump_json(indent=1))
        progress("writing", 1, 1)

    folder = publish_generation(job.index, manifest.generation, fill)
    VerifiedFiles(folder).remember(
        {name: record.sha256 for name, record in manifest.files.items() if _is_known(archive, folder, name)}
    )
    remove_journals(job.index)
    return folder, manifest


def _is_known(archive: Archive, folder: Path, name: str) -> bool:
    """Return whether a file was compared with its checksum: one of the tail was just written, a link is the file of before.

    A copy, where there are no links, is compared when it is opened.
    """
    return name in TAIL_FILES or (folder / name).samefile(archive.folder / name)


def _receipt(manifest: Manifest, found: ArchiveChanges, folder: Path, previous: PreviousGeneration) -> BuildReceipt:
    with closing(Catalogue(folder / CATALOGUE_FILE)) as catalogue:
        return BuildReceipt(
            manifest.generation,
            manifest.articles,
            manifest.passages,
            found.added,
            found.updated,
            manifest.articles - found.added - found.updated,
            found.removed,
            tuple(catalogue.skipped()),
            0.0,
            previous.unusable,
            catalogue.field_gaps(),
            catalogue.other_languages(),
            found.moved,
        )
