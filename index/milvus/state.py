"""What the collection `meta` of a set says: the manifest, how scores are made, and which articles of which days and outlets there are."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from index.article import Article, SourceRef
from index.languages import ENGLISH
from index.loaders.source import Skipped
from index.milvus.engine import Engine
from index.milvus.errors import GenerationReplaced
from index.milvus.numbers import ordinal_of
from index.milvus.texts import piece_rows, read_texts
from index.news.stories import Clusters
from index.store.counts import ArchiveCounts
from index.store.manifest import Manifest

LAYOUT = 1
"""The number grows whenever collections are laid out otherwise: then older ones are not read, and are written anew."""

MetaText = Literal["state", "calendar", "names", "headlines", "skipped"]
_NUMBERS: dict[MetaText, int] = {"state": 0, "calendar": 1, "names": 2, "headlines": 3, "skipped": 4}


class PublishedState(BaseModel):
    """One set of collections, as it was published."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    layout: int
    letter: str
    """Which of the two sets it is."""
    published_at: float
    """Seconds since 1970."""
    manifest: Manifest
    counts: tuple[int, int, int, int, int, int]
    """The fields of `ArchiveCounts`."""
    k1: float
    b: float
    passage_average: float
    """The mean number of terms of a passage, by which the stored weights were made."""
    article_average: float
    next_article: int
    """Articles have lower numbers."""

    @property
    def archive_counts(self) -> ArchiveCounts:
        return ArchiveCounts(*self.counts)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How many articles of each outlet there are on each day. Day 0: without one."""

    entries: Sequence[tuple[str, int, int]]

    def days(self, since: date | None, last: date | None) -> tuple[date, date] | None:
        """Return the first and the last day with an article, among the days between these, both included; None if there is none."""
        first, final = ordinal_of(since) or 1, ordinal_of(last) or date.max.toordinal()
        days = [day for _, day, _ in self.entries if first <= day <= final]
        return (date.fromordinal(min(days)), date.fromordinal(max(days))) if days else None

    def outlets(self) -> list[str]:
        """Return outlet names by falling number of articles."""
        counts: Counter[str] = Counter()
        for outlet, _, number in self.entries:
            counts[outlet] += number
        return sorted((outlet for outlet in counts if outlet), key=lambda outlet: (-counts[outlet], outlet))

    def months(self, last: date) -> list[tuple[str, str | None, int]]:
        """Return outlet, month, and number of articles; the month is None for no day or one after `last`."""
        counts: Counter[tuple[str, str | None]] = Counter()
        for outlet, day, number in self.entries:
            month = date.fromordinal(day).isoformat()[:7] if 0 < day <= last.toordinal() else None
            counts[outlet, month] += number
        return [(outlet, month, number) for (outlet, month), number in counts.items()]


@dataclass(frozen=True, slots=True)
class StoredNames:
    """The names that filters are compared with, each once, and how many articles are in which other language."""

    credits: list[str]
    """What stands in the field for authors; one credit may name several."""
    sections: list[str]
    languages: dict[str, int]


@dataclass(slots=True)
class ArchiveSummary:
    """Collects what `meta` says of the articles while they are published."""

    skipped: list[Skipped]
    articles: int = 0
    calendar: Counter[tuple[str, int]] = field(default_factory=Counter)
    credits: set[str] = field(default_factory=set)
    sections: set[str] = field(default_factory=set)
    languages: Counter[str] = field(default_factory=Counter)
    copies: set[str] = field(default_factory=set)
    stories: Counter[str] = field(default_factory=Counter)
    headlines: list[tuple[str, str, str, str, str]] = field(default_factory=list)

    def add(self, article: Article, clusters: Clusters) -> None:
        self.articles += 1
        self.calendar[article.outlet, ordinal_of(article.published)] += 1
        self.credits.add(article.author)
        self.sections.add(article.category)
        self.languages[article.language] += article.language not in ("", ENGLISH)
        self.copies.add(clusters.copy_id)
        self.stories[clusters.story_id] += 1
        day = article.published.isoformat() if article.published else ""
        self.headlines.append((article.id, article.title, article.outlet, article.author, day))

    def counts(self, passages: int) -> ArchiveCounts:
        undated = sum(number for (_, day), number in self.calendar.items() if not day)
        reported = sum(number > 1 for number in self.stories.values())
        copied = self.articles - len(self.copies)
        return ArchiveCounts(self.articles, passages, undated, len(self.credits - {""}), copied, reported)

    def texts(self) -> dict[MetaText, object]:
        """Return all texts but the state, as JSON can hold them; the headlines from the newest to the oldest."""
        by_id = sorted(self.headlines)
        newest = sorted(by_id, key=lambda headline: headline[4], reverse=True)  # a stable order: by id where the days are equal
        names = StoredNames(sorted(self.credits - {""}), sorted(self.sections - {""}), dict(sorted((+self.languages).items())))
        calendar = [(outlet, day, number) for (outlet, day), number in sorted(self.calendar.items())]
        skipped = [(one.path, one.reason) for one in self.skipped]
        return {"calendar": calendar, "names": asdict(names), "headlines": newest, "skipped": skipped}


def write_meta(engine: Engine, collection: str, state: PublishedState, summary: ArchiveSummary) -> None:
    """Write all texts of `meta`, the state last."""
    for name, content in summary.texts().items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        engine.upsert(collection, piece_rows([(_NUMBERS[name], text)]))
    engine.upsert(collection, piece_rows([(_NUMBERS["state"], state.model_dump_json())]))


def read_state(engine: Engine, collection: str) -> PublishedState | None:
    """Return the state of a set; None where it has none that this version reads, as it is being written or of another layout."""
    engine.load(collection)
    text = read_texts(engine, collection, [_NUMBERS["state"]]).get(_NUMBERS["state"])
    try:
        state = PublishedState.model_validate_json(text) if text else None
    except ValidationError:
        return None
    return state if state is not None and state.layout == LAYOUT else None


class MetaTexts:
    """The texts of one `meta`, each read when it is first asked for, and kept."""

    def __init__(self, engine: Engine, collection: str) -> None:
        self._engine, self._collection = engine, collection
        self._calendar: Calendar | None = None
        self._names: StoredNames | None = None

    @property
    def calendar(self) -> Calendar:
        if self._calendar is None:
            self._calendar = Calendar([(outlet, day, number) for outlet, day, number in json.loads(self._text("calendar"))])
        return self._calendar

    @property
    def names(self) -> StoredNames:
        if self._names is None:
            self._names = StoredNames(**json.loads(self._text("names")))
        return self._names

    def headlines(self) -> list[SourceRef]:
        """Return all articles without their texts, from the newest to the oldest, those without a day last."""
        lines = json.loads(self._text("headlines"))
        return [
            SourceRef(identity, title, outlet, author, date.fromisoformat(day) if day else None)
            for identity, title, outlet, author, day in lines
        ]

    def skipped(self) -> list[Skipped]:
        return [Skipped(path, reason) for path, reason in json.loads(self._text("skipped"))]

    def _text(self, name: MetaText) -> str:
        texts = read_texts(self._engine, self._collection, [_NUMBERS[name]])
        if not texts:
            raise GenerationReplaced(self._engine.location)
        return texts[_NUMBERS[name]]
