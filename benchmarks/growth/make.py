"""Make an archive of any size out of a small one: its sentences drawn anew, with the same words, and vectors near its own.

    python -m benchmarks.growth.make SMALL BIG PASSAGES [CORPUS]

SMALL is an archive; BIG gets about PASSAGES passages, ten an article. The articles are written to the folder CORPUS too, as BIG's corpus,
so that `benchmarks.growth.append` can add to it. A passage takes its sentences from two near passages of
SMALL, and its vector is theirs, mixed, with noise; days, outlets and authors are drawn.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import numpy as np

from index.article import Article, Passage
from index.build.intake import file_digests
from index.embedders.contract import Vectors
from index.news.copies import sketch
from index.news.stories import Clusters
from index.store.archive import Archive, archive_lock, publish_generation
from index.store.catalogue import DerivedFields, IndexedArticle
from index.store.catalogue_file import write_catalogue
from index.store.columns import Columns
from index.store.dense import DenseIndex
from index.store.lexical import LexicalIndex
from index.store.manifest import Manifest, file_records, storable_path, write_manifest
from index.store.mapped import map_array
from index.store.verified import VerifiedFiles
from index.text import sentences, terms

PASSAGES_AN_ARTICLE = 10
_OUTLETS, _AUTHORS, _SECTIONS = 40, 2_000, 12
_FIRST_DAY, _DAYS = date(2015, 1, 1), 3_650
_BLOCK = 50_000
_ARTICLES_A_FILE = 100
_NEAR = 6
"""Passages between the two, at most: mostly of one article, as vectors between those of unrelated passages lie where no text's do."""
_NOISE = 0.4
"""Length of the noise beside a vector of length 1, before it is made a unit vector again: neighbours are near, and no copies."""


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """The sentences of a passage with the terms of each, counted once."""

    texts: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class MadeArticle:
    entry: IndexedArticle
    terms: tuple[tuple[str, ...], ...]
    """Of each passage."""
    sources: tuple[tuple[int, int], ...]
    """The two passages that each is made of."""


def source_passages(archive: Archive) -> list[SourcePassage]:
    passages = []
    for entry, _, _ in archive.catalogue.indexed_articles():
        for passage in entry.passages:
            text = entry.article.text[passage.start : passage.end]
            texts = tuple(text[start:end].replace("\n", " ") for start, end in sentences(text))
            passages.append(SourcePassage(texts, tuple(tuple(terms(one)) for one in texts)))
    return passages


