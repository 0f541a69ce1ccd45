"""Articles of an engine that were read already, so that an answer reads each once."""

from collections.abc import Iterable, Mapping
from threading import Lock

from index.milvus.engine import Engine
from index.milvus.errors import GenerationReplaced
from index.milvus.records import ArticleRecord, read_record
from index.milvus.texts import read_texts

_KEPT = 1_000
"""Articles; news articles of usual length take some 10 MB together."""


class KeptRecords:
    """The articles of one collection of texts. The ones asked for last are kept."""

    def __init__(self, engine: Engine, collection: str) -> None:
        self._engine, self._collection = engine, collection
        self._kept: dict[int, ArticleRecord] = {}
        self._lock = Lock()

    def of(self, articles: Iterable[int], *, keep: bool = True) -> Mapping[int, ArticleRecord]:
        """Return number → record, of the articles that are there."""
        wanted = list(dict.fromkeys(articles))
        with self._lock:
            found = {article: self._kept[article] for article in wanted if article in self._kept}
        texts = read_texts(self._engine, self._collection, (article for article in wanted if article not in found))
        read = {article: read_record(text) for article, text in texts.items()}
        if keep:
            self._keep(read)
        return {**found, **read}

    def every_one_of(self, articles: Iterable[int]) -> Mapping[int, ArticleRecord]:
        """Return number → record of all of them. Raise `GenerationReplaced` where one is gone."""
        wanted = set(articles)
        found = self.of(wanted)
        if found.keys() != wanted:
            raise GenerationReplaced(self._engine.location)
        return found

    def _keep(self, read: Mapping[int, ArticleRecord]) -> None:
        with self._lock:
            self._kept.update(read)
            for article in list(self._kept)[: max(0, len(self._kept) - _KEPT)]:
                del self._kept[article]
