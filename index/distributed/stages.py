"""The stages of a distributed build, each a function of values alone: read and load, cut, embed, sketch. They know nothing of Ray."""

from collections.abc import Sequence
from pathlib import Path

from index.article import Article, Passage
from index.build.intake import load_entry
from index.distributed.partitions import ArticlePartition, FoundIn, partitioned
from index.distributed.plan import FileGroup, GroupedFile
from index.embedders.contract import Embedder, Vectors
from index.loaders.file_reader import FileReader
from index.loaders.limits import FileLimits
from index.loaders.source import CorpusFile
from index.models.files import file_sha256
from index.news.copies import Shingles, sketch
from index.passages import CountTokens, chunk, indexed_texts
from index.settings import IndexSettings


def load_group(group: FileGroup, settings: IndexSettings, field_map: dict[str, str]) -> list[ArticlePartition] | None:
    """Read the files of a group. Return None where one of them cannot be read here, or is no longer the file of the plan."""
    entries: list[FoundIn] = []
    try:
        with FileReader(FileLimits(settings.file_seconds, settings.file_megabytes)) as reader:
            for file in group.files:
                source = CorpusFile(Path(file.file), file.name, field_map)
                entries += [FoundIn(file.name, found) for found in load_entry(source, reader)]
        is_same = all(map(_is_as_planned, group.files))  # after reading: it may have been written meanwhile
    except OSError:
        return None
    return list(partitioned(entries)) if is_same else None


def _is_as_planned(file: GroupedFile) -> bool:
    return file.digest.startswith(file_sha256(Path(file.file)))


def chunk_articles(articles: Sequence[Article], count: CountTokens, settings: IndexSettings) -> list[list[Passage]]:
    """Return the passages of each article."""
    return [chunk(article, count, settings.passage_tokens, settings.overlap_tokens) for article in articles]


def embed_articles(
    articles: Sequence[Article], passages: Sequence[Sequence[Passage]], embedder: Embedder, front: str
) -> Vectors:
    """Return the vectors of all passages, in their order."""
    return embedder.passages(partition_texts(articles, passages, front), lambda count: None)


def partition_texts(articles: Sequence[Article], passages: Sequence[Sequence[Passage]], front: str) -> list[str]:
    """Return the text of each passage as it is embedded."""
    return [text for article, own in zip(articles, passages, strict=True) for text in indexed_texts(article, own, front)]


def sketch_articles(articles: Sequence[Article]) -> list[Shingles]:
    """Return the sketch of each article."""
    return [sketch(article.text) for article in articles]
