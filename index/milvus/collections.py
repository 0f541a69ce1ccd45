"""The collections of an archive on Milvus. There are two sets of them: one is current, the other holds the generation before.

| collection | a row is | key |
|---|---|---|
| passages | a passage: vector, term weights, terms in order, and what filters ask | article × 2²⁰ + its number |
| articles | an article: term weights of its whole text, and what filters ask | article |
| texts | a piece of an article as JSON | `piece_key` |
| terms | a piece of the term statistics, those of one first letter together | `piece_key` |
| meta | a piece of the manifest, the calendar, the names and the headlines | `piece_key` |

The alias with the archive's name points to `meta` of the current set. One alias, so that a switch is whole.
"""

from dataclasses import dataclass
from typing import Any

from index.milvus.engine import Engine
from index.milvus.pieces import PIECE_BYTES
from index.store.dense import FLAT_LIMIT

PASSAGE_BITS = 20
"""An article has fewer than a million passages."""
FILTER_FIELDS = ("article", "day", "outlet", "author", "section", "language")
"""The numbers that filters ask for, in passages and in articles."""
ARTICLE_FIELDS = ("identity", "address", "copy", "story")
"""Further numbers of an article."""
PLACEHOLDER = (0.0, 1.0)
"""A collection of Milvus must have a vector; those of texts have this one."""
VARCHAR_BYTES = 65_535
_SLOTS = ("a", "b")


@dataclass(frozen=True, slots=True)
class Slot:
    """One of the two sets of collections of an archive."""

    archive: str
    letter: str

    @classmethod
    def of_meta(cls, collection: str) -> "Slot":
        """Return the set that this collection `meta` belongs to."""
        archive, letter, _ = collection.rsplit("_", 2)
        return cls(archive, letter)

    @property
    def other(self) -> "Slot":
        return Slot(self.archive, _SLOTS[1 - _SLOTS.index(self.letter)])

    @property
    def passages(self) -> str:
        return self._named("passages")

    @property
    def articles(self) -> str:
        return self._named("articles")

    @property
    def texts(self) -> str:
        return self._named("texts")

    @property
    def terms(self) -> str:
        return self._named("terms")

    @property
    def meta(self) -> str:
        return self._named("meta")

    def _named(self, kind: str) -> str:
        return f"{self.archive}_{self.letter}_{kind}"


def first_slot(archive: str) -> Slot:
    return Slot(archive, _SLOTS[0])


def passage_key(article: int, number: int) -> int:
    return (article << PASSAGE_BITS) + number


def create_passages(engine: Engine, slot: Slot, dimension: int, expected: int) -> None:
    """Make the collection new. The vectors are compared exactly up to the number up to which a local archive does."""
    from pymilvus import DataType

    schema = _schema(engine, "key")
    for field in (*FILTER_FIELDS, "start", "end"):
        schema.add_field(field, DataType.INT64)
    schema.add_field("dense", DataType.FLOAT_VECTOR, dim=dimension)
    schema.add_field("weights", DataType.SPARSE_FLOAT_VECTOR)
    schema.add_field("terms", DataType.VARCHAR, max_length=VARCHAR_BYTES)
    indexes = _indexes(engine, FILTER_FIELDS)
    if expected <= FLAT_LIMIT:
        indexes.add_index(field_name="dense", index_type="FLAT", metric_type="IP")
    else:
        indexes.add_index(field_name="dense", index_type="HNSW", metric_type="IP", params={"M": 32, "efConstruction": 200})
    indexes.add_index(field_name="weights", index_type="SPARSE_INVERTED_INDEX", metric_type="IP")
    _create(engine, slot.passages, schema, indexes)


def create_articles(engine: Engine, slot: Slot) -> None:
    from pymilvus import DataType

    schema = _schema(engine, "article")
    for field in (*FILTER_FIELDS[1:], *ARTICLE_FIELDS):
        schema.add_field(field, DataType.INT64)
    schema.add_field("digest", DataType.VARCHAR, max_length=64)
    schema.add_field("weights", DataType.SPARSE_FLOAT_VECTOR)
    indexes = _indexes(engine, (*FILTER_FIELDS[1:], *ARTICLE_FIELDS))
    indexes.add_index(field_name="weights", index_type="SPARSE_INVERTED_INDEX", metric_type="IP")
    _create(engine, slot.articles, schema, indexes)


def create_texts(engine: Engine, collection: str) -> None:
    """Make a collection of pieces new: of articles, of term statistics, or of what describes the archive."""
    from pymilvus import DataType

    schema = _schema(engine, "key")
    schema.add_field("text", DataType.INT64)
    schema.add_field("content", DataType.VARCHAR, max_length=min(VARCHAR_BYTES, PIECE_BYTES + 100))
    schema.add_field("placeholder", DataType.FLOAT_VECTOR, dim=len(PLACEHOLDER))
    indexes = _indexes(engine, ("text",))
    indexes.add_index(field_name="placeholder", index_type="FLAT", metric_type="IP")
    _create(engine, collection, schema, indexes)


def drop(engine: Engine, collection: str) -> None:
    with engine.own_errors():
        if engine.client.has_collection(collection):
            engine.client.drop_collection(collection)


def _schema(engine: Engine, key: str) -> Any:
    from pymilvus import DataType

    schema = engine.client.create_schema(auto_id=False, enable_dynamic_field=False)
    schema.add_field(key, DataType.INT64, is_primary=True)
    return schema


def _indexes(engine: Engine, fields: tuple[str, ...]) -> Any:
    indexes = engine.client.prepare_index_params()
    for field in fields:
        indexes.add_index(field_name=field, index_type="INVERTED")
    return indexes


def _create(engine: Engine, collection: str, schema: Any, indexes: Any) -> None:
    drop(engine, collection)
    with engine.own_errors():
        engine.client.create_collection(collection, schema=schema, index_params=indexes)
        engine.client.load_collection(collection)
