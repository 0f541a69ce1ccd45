"""A connection to Milvus: the few calls that an archive needs, with the project's errors.

Nothing but the address that was given is contacted, and no proxy on the way. Conditions are made of numbers (`index/milvus/numbers.py`).
"""

import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from index.embedders.contract import Vectors
from index.locations import EngineLocation
from index.milvus.errors import EngineFailed, EngineNotInstalled, EngineUnreachable, GenerationReplaced
from index.milvus.layout import VARCHAR_BYTES, CollectionPlan

if TYPE_CHECKING:
    from pymilvus import MilvusClient

_KEYS_ASKED = 1_000
_ROWS_SENT = 500
_SECONDS = 10.0
"""Until a server that does not answer counts as none."""
LOGIN_VARIABLE = "PULLQUOTE_MILVUS_TOKEN"
"""The variable of the environment with `user:password` or a token, where the server wants one."""

_Value = TypeVar("_Value")
EngineRow = Mapping[str, Any]
SparseVector = Mapping[int, float]


class Engine:
    """An open connection. Several threads may use it."""

    most_rows = 16_384
    """Rows that Milvus returns at a time."""

    def __init__(self, client: "MilvusClient", location: EngineLocation) -> None:
        self.client, self.location = client, location
        self.consistency = "Strong"
        """“Strong” sees everything that was written before; “Bounded” may miss the last seconds, and waits for nothing."""

    @classmethod
    def connect(cls, location: EngineLocation) -> "Engine":
        """Connect. Raise `EngineNotInstalled` or `EngineUnreachable`."""
        if find_spec("pymilvus") is None or (location.is_file and find_spec("milvus_lite") is None):
            raise EngineNotInstalled(location)
        from pymilvus import MilvusClient
        from pymilvus.exceptions import MilvusException

        for name in ("pymilvus", "milvus_lite", "grpc"):  # what they log is raised as well
            logging.getLogger(name).setLevel(logging.CRITICAL)
        address = location.place if location.is_file else f"http://{location.place}"
        options = {"grpc.enable_http_proxy": 0}
        try:
            token = os.environ.get(LOGIN_VARIABLE, "")
            return cls(MilvusClient(address, token=token, timeout=_SECONDS, grpc_options=options), location)
        except (MilvusException, OSError) as error:
            raise EngineUnreachable(location, _reason(error)) from error

    def close(self) -> None:
        self.client.close()

    def pointed_at(self, alias: str) -> str | None:
        """Return the collection that an alias stands for; None if there is no such alias."""
        with self.own_errors():
            if alias not in self.client.list_aliases()["aliases"]:
                return None
            return str(self.client.describe_alias(alias)["collection_name"])

    def has_collection(self, name: str) -> bool:
        with self.own_errors():
            return bool(self.client.has_collection(name))

    def point(self, alias: str, collection: str) -> None:
        """Let an alias stand for a collection, in one step."""
        change = self.client.alter_alias if self.pointed_at(alias) is not None else self.client.create_alias
        with self.own_errors():
            change(collection, alias)

    def create(self, collection: str, plan: CollectionPlan) -> None:
        """Make a collection new and ready."""
        from pymilvus import DataType

        schema = self.client.create_schema(auto_id=False, enable_dynamic_field=False)
        schema.add_field(plan.key, DataType.INT64, is_primary=True)
        for field in (*plan.numbers, *plan.further_numbers):
            schema.add_field(field, DataType.INT64)
        for field in plan.texts:
            schema.add_field(field, DataType.VARCHAR, max_length=VARCHAR_BYTES)
        if plan.dense:
            schema.add_field(plan.dense, DataType.FLOAT_VECTOR, dim=plan.dimension)
        if plan.sparse:
            schema.add_field(plan.sparse, DataType.SPARSE_FLOAT_VECTOR)
        self.drop(collection)
        with self.own_errors():
            self.client.create_collection(collection, schema=schema)
            self.client.create_index(
                collection, self._indexes(plan), sync=False
            )  # nothing is in it: else half a second an index
        self.load(collection)

    def _indexes(self, plan: CollectionPlan) -> Any:
        indexes = self.client.prepare_index_params()
        for field in plan.numbers:
            indexes.add_index(field_name=field, index_type="INVERTED")
        if plan.dense and plan.is_exact:
            indexes.add_index(field_name=plan.dense, index_type="FLAT", metric_type="IP")
        elif plan.dense:
            graph = {"M": 32, "efConstruction": 200}
            indexes.add_index(field_name=plan.dense, index_type="HNSW", metric_type="IP", params=graph)
        if plan.sparse:
            indexes.add_index(field_name=plan.sparse, index_type="SPARSE_INVERTED_INDEX", metric_type="IP")
        return indexes

    def drop(self, collection: str) -> None:
        if self.has_collection(collection):
            with self.own_errors():
                self.client.drop_collection(collection)

    def load(self, *collections: str) -> None:
        """Have collections ready for reading, as they are not after a server or a program with a file has started."""
        for collection in collections:
            with self.own_errors():
                self.client.load_collection(collection)

    def rows(self, collection: str, condition: str, fields: Sequence[str], limit: int | None = None) -> list[EngineRow]:
        """Return the rows that meet a condition, in no order; at most `limit`, and as many as are returned at a time."""
        with self.own_errors():
            found: list[EngineRow] = self.client.query(
                collection,
                filter=condition,
                output_fields=list(fields),
                limit=limit or self.most_rows,
                consistency_level=self.consistency,
            )
        return found

    def rows_with(self, collection: str, field: str, numbers: Iterable[int], fields: Sequence[str]) -> Iterator[EngineRow]:
        """Yield the rows whose field holds one of these numbers, in no order. `field` is the key, or has few rows for a number."""
        for some in batches(numbers, min(_KEYS_ASKED, self.most_rows)):
            yield from self.rows(collection, one_of(field, some), fields)

    def every_row_with(
        self, collection: str, field: str, numbers: Sequence[int], fields: Sequence[str]
    ) -> dict[int, EngineRow]:
        """Return the rows with these keys by key. Raise `GenerationReplaced` where one is gone."""
        found = {row[field]: row for row in self.rows_with(collection, field, numbers, fields)}
        if not found.keys() >= set(numbers):
            raise GenerationReplaced(self.location)
        return found

    def count(self, collection: str, condition: str = "") -> int:
        """Return how many rows meet a condition; all rows without one."""
        with self.own_errors():
            counted = self.client.query(
                collection, filter=condition, output_fields=["count(*)"], consistency_level=self.consistency
            )
        return int(counted[0]["count(*)"])

    def nearest(
        self, collection: str, field: str, vector: "Vectors | SparseVector", limit: int, condition: str, key: str = "key"
    ) -> list[tuple[int, float]]:
        """Return the keys with the highest inner product, best first, at most `limit`, and the products. `key`: the field of the keys."""
        limit = min(limit, self.most_rows)
        parameters = {"metric_type": "IP", "params": {"ef": max(128, 2 * limit)} if isinstance(vector, np.ndarray) else {}}
        with self.own_errors():
            found = self.client.search(
                collection,
                data=[vector],
                anns_field=field,
                filter=condition,
                limit=limit,
                output_fields=[key],
                search_params=parameters,
                consistency_level=self.consistency,
            )
        return [(int(hit[key]), float(hit["distance"])) for hit in found[0]]

    def upsert(self, collection: str, rows: Iterable[EngineRow]) -> None:
        """Write rows; each replaces the one with its key."""
        for some in batches(rows, _ROWS_SENT):
            with self.own_errors():
                self.client.upsert(collection, [dict(row) for row in some])

    def delete(self, collection: str, condition: str) -> None:
        with self.own_errors():
            self.client.delete(collection, filter=condition)

    @contextmanager
    def own_errors(self) -> Iterator[None]:
        """Turn the client's errors into the project's."""
        from pymilvus.exceptions import MilvusException

        try:
            yield
        except MilvusException as error:
            raise EngineFailed(self.location, _reason(error)) from error


def batches(values: Iterable[_Value], size: int) -> Iterator[list[_Value]]:
    """Yield the values in lists of at most `size`."""
    remaining = iter(values)
    while some := list(islice(remaining, size)):
        yield some


def one_of(field: str, numbers: Iterable[int]) -> str:
    """Return the condition that a field holds one of these numbers."""
    return f"{field} in [{', '.join(str(int(number)) for number in numbers)}]"


def all_of(*conditions: str) -> str:
    """Return the condition that all of these hold; those of "" are left out."""
    return " and ".join(f"({condition})" for condition in conditions if condition)


def _reason(error: Exception) -> str:
    """Return the first line of what the client says."""
    return (str(getattr(error, "message", "")) or str(error) or type(error).__name__).partition("\n")[0][:300].rstrip(". ")


def windows(articles: int, size: int) -> list[str]:
    """Return conditions that divide the articles with numbers below `articles` into parts of at most `size`."""
    return [f"article >= {first} and article < {first + size}" for first in range(0, articles, size)]