def make_articles(sources: list[SourcePassage], titles: list[str], count: int) -> Iterator[MadeArticle]:
    """Yield `count` articles, always the same ones."""
    random = Random(22)
    for number in range(count):
        title = random.choice(titles)
        texts, passage_terms, made_of = [], [], []
        for _ in range(PASSAGES_AN_ARTICLE):
            first = random.randrange(len(sources))
            second = min(max(0, first + random.randint(-_NEAR, _NEAR)), len(sources) - 1)
            pool = [*zip(sources[first].texts, sources[first].terms, strict=True)]
            pool = pool[: max(1, len(pool) // 2)] + [*zip(sources[second].texts, sources[second].terms, strict=True)][::2]
            texts.append(" ".join(text for text, _ in pool))
            passage_terms.append((*terms(title), *(term for _, one in pool for term in one)))
            made_of.append((first, second))
        entry = _article(f"g{number:06d}", title, texts, random)
        yield MadeArticle(entry, tuple(passage_terms), tuple(made_of))


def _article(identity: str, title: str, texts: list[str], random: Random) -> IndexedArticle:
    starts = np.concatenate([[0], np.cumsum([len(text) + 1 for text in texts])]).tolist()
    article = Article(
        id=identity,
        title=title,
        text="\n".join(texts),
        published=_FIRST_DAY + timedelta(days=random.randrange(_DAYS)),
        outlet=f"Outlet {random.randrange(_OUTLETS)}",
        author=f"Author {random.randrange(_AUTHORS)}",
        url="",
        category=f"Section {random.randrange(_SECTIONS)}",
        path=f"{identity}.txt",
    )
    return IndexedArticle(
        article, [Passage(identity, start, start + len(text)) for start, text in zip(starts, texts, strict=False)]
    )


def mixed_vectors(vectors: Vectors, made_of: np.ndarray, random: np.random.Generator) -> Vectors:
    """Return a unit vector near the mean of each pair of rows. Shape (pairs, dimension)."""
    noise = random.standard_normal((len(made_of), vectors.shape[1]), dtype=np.float32)
    mixed = vectors[made_of[:, 0]] + vectors[made_of[:, 1]]
    mixed /= np.linalg.norm(mixed, axis=1, keepdims=True)
    mixed += noise * (_NOISE / np.sqrt(vectors.shape[1]))
    unit: Vectors = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
    return unit


def vectors_of(made: list[MadeArticle], own: Vectors) -> Vectors:
    """Return the vectors of all passages. Shape (passages, dimension)."""
    pairs, random = np.array([pair for article in made for pair in article.sources]), np.random.default_rng(22)
    vectors = np.empty((len(pairs), own.shape[1]), np.float32)
    for first in range(0, len(pairs), _BLOCK):
        vectors[first : first + _BLOCK] = mixed_vectors(own, pairs[first : first + _BLOCK], random)
    return vectors


def write_corpus(folder: Path, entries: Sequence[IndexedArticle]) -> list[IndexedArticle]:
    """Write the articles as JSON Lines, a hundred a file, and return them with the files that they stand in."""
    folder.mkdir()
    placed = []
    for first in range(0, len(entries), _ARTICLES_A_FILE):
        of_file, name = entries[first : first + _ARTICLES_A_FILE], f"{first:07d}.jsonl"
        lines = (json.dumps(_record(entry.article)) for entry in of_file)
        (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        placed += [replace(entry, file=name) for entry in of_file]
    return placed


def _record(article: Article) -> dict[str, str]:
    fields = {name: getattr(article, name) for name in ("id", "title", "text", "outlet", "author", "category")}
    return {**fields, "published": article.published.isoformat() if article.published else ""}


def make(small: Path, big: Path, passages: int, corpus: Path | None = None) -> Manifest:
    with closing(Archive.open(small)) as archive, archive_lock(big):
        titles = [article.title for article in archive.catalogue.articles()]
        made = list(make_articles(source_passages(archive), titles, passages // PASSAGES_AN_ARTICLE))
        vectors = vectors_of(made, np.array(map_array(archive.folder / "vectors.npy")))
        manifests: list[Manifest] = []

        def fill(folder: Path) -> None:
            manifests.append(_write(folder, made, vectors, archive.manifest, corpus))

        folder = publish_generation(big, 1, fill)
    VerifiedFiles(folder).remember({name: record.sha256 for name, record in manifests[0].files.items()})
    return manifests[0]


def _write(folder: Path, made: list[MadeArticle], vectors: Vectors, small: Manifest, corpus: Path | None) -> Manifest:
    entries, empty = [article.entry for article in made], sketch("")
    files: dict[str, str] = {}
    if corpus is not None:
        entries = write_corpus(corpus, entries)
        files = file_digests([corpus], folder)
    own = (DerivedFields(Clusters(entry.article.id, entry.article.id), empty) for entry in entries)
    write_catalogue(folder / "catalogue.sqlite", entries, own, files, [])
    Columns.of_articles([len(e.passages) for e in entries], [e.article.published for e in entries]).save(folder)
    LexicalIndex(one for article in made for one in article.terms).save(folder)
    dense = DenseIndex.build(vectors)
    dense.save(folder)
    own_figures = {
        "generation": 1,
        "articles": len(made),
        "passages": len(vectors),
        "corpus": storable_path(corpus) if corpus else "",
        "more": (),
    }
    recall = {"dense_recall": dense.recall.whole, "dense_recall_filtered": dense.recall.filtered}
    manifest = small.model_copy(update={**own_figures, **recall, "files": file_records(folder)})
    write_manifest(folder, manifest.model_dump_json(indent=1))
    return manifest


def main(small: Path, big: Path, passages: int, corpus: Path | None = None) -> None:
    manifest = make(small, big, passages, corpus)
    recall = f"recall {manifest.dense_recall:.3f}, filtered {manifest.dense_recall_filtered:.3f}"
    print(f"{manifest.articles:,} articles, {manifest.passages:,} passages; {recall}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), *map(Path, sys.argv[4:5]))
