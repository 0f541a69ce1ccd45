"""Appends what changed to a large archive, instead of writing all of it again.

The files of the last whole build stay as they are: the new generation holds links to them, and a folder `tail` with everything that
was appended since, which is written anew each time. Articles that were changed or removed are listed there. Once the tail is no
longer small, a whole build follows, which also clusters all articles anew.
"""

import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.article import Article
from index.build.changes import count_alike, differ_in_path
from index.build.intake import Intake
from index.build.neighbours import ArchiveNeighbours
from index.embedders.contract import Vectors
from index.news.copies import sketch
from index.news.joining import join_clusters
from index.news.stories import article_vectors, publication_order
from index.passages import indexed_texts
from index.store.archive import Archive
from index.store.catalogue import DerivedFields, IndexedArticle
from index.store.catalogue_file import CorpusRecord, write_tail_catalogue
from index.store.catalogue_parts import TAIL_FOLDER
from index.store.columns import Columns
from index.store.dense import DenseIndex
from index.store.lexical import LexicalIndex
from index.store.manifest import ARCHIVE_FILES
from index.text import terms

_MOST_FILES = 2_000
_LARGEST_SHARE = 0.05
"""The share of the passages of the last whole build that may be in the tail, and of its articles that may be changed or removed."""


@dataclass(frozen=True, slots=True)
class FileChanges:
    """Corpus paths of the files that are to be read, and of those that are gone."""

    read: frozenset[str]
    gone: frozenset[str]

    @classmethod
    def between(cls, before: Mapping[str, str], now: Mapping[str, str]) -> "FileChanges":
        """Return what changed between two lists of corpus path → digest."""
        return cls(
            frozenset(name for name, digest in now.items() if before.get(name) != digest), frozenset(before.keys() - now.keys())
        )

    @property
    def are_few(self) -> bool:
        """Return whether so few files changed that reading them again, where all has to be written anyway, costs little."""
        return len(self.read) + len(self.gone) <= _MOST_FILES


@dataclass(frozen=True, slots=True)
class ArchiveChanges:
    """What files that changed mean for the articles of an archive."""

    new: tuple[Article, ...]
    """Articles to append: those that are new, and those that say something else than before or stand elsewhere."""
    dropped: frozenset[int]
    """Rows of the articles that are no longer in the archive, or are replaced."""
    added: int
    updated: int
    removed: int
    """How many articles are new, say something else, and are gone."""
    moved: int
    """How many say the same in another place."""


def archive_changes(archive: Archive, intake: Intake, changes: FileChanges) -> ArchiveChanges | None:
    """Compare the articles of the files that were read with the archive's. Return None where ids clash: a whole build tells of it."""
    catalogue = archive.catalogue
    rows = catalogue.rows_of_files(changes.read | changes.gone)
    read = {article.id: article for article in intake.articles}
    if intake.incomplete or catalogue.rows_of_ids(read.keys() - rows.keys()):
        return None
    if rows and len(catalogue.whole_files()) < len(catalogue.files()):
        return None  # an article that was left out for an id in use may come in now
    digests = catalogue.digests_of(read.keys() & rows.keys())
    before = {identity: catalogue.article(identity) for identity in digests}
    kept = {identity for identity, article in before.items() if article == read[identity]}
    updated = sum(
        digests[identity] != read[identity].digest and not differ_in_path(before[identity], read[identity])
        for identity in digests
    )
    new, gone = read.keys() - rows.keys(), rows.keys() - read.keys()
    renamed = count_alike(
        catalogue.articles_by_row([rows[identity] for identity in gone]), [read[identity] for identity in new]
    )
    return ArchiveChanges(
        tuple(article for identity, article in read.items() if identity not in kept),
        frozenset(row for identity, row in rows.items() if identity not in kept),
        len(new) - renamed,
        updated,
        len(gone) - renamed,
        len(digests) - updated - len(kept) + renamed,
    )


