"""What of an article goes into which collection."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.article import Passage
from index.embedders.contract import Vectors
from index.milvus.engine import EngineRow
from index.milvus.layout import VARCHAR_BYTES, passage_key
from index.milvus.numbers import number_of, ordinal_of
from index.milvus.records import ArticleRecord, record_text
from index.milvus.weights import Bm25Shape
from index.urls import canonical_url


@dataclass(frozen=True, slots=True)
class LocalArticle:
    """An article of a generation of this machine, with all that was made of it."""

    record: ArticleRecord
    passages: Sequence[Passage]
    terms: Sequence[Sequence[str]]
    """Those of each passage, in order."""
    vectors: Vectors
    """Shape (passages, dimension)."""

    @property
    def id(self) -> str:
        return self.record[0].id

    @property
    def all_terms(self) -> list[str]:
        return [term for terms in self.terms for term in terms]

    @property
    def digest(self) -> str:
        """Return the digest of all that the engine keeps of the article, but for what follows from the model."""
        spans = [(passage.start, passage.end) for passage in self.passages]
        return hashlib.sha256(f"{record_text(*self.record)}{spans}{self.terms}".encode("utf-8", "surrogatepass")).hexdigest()


def article_row(number: int, article: LocalArticle, shape: Bm25Shape) -> EngineRow:
    record, clusters = article.record
    return {
        "article": number,
        **_filter_numbers(article),
        "identity": number_of(record.id),
        "address": number_of(canonical_url(record.url)),
        "copy": number_of(clusters.copy_id),
        "story": number_of(clusters.story_id),
        "digest": article.digest,
        "weights": shape.document(article.all_terms),
    }


def passage_rows(number: int, article: LocalArticle, shape: Bm25Shape) -> Iterator[EngineRow]:
    for place, (passage, terms, vector) in enumerate(zip(article.passages, article.terms, article.vectors, strict=True)):
        yield {
            "key": passage_key(number, place),
            "article": number,
            **_filter_numbers(article),
            "start": passage.start,
            "end": passage.end,
            "dense": vector,
            "weights": shape.document(terms),
            "terms": _as_much_as_fits(terms),
        }


def _filter_numbers(article: LocalArticle) -> EngineRow:
    record, _ = article.record
    names = {"outlet": record.outlet, "author": record.author, "section": record.category, "language": record.language}
    return {"day": ordinal_of(record.published), **{field: number_of(name) for field, name in names.items()}}


def _as_much_as_fits(terms: Sequence[str]) -> str:
    """Return the terms with spaces between. Of a passage with 65,535 bytes of them, which no news article has, the last are left out."""
    raw = " ".join(terms).encode("utf-8", "surrogatepass")
    if len(raw) <= VARCHAR_BYTES:
        return raw.decode("utf-8", "surrogatepass")
    return raw[:VARCHAR_BYTES].rpartition(b" ")[0].decode("utf-8", "surrogatepass")
