"""Applies a stage to a group or a partition, unless its result is there already. Only names pass from one stage to the next."""

import hashlib
import json
from functools import cached_property, lru_cache
from pathlib import Path

from index.article import Article, Passage
from index.distributed.partitions import (
    ArticlePartition,
    passages_from_bytes,
    passages_to_bytes,
    sketches_to_bytes,
    vectors_from_bytes,
    vectors_to_bytes,
)
from index.distributed.plan import FileGroup, StageSettings
from index.distributed.stage_files import StageFiles
from index.distributed.stages import chunk_articles, embed_articles, load_group, sketch_articles
from index.embedders.contract import Embedder
from index.embedders.table import open_embedder
from index.errors import PullquoteError


class StageInputMissing(PullquoteError):
    """What the stage before wrote is not there for this worker."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"A worker does not find in {folder} what another one wrote there. All of them must share that folder."
        )


class StageWorker:
    """Does the work of every stage; what is slow to open is opened with its first use."""

    def __init__(self, settings: StageSettings) -> None:
        self._settings = settings
        self._files = StageFiles(Path(settings.folder))

    def load(self, group: FileGroup) -> list[str]:
        """Read the group's files and return the digest of each partition of articles; none where a file cannot be read here."""
        known = self._loaded(group)
        if known is not None:
            return known
        partitions = load_group(group, self._settings.index, self._settings.field_map)
        if partitions is None:
            return []
        digests = [self._keep_articles(partition) for partition in partitions]
        self._files.write("load", self._settings.load_key(group), json.dumps(digests).encode("ascii"))
        return digests

    def has_finished(self, group: FileGroup) -> bool:
        """Return whether every stage of every partition of a group is done."""
        digests = self._loaded(group)
        return digests is not None and all(map(self._has_finished_partition, digests))

    def cut(self, partition: str) -> None:
        """Cut the articles of a partition into passages."""
        key = self._settings.cut_key(partition)
        if self._files.read("cut", key) is None:
            passages = chunk_articles(self._articles(partition), self._embedder.count, self._settings.index)
            self._files.write("cut", key, passages_to_bytes(passages))

    def embed(self, partition: str) -> int:
        """Embed the passages of a partition, and return their number."""
        key = self._settings.embed_key(partition)
        known = self._files.read("embed", key)
        if known is not None:
            return len(vectors_from_bytes(known))
        articles = self._articles(partition)
        vectors = embed_articles(articles, self._passages(partition, articles), self._embedder, self._settings.index.front)
        self._files.write("embed", key, vectors_to_bytes(vectors))
        return len(vectors)

    def sketch(self, partition: str) -> None:
        """Sketch the articles of a partition."""
        key = self._settings.sketch_key(partition)
        if self._files.read("sketch", key) is None:
            self._files.write("sketch", key, sketches_to_bytes(sketch_articles(self._articles(partition))))

    def _loaded(self, group: FileGroup) -> list[str] | None:
        """Return the digest of each partition of a group that was loaded; None where it was not, or a partition is not whole."""
        body = self._files.read("load", self._settings.load_key(group))
        digests: list[str] = [] if body is None else json.loads(body)
        is_whole = body is not None and all(self._files.read("articles", digest) is not None for digest in digests)
        return digests if is_whole else None

    def _has_finished_partition(self, digest: str) -> bool:
        settings = self._settings
        keys = {"cut": settings.cut_key(digest), "embed": settings.embed_key(digest), "sketch": settings.sketch_key(digest)}
        return all(self._files.read(stage, key) is not None for stage, key in keys.items())

    @cached_property
    def _embedder(self) -> Embedder:
        return _shared_embedder(self._settings.index.embedder, self._settings.index.model)

    def _keep_articles(self, partition: ArticlePartition) -> str:
        body = partition.to_bytes()
        digest = hashlib.sha256(body).hexdigest()
        if self._files.read("articles", digest) is None:
            self._files.write("articles", digest, body)
        return digest

    def _articles(self, partition: str) -> list[Article]:
        return ArticlePartition.from_bytes(self._input("articles", partition)).articles

    def _passages(self, partition: str, articles: list[Article]) -> list[list[Passage]]:
        return passages_from_bytes(self._input("cut", self._settings.cut_key(partition)), articles)

    def _input(self, stage: str, key: str) -> bytes:
        body = self._files.read(stage, key)
        if body is None:
            raise StageInputMissing(self._settings.folder)
        return body


@lru_cache(maxsize=1)
def _shared_embedder(engine: str, model: str) -> Embedder:
    """Return the embedder of this process: cutting counts its tokens, and embedding uses it."""
    return open_embedder(engine, model)