@dataclass(frozen=True, slots=True)
class Tail:
    """The articles appended since the last whole build, and the rows of those from before that are no longer in the archive."""

    entries: list[IndexedArticle]
    derived: list[DerivedFields]
    vectors: Vectors
    """Of all passages of the entries, shape (passages, dimension)."""
    removed: frozenset[int]

    def followed_by(self, entries: Sequence[IndexedArticle], derived: Sequence[DerivedFields], vectors: Vectors) -> "Tail":
        """Return the tail with further articles behind its own."""
        own = [*self.entries, *entries], [*self.derived, *derived]
        return Tail(*own, np.concatenate([self.vectors, vectors]), self.removed)


def kept_tail(archive: Archive, dropped: Collection[int]) -> Tail:
    """Return the tail of an archive without the dropped articles; an empty one where nothing was appended yet."""
    first = archive.catalogue.appended_from
    removed = frozenset(archive.catalogue.removed_rows()) | {row for row in dropped if first is None or row < first}
    entries, derived, passages = [], [], [np.zeros(0, np.int64)]
    for number, (entry, fields, first_passage) in enumerate(archive.catalogue.appended_articles(), start=first or 0):
        if number not in dropped:
            entries.append(entry)
            derived.append(fields)
            passages.append(np.arange(first_passage, first_passage + len(entry.passages)))
    return Tail(entries, derived, archive.dense.vectors_of(np.concatenate(passages)), removed)


def is_small_enough(archive: Archive, entries: Sequence[IndexedArticle], removed: Collection[int]) -> bool:
    """Return whether a tail of these articles is small beside the last whole build."""
    first = archive.catalogue.appended_from
    articles = archive.columns.articles if first is None else first
    passages = int(archive.columns.first_passages[articles])
    appended = sum(len(entry.passages) for entry in entries)
    return appended <= _LARGEST_SHARE * passages and len(removed) <= _LARGEST_SHARE * articles


def cluster_new(
    archive: Archive, entries: Sequence[IndexedArticle], vectors: Vectors, dropped: Collection[int]
) -> list[DerivedFields]:
    """Return the clusters and sketches of new articles, in their order; each may join those before it in order of publication."""
    counts = [len(entry.passages) for entry in entries]
    means, firsts = article_vectors(vectors, counts), np.concatenate([[0], np.cumsum(counts)])
    neighbours, derived = ArchiveNeighbours(archive, dropped), dict[int, DerivedFields]()
    for number in sorted(range(len(entries)), key=lambda n: publication_order(entries[n].article)):
        article, of_passages = entries[number].article, vectors[firsts[number] : firsts[number + 1]]
        clusters = join_clusters(article, means[number], neighbours.near(of_passages, means[number]), neighbours.reports_of)
        neighbours.add(article, clusters, means[number])
        derived[number] = DerivedFields(clusters, sketch(article.text))
    return [derived[number] for number in range(len(entries))]


def write_tail(
    folder: Path,
    base: Path,
    tail: Tail,
    front: str,
    corpus: CorpusRecord,
) -> None:
    """Write a generation into `folder`: the files of the generation `base` as links, and the tail.

    `front`: what stands before the text of a passage where it is indexed (`index/settings.py`).
    """
    for name in ARCHIVE_FILES:
        _link(base / name, folder / name)
    own = folder / TAIL_FOLDER
    own.mkdir()
    write_tail_catalogue(folder, tail.entries, tail.derived, corpus, tail.removed)
    Columns.of_articles([len(e.passages) for e in tail.entries], [e.article.published for e in tail.entries]).save(own)
    DenseIndex.build(tail.vectors).save(own)
    texts = (text for entry in tail.entries for text in indexed_texts(entry.article, entry.passages, front))
    LexicalIndex(map(terms, texts)).save(own)


def _link(file: Path, link: Path) -> None:
    """Give a file a second name, or copy it where the file system has no links."""
    try:
        os.link(file, link)
    except OSError:
        shutil.copy2(file, link)
