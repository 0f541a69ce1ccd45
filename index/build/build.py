"""Builds and publishes a generation from a corpus folder. Only texts that changed are chunked and embedded again."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from index.article import Passage
from index.build.changes import count_changes
from index.build.intake import Intake, file_digests, read_corpus
from index.build.journal import Journal, TextKey, remove_journals
from index.build.outlet_names import lacks_names, with_outlet_names
from index.build.previous import PreviousGeneration, open_previous_generation
from index.build.vectors import embed_missing
from index.embedders.contract import Embedder, Vectors
from index.embedders.table import is_prepared, open_embedder
from index.errors import NothingToIndex, UsageError
from index.languages import other_languages
from index.loaders.limits import FileLimits
from index.loaders.source import Skipped
from index.locations import is_on_engine
from index.news.copies import sketch
from index.news.stories import article_vectors, cluster_articles
from index.passages import chunk, context_prefix
from index.settings import IndexSettings
from index.store.archive import archive_lock, next_generation_number, publish_generation
from index.store.catalogue import DerivedFields, IndexedArticle
from index.store.catalogue_file import write_catalogue
from index.store.columns import Columns
from index.store.dense import DenseIndex, DenseRecall
from index.store.field_gaps import NO_GAPS, FieldGaps, field_gaps
from index.store.lexical import LexicalIndex
from index.store.manifest import ARCHIVE_FORMAT, PIPELINE_VERSION, Manifest, file_records, storable_path, write_manifest
from index.store.verified import VerifiedFiles

BuildProgress = Callable[[str, int, int], None]
"""Called with stage (`comparing`, `reading`, `preparing`, `cutting`, `embedding`, `grouping`, `writing`), done and total.

`preparing` is reported only where the model has to be prepared first, once on each machine, with 0 of 0: how far it is is not known.
It may raise `Cancelled` to stop the build.
"""


@dataclass(frozen=True, slots=True)
class BuildReceipt:
    """The result of a build. `new + updated + unchanged == articles`."""

    generation: int
    articles: int
    passages: int
    new: int
    updated: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]
    seconds: float
    restarted: str | None = None
    """The reason why the old archive could not be read, so that everything was cut and embedded again; None if it could."""
    lacking: FieldGaps = NO_GAPS
    """How many of the articles have no date, no author or no outlet."""
    other_languages: Mapping[str, int] = field(default_factory=dict)
    """Code of a language other than English → how many articles are in it."""
    moved: int = 0
    """How many of the unchanged ones stand in another place or under another id, as their file was moved or renamed."""


@dataclass(frozen=True, slots=True)
class BuildJob:
    """One build: the corpus to read, the folder to publish in, and the settings."""

    corpus: Path
    index: Path
    settings: IndexSettings = field(default_factory=IndexSettings)
    field_map: Mapping[str, str] = field(default_factory=dict)
    more: tuple[Path, ...] = ()
    """Further folders, or single files, of the same archive."""
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Host or folder, in small letters → the name of the outlet whose articles come from there."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return all folders, the first first."""
        return self.corpus, *self.more


