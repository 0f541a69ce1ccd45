"""Builds and publishes a generation from a corpus folder. Only texts that changed are chunked and embedded again."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from index.build.append import append
from index.build.changes import count_changes
from index.build.intake import Intake, check_all_read, file_digests
from index.build.job import BuildJob, BuildReceipt
from index.build.journal import remove_journals
from index.build.outlet_names import lacks_names
from index.build.previous import PreviousGeneration, open_previous_generation
from index.build.progress import BuildProgress, report_nothing
from index.build.reusable import Reusable
from index.build.stamps import CorpusStamps
from index.build.steps import cut_articles, derive_fields, embed_texts, prepared_embedder, read_files
from index.embedders.contract import Embedder
from index.errors import NothingToIndex, UsageError
from index.languages import other_languages
from index.locations import engine_location, is_on_engine
from index.passages import indexed_texts
from index.store.archive import archive_lock, next_generation_number, publish_generation
from index.store.catalogue import IndexedArticle
from index.store.catalogue_file import write_catalogue
from index.store.catalogue_parts import CATALOGUE_FILE
from index.store.columns import Columns
from index.store.dense import DenseIndex, DenseRecall
from index.store.field_gaps import field_gaps
from index.store.lexical import LexicalIndex
from index.store.manifest import ARCHIVE_FORMAT, PIPELINE_VERSION, Manifest, file_records, storable_path, write_manifest
from index.store.verified import VerifiedFiles

Preparation = Callable[[BuildJob, Reusable, Mapping[str, str], BuildProgress], Reusable]
"""Works something out before the build does, elsewhere or by other processes. It is given what is reusable already, and corpus path →
digest of every file, and returns what is reusable then; whatever that lacks, the build computes.
"""


def build(job: BuildJob, progress: BuildProgress = report_nothing, prepare: Preparation | None = None) -> BuildReceipt:
    """Read the corpus and publish a generation if anything changed. After an error or a kill the old one is still the current one."""
    started = time.perf_counter()
    _check_folders(job.folders)
    if is_on_engine(job.index):
        place = engine_location(job.index)
        raise UsageError(f"{place} is on an engine. Update it on the command line: pullquote index CORPUS --index {place}")
    with archive_lock(job.index):
        previous = open_previous_generation(job.index, job.settings, job.field_map)
        with closing(previous):
            stamps = CorpusStamps(job.index)
            digests = file_digests(job.folders, job.index, lambda done, total: progress("comparing", done, total), stamps)
            stamps.save()
            if previous.same_files(digests, job.folders) and not lacks_names(previous.outlets(), job.outlets):
                remove_journals(job.index)
                check_all_read(() if job.keep_going else previous.skipped())
                return _receipt_without_changes(previous, started)
            appended = append(job, previous, digests, progress) if prepare is None else None
            if appended is not None:
                return replace(appended, seconds=time.perf_counter() - started)
            reusable = prepare(job, previous, digests, progress) if prepare else previous
            unchanged = reusable.unchanged_files(digests, job.outlets)
            intake = read_files(job, unchanged, progress)
            if not intake.articles:
                raise NothingToIndex(job.corpus, [f"{s.path}: {s.reason}" for s in intake.skipped])
            manifest = _publish(job, intake, digests, previous, reusable, progress)
            return _receipt(intake, previous, manifest, started)


def _check_folders(folders: Sequence[Path]) -> None:
    """Raise `UsageError` for a folder that is not there, or lies in another one, whose files would be read twice."""
    for folder in folders:
        if not folder.exists():
            raise UsageError(f"No folder or file {folder}. Give the folder that holds the articles: pullquote index CORPUS")
    real = [folder.resolve() for folder in folders]
    for number, folder in enumerate(real):
        if any(folder.is_relative_to(other) for other in real[:number] + real[number + 1 :]):
            raise UsageError(f"{folders[number]} is given twice, or lies in another of the folders. Give each folder once.")


def _receipt_without_changes(previous: PreviousGeneration, started: float) -> BuildReceipt:
    seconds = time.perf_counter() - started
    articles, passages = previous.articles, previous.passages
    skipped, lacking = tuple(previous.skipped()), previous.field_gaps()
    languages = previous.other_languages()
    return BuildReceipt(
        previous.generation, articles, passages, 0, 0, articles, 0, skipped, seconds, lacking=lacking, other_languages=languages
    )


def _receipt(intake: Intake, previous: PreviousGeneration, manifest: Manifest, started: float) -> BuildReceipt:
    changes = count_changes(previous, intake.articles)
    return BuildReceipt(
        manifest.generation,
        manifest.articles,
        manifest.passages,
        changes.new,
        changes.updated,
        changes.unchanged,
        changes.removed,
        tuple(intake.skipped),
        time.perf_counter() - started,
        previous.unusable,
        field_gaps(intake.articles),
        other_languages(article.language for article in intake.articles),
        changes.moved,
    )


def _publish(
    job: BuildJob,
    intake: Intake,
    digests: dict[str, str],
    previous: PreviousGeneration,
    reusable: Reusable,
    progress: BuildProgress,
) -> Manifest:
    settings = job.settings
    embedder = prepared_embedder(settings, progress)
    indexed = cut_articles(intake.articles, intake.file_of, embedder, settings, reusable.reusable_passages(), progress)
    texts = [text for entry in indexed for text in indexed_texts(entry.article, entry.passages, settings.front)]
    vectors = embed_texts(texts, embedder, reusable.reusable_vectors(), job.index, progress)
    derived = derive_fields(indexed, vectors, reusable.reusable_sketches(), progress)
    known_terms = previous.reusable_terms()
    generation = next_generation_number(job.index)
    manifests: list[Manifest] = []

    def fill(folder: Path) -> None:
        progress("writing", 0, 1)
        skipped = zip(intake.skipped_in, intake.skipped, strict=True)
        write_catalogue(folder / CATALOGUE_FILE, indexed, derived, digests, skipped, intake.incomplete)
        Columns.of_articles([len(e.passages) for e in indexed], [e.article.published for e in indexed]).save(folder)
        dense = DenseIndex.build(vectors)
        dense.save(folder)
        LexicalIndex(map(known_terms.terms_of, texts)).save(folder)
        manifests.append(_manifest(job, generation, embedder, indexed, dense.recall, folder))
        write_manifest(folder, manifests[0].model_dump_json(indent=1))
        progress("writing", 1, 1)

    folder = publish_generation(job.index, generation, fill)
    VerifiedFiles(folder).remember({name: record.sha256 for name, record in manifests[0].files.items()})
    remove_journals(job.index)
    return manifests[0]


def _manifest(
    job: BuildJob, generation: int, embedder: Embedder, indexed: list[IndexedArticle], recall: DenseRecall, folder: Path
) -> Manifest:
    settings, identity = job.settings, embedder.identity
    return Manifest(
        format=ARCHIVE_FORMAT,
        generation=generation,
        engine=settings.embedder,
        model=identity.name,
        weights=identity.weights,
        dimension=identity.dimension,
        passage_tokens=settings.passage_tokens,
        overlap_tokens=settings.overlap_tokens,
        front=settings.front,
        pipeline=PIPELINE_VERSION,
        field_map=dict(job.field_map),
        articles=len(indexed),
        passages=sum(len(entry.passages) for entry in indexed),
        dense_recall=recall.whole,
        dense_recall_filtered=recall.filtered,
        files=file_records(folder),
        corpus=storable_path(job.corpus),
        more=tuple(storable_path(folder) for folder in job.more),
        file_seconds=settings.file_seconds,
        file_megabytes=settings.file_megabytes,
    )
