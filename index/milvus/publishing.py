"""Publishes a generation of this machine on Milvus, and goes back to the one before.

Of the two sets of collections the one that is not current is brought up to date: articles that it holds unchanged stay, changed and
removed ones are deleted by article, new and changed ones are written, and then the archive's alias points to it. Readers see the old
generation or the new one, whole. The set that was current stays for going back. A kill in between leaves that as it was; the next
time the other set is written whole.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass

from index.errors import IndexUnusable, UsageError
from index.milvus.archive import current_state
from index.milvus.engine import Engine, batches, one_of, windows
from index.milvus.errors import EngineFailed
from index.milvus.layout import ARTICLES_PLAN, TEXTS_PLAN, CollectionSet, first_slot, passages_plan
from index.milvus.local import local_articles, mean_shapes
from index.milvus.numbers import number_of
from index.milvus.records import record_text
from index.milvus.rows import LocalArticle, article_row, passage_rows
from index.milvus.state import LAYOUT, ArchiveSummary, PublishedState, read_state, write_meta
from index.milvus.statistics import TermTally
from index.milvus.texts import piece_rows
from index.milvus.weights import Bm25Shape
from index.store.archive import Archive
from index.store.manifest import Manifest

PublishingProgress = Callable[[int, int], None]
"""Called with the articles done and all articles. It may raise `Cancelled`."""

_ARTICLES_WRITTEN = 50
_ARTICLES_DELETED = 1_000
_DRIFT = 0.02
"""By so much of it the mean length of passages may change before all weights are written anew."""


@dataclass(frozen=True, slots=True)
class PublishingReceipt:
    """What publishing came to, in articles."""

    generation: int
    articles: int
    written: int
    """New or changed, as against the set of collections that was brought up to date."""
    kept: int
    deleted: int
    """Changed or removed."""
    seconds: float


@dataclass(slots=True)
class _Stored:
    """The articles that a set of collections holds."""

    numbers: dict[int, int]
    """The number of each id → the article."""
    digests: dict[int, str]
    """Article → digest."""
    next_article: int

    def number(self, identity: str) -> int:
        """Return the article with this id, or a new number."""
        if (key := number_of(identity)) not in self.numbers:
            self.numbers[key] = self.next_article
            self.next_article += 1
        return self.numbers[key]


def publish(archive: Archive, engine: Engine, progress: PublishingProgress = lambda done, total: None) -> PublishingReceipt:
    """Make the generation of `archive` the current one on the engine. One program at a time may do so."""
    started = time.perf_counter()
    slot = _other_slot(engine)
    receipt = _Writer(engine, slot, archive).write(progress)
    engine.point(engine.location.name, slot.meta)
    generation, articles = archive.manifest.generation, archive.manifest.articles
    return PublishingReceipt(generation, articles, *receipt, time.perf_counter() - started)


def is_current(archive: Archive, engine: Engine) -> bool:
    """Return whether the generation of `archive` is the current one on the engine."""
    state = _usable_state(engine)
    return state is not None and state.manifest == published_manifest(archive.manifest)


def published_manifest(manifest: Manifest) -> Manifest:
    """Return the manifest of a generation as it is on an engine: without files and folders, and idf is that of the whole archive."""
    return manifest.model_copy(update={"files": {}, "corpus": "", "more": (), "idf_ignores_filters": True})


def roll_back_on_engine(engine: Engine) -> int:
    """Make the generation before the current one the current one again, and return its number. Raise `UsageError` without one."""
    current, slot = current_state(engine), _other_slot(engine)
    before = read_state(engine, slot.meta) if engine.has_collection(slot.meta) else None
    if current is None or before is None or before.published_at > current.published_at:
        raise UsageError(f"{engine.location} holds no generation before the current one.")
    engine.point(engine.location.name, slot.meta)
    return before.manifest.generation


def _other_slot(engine: Engine) -> CollectionSet:
    """Return the set of collections that is not the current one."""
    current = engine.pointed_at(engine.location.name)
    return CollectionSet.of_meta(current).other if current is not None else first_slot(engine.location.name)


def _usable_state(engine: Engine) -> PublishedState | None:
    """Return the current state; None also where this version cannot read it, as it is written anew then."""
    try:
        return current_state(engine)
    except IndexUnusable as error:
        if isinstance(error, EngineFailed):
            raise
        return None


class _Writer:
    """Brings one set of collections up to one generation."""

    def __init__(self, engine: Engine, slot: CollectionSet, archive: Archive) -> None:
        self._engine, self._slot, self._archive = engine, slot, archive
        self._passage_shape, self._article_shape = mean_shapes(archive)
        self._counts, self._summary = TermTally(), ArchiveSummary(archive.catalogue.skipped())

    def write(self, progress: PublishingProgress) -> tuple[int, int, int]:
        """Write what changed. Return the numbers of articles written, kept and deleted."""
        stored = self._prepare()
        before, seen, written, deleted = dict(stored.digests), set[int](), 0, 0
        for some in batches(self._changed(stored, seen), _ARTICLES_WRITTEN):
            changed = [number for number, _ in some if number in before]
            self._delete(changed)
            self._write_articles(some)
            written, deleted = written + len(some), deleted + len(changed)
            progress(len(seen), self._archive.manifest.articles)
        removed = [number for number in before if number not in seen]
        self._delete(removed)
        self._finish(stored.next_article)
        return written, len(seen) - written, deleted + len(removed)

    def _prepare(self) -> _Stored:
        """Return what the set holds that may stay; make its collections new where nothing may."""
        slot, engine = self._slot, self._engine
        state = read_state(engine, slot.meta) if engine.has_collection(slot.meta) else None
        if state is not None and self._may_stay(state):
            self._passage_shape = Bm25Shape(state.k1, state.b, state.passage_average)
            self._article_shape = Bm25Shape(state.k1, state.b, state.article_average)
            stored = self._stored(state.next_article)
        else:
            self._create_collections()
            stored = _Stored({}, {}, 0)
        engine.create(slot.meta, TEXTS_PLAN)  # without a state: the set is no generation while it is written
        engine.create(slot.terms, TEXTS_PLAN)
        return stored

    def _may_stay(self, state: PublishedState) -> bool:
        """Return whether articles of an earlier generation are as this one would write them."""
        now, then = self._archive.manifest, state.manifest
        same_kind = all(
            getattr(now, name) == getattr(then, name)
            for name in ("weights", "dimension", "passage_tokens", "overlap_tokens", "front", "pipeline")
        )
        drift = abs(self._passage_shape.average - state.passage_average)
        return same_kind and drift <= _DRIFT * state.passage_average

    def _create_collections(self) -> None:
        manifest = self._archive.manifest
        self._engine.create(self._slot.passages, passages_plan(manifest.dimension, manifest.passages))
        self._engine.create(self._slot.articles, ARTICLES_PLAN)
        self._engine.create(self._slot.texts, TEXTS_PLAN)

    def _stored(self, next_article: int) -> _Stored:
        stored = _Stored({}, {}, next_article)
        for window in windows(next_article, self._engine.most_rows):
            for row in self._engine.rows(self._slot.articles, window, ("article", "identity", "digest")):
                stored.numbers[row["identity"]], stored.digests[row["article"]] = row["article"], row["digest"]
        return stored

    def _changed(self, stored: _Stored, seen: set[int]) -> Iterator[tuple[int, LocalArticle]]:
        """Yield the articles that the set does not hold as they are now; all are counted."""
        for article in local_articles(self._archive):
            self._counts.add(article.terms)
            self._summary.add(*article.record)
            number = stored.number(article.id)
            seen.add(number)
            if stored.digests.get(number) != article.digest:
                yield number, article

    def _write_articles(self, articles: Iterable[tuple[int, LocalArticle]]) -> None:
        """Write some articles. Their rows in `articles` come last: an article that has one is there whole."""
        slot, some = self._slot, list(articles)
        self._engine.upsert(slot.texts, piece_rows((number, record_text(*article.record)) for number, article in some))
        rows = (row for number, article in some for row in passage_rows(number, article, self._passage_shape))
        self._engine.upsert(slot.passages, rows)
        self._engine.upsert(slot.articles, (article_row(number, article, self._article_shape) for number, article in some))

    def _delete(self, articles: Iterable[int]) -> None:
        for some in batches(articles, _ARTICLES_DELETED):
            self._engine.delete(self._slot.articles, one_of("article", some))
            self._engine.delete(self._slot.passages, one_of("article", some))
            self._engine.delete(self._slot.texts, one_of("text", some))

    def _finish(self, next_article: int) -> None:
        """Write the statistics and the state, and see that everything arrived."""
        engine, slot = self._engine, self._slot
        engine.upsert(slot.terms, piece_rows(self._counts.texts()))
        passages, articles = engine.count(slot.passages), engine.count(slot.articles)
        manifest = published_manifest(self._archive.manifest)
        if (articles, passages) != (manifest.articles, manifest.passages):
            raise EngineFailed(engine.location, f"it holds {passages:,} passages where {manifest.passages:,} were written")
        state = PublishedState(
            layout=LAYOUT,
            letter=slot.letter,
            published_at=time.time(),
            manifest=manifest,
            counts=astuple(self._summary.counts(passages)),
            k1=self._passage_shape.k1,
            b=self._passage_shape.b,
            passage_average=self._passage_shape.average,
            article_average=self._article_shape.average,
            next_article=next_article,
        )
        write_meta(engine, slot.meta, state, self._summary)
