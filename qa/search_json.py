"""The public JSON of a search, of schema 1: `search --json` (docs/commands.md, docs/search.schema.json)."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, Self

from pydantic import Field

from index.search.retriever import Hit
from qa.citation_json import PublicFields, PublicJson


class PublicHit(PublicFields):
    """A passage: `text` is that of `article` from `start` to `end`, in code points. Ranks begin at 1."""

    article: str
    title: str
    outlet: str
    published: date | None
    start: int
    end: int
    text: str
    dense_rank: int | None = Field(description="null where this half did not find the passage.")
    lexical_rank: int | None = Field(description="By the passage's BM25; null where this half did not find it.")
    rank: int
    score: float
    story: str = Field(description="Id of the first report of the event.")
    language: str = Field(description="ISO 639-1, empty where it is not known. Only English and unknown ones answer questions.")

    @classmethod
    def of(cls, hit: Hit) -> Self:
        return cls(
            article=hit.article.id,
            title=hit.article.title,
            outlet=hit.article.outlet,
            published=hit.article.published,
            start=hit.passage.start,
            end=hit.passage.end,
            text=hit.text,
            dense_rank=hit.dense_rank,
            lexical_rank=hit.lexical_rank,
            rank=hit.rank,
            score=round(hit.score, 6),
            story=hit.clusters.story_id,
            language=hit.article.language,
        )


class PublicHits(PublicFields):
    """Passages, best first."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    hits: tuple[PublicHit, ...]


def hits_json(hits: Sequence[Hit]) -> PublicJson:
    """Return the fields of `search --json`."""
    return PublicHits(hits=tuple(PublicHit.of(hit) for hit in hits)).as_json()
