"""The steps from files to what an archive keeps of them: read, cut into passages, embedded, clustered. What is known is not computed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from index.article import Article, Passage
from index.build.intake import Intake, LoadedFiles, check_all_read, read_corpus
from index.build.job import BuildJob
from index.build.journal import Journal, TextKey
from index.build.outlet_names import with_outlet_names
from index.build.progress import BuildProgress
from index.build.vectors import embed_missing
from index.embedders.contract import Embedder, Vectors
from index.embedders.table import is_prepared, open_embedder
from index.loaders.limits import FileLimits
from index.news.copies import Shingles, sketch
from index.news.stories import article_vectors, cluster_articles
from index.passages import chunk
from index.settings import IndexSettings
from index.store.catalogue import DerivedFields, IndexedArticle


def read_files(job: BuildJob, unchanged: LoadedFiles, progress: BuildProgress) -> Intake:
    """Read the files that are not `unchanged`."""
    limits = FileLimits(job.settings.file_seconds, job.settings.file_megabytes)
    intake = read_corpus(
        job.folders, job.index, job.field_map, lambda done, total: progress("reading", done, total), unchanged, limits
    )
    check_all_read(() if job.keep_going else intake.skipped)
    intake.articles = with_outlet_names(intake.articles, job.outlets)
    return intake


def prepared_embedder(settings: IndexSettings, progress: BuildProgress) -> Embedder:
    """Open the embedder, and report the stage where its model has to be prepared first."""
    if not is_prepared(settings.embedder, settings.model):
        progress("preparing", 0, 0)
    return open_embedder(settings.embedder, settings.model)


def cut_articles(
    articles: Sequence[Article],
    file_of: Mapping[str, str],
    embedder: Embedder,
    settings: IndexSettings,
    known: Mapping[str, list[Passage]],
    progress: BuildProgress,
) -> list[IndexedArticle]:
    """Return each article with its passages. `file_of`: id → file of the corpus. `known`: article digest → passages."""
    indexed: list[IndexedArticle] = []
    for number, article in enumerate(articles):
        passages: list[Passage] | None = known.get(article.digest)
        if passages is None:
            passages = chunk(article, embedder.count, settings.passage_tokens, settings.overlap_tokens)
        indexed.append(IndexedArticle(article, passages, file_of[article.id]))
        if number % 50 == 0:
            progress("cutting", number, len(articles))
    progress("cutting", len(articles), len(articles))
    return indexed


def embed_texts(
    texts: Sequence[str], embedder: Embedder, known: Mapping[TextKey, Vectors], index: Path, progress: BuildProgress
) -> Vectors:
    """Return the vector of each text. Shape (texts, dimension). Those of an unfinished build are in a journal in the folder `index`."""
    journal = Journal(index, embedder.identity.weights, embedder.identity.dimension)
    vectors_of_journal = journal.read()
    journal.trim(len(vectors_of_journal))
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress("embedding", done, len(texts))

    return embed_missing(texts, embedder, {**known, **vectors_of_journal}, journal, advance)


def derive_fields(
    indexed: Sequence[IndexedArticle], vectors: Vectors, known: Mapping[str, Shingles], progress: BuildProgress
) -> list[DerivedFields]:
    """Cluster all articles, as a new one may be the first of its cluster. `known`: article digest → sketch."""
    sketches = []
    for number, entry in enumerate(indexed):
        if number % 50 == 0:
            progress("grouping", number, len(indexed))
        reusable = known.get(entry.article.digest)
        sketches.append(sketch(entry.article.text) if reusable is None else reusable)
    counts = [len(entry.passages) for entry in indexed]
    clusters = cluster_articles([entry.article for entry in indexed], article_vectors(vectors, counts), sketches)
    progress("grouping", len(indexed), len(indexed))
    return [DerivedFields(*fields) for fields in zip(clusters, sketches, strict=True)]