def build(job: BuildJob, progress: BuildProgress = lambda stage, done, total: None) -> BuildReceipt:
    """Read the corpus and publish a generation if anything changed. After an error or a kill the old one is still the current one."""
    started = time.perf_counter()
    _check_folders(job.folders)
    if is_on_engine(job.index):
        raise UsageError(
            f"{job.index} is on an engine. Update it on the command line: pullquote index CORPUS --index {job.index}"
        )
    with archive_lock(job.index):
        previous = open_previous_generation(job.index, job.settings, job.field_map)
        with closing(previous):
            digests = file_digests(job.folders, job.index, lambda done, total: progress("comparing", done, total))
            if previous.same_files(digests, job.folders) and not lacks_names(previous.outlets(), job.outlets):
                remove_journals(job.index)
                return _receipt_without_changes(previous, started)
            unchanged = previous.unchanged_files(digests, job.outlets)
            limits = FileLimits(job.settings.file_seconds, job.settings.file_megabytes)
            intake = read_corpus(
                job.folders, job.index, job.field_map, lambda done, total: progress("reading", done, total), unchanged, limits
            )
            intake.articles = with_outlet_names(intake.articles, job.outlets)
            if not intake.articles:
                raise NothingToIndex(job.corpus, [f"{s.path}: {s.reason}" for s in intake.skipped])
            manifest = _publish(job, intake, digests, previous, progress)
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
    job: BuildJob, intake: Intake, digests: dict[str, str], previous: PreviousGeneration, progress: BuildProgress
) -> Manifest:
    settings = job.settings
    embedder = _prepared_embedder(settings, progress)
    journal = Journal(job.index, embedder.identity.weights, embedder.identity.dimension)
    indexed = _chunk_all(intake, embedder, settings, previous, progress)
    texts = [text for entry in indexed for text in _index_texts(entry, settings.front)]
    vectors = _embed_all(texts, embedder, previous.reusable_vectors(), journal, progress)
    derived, known_terms = _derived_fields(indexed, vectors, previous, progress), previous.reusable_terms()
    generation = next_generation_number(job.index)
    manifests: list[Manifest] = []

    def fill(folder: Path) -> None:
        progress("writing", 0, 1)
        skipped = zip(intake.skipped_in, intake.skipped, strict=True)
        write_catalogue(folder / "catalogue.sqlite", indexed, derived, digests, skipped, intake.incomplete)
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


def _prepared_embedder(settings: IndexSettings, progress: BuildProgress) -> Embedder:
    """Open the embedder, and report the stage where its model has to be prepared first."""
    if not is_prepared(settings.embedder, settings.model):
        progress("preparing", 0, 0)
    return open_embedder(settings.embedder, settings.model)


def _chunk_all(
    intake: Intake, embedder: Embedder, settings: IndexSettings, previous: PreviousGeneration, progress: BuildProgress
) -> list[IndexedArticle]:
    """Return each article with its passages, which are reused if article and chunker are as in the generation before."""
    reusable = previous.reusable_passages()
    indexed: list[IndexedArticle] = []
    articles = intake.articles
    for number, article in enumerate(articles):
        passages: list[Passage] | None = reusable.get(article.digest)
        if passages is None:
            passages = chunk(article, embedder.count, settings.passage_tokens, settings.overlap_tokens)
        indexed.append(IndexedArticle(article, passages, intake.file_of[article.id]))
        if number % 50 == 0:
            progress("cutting", number, len(articles))
    progress("cutting", len(articles), len(articles))
    return indexed


def _derived_fields(
    indexed: list[IndexedArticle], vectors: Vectors, previous: PreviousGeneration, progress: BuildProgress
) -> list[DerivedFields]:
    """Cluster all articles, as a new one may be the first of its cluster. Only new texts are sketched."""
    progress("grouping", 0, len(indexed))
    sketches_by_digest = previous.reusable_sketches()
    sketches = []
    for entry in indexed:
        reusable = sketches_by_digest.get(entry.article.digest)
        sketches.append(sketch(entry.article.text) if reusable is None else reusable)
    counts = [len(entry.passages) for entry in indexed]
    clusters = cluster_articles([entry.article for entry in indexed], article_vectors(vectors, counts), sketches)
    progress("grouping", len(indexed), len(indexed))
    return [DerivedFields(*fields) for fields in zip(clusters, sketches, strict=True)]


def _index_texts(entry: IndexedArticle, front: str) -> list[str]:
    """Return the text of each passage as the two indexes read it."""
    return [context_prefix(entry.article, front) + entry.article.text[p.start : p.end] for p in entry.passages]


def _embed_all(
    texts: list[str], embedder: Embedder, known: dict[TextKey, Vectors], journal: Journal, progress: BuildProgress
) -> Vectors:
    vectors_of_journal = journal.read()
    journal.trim(len(vectors_of_journal))
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("embedding", done, len(texts))

    return embed_missing(texts, embedder, known | vectors_of_journal, journal, advance)


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
