"""An engine in memory, written by hand: what `index/milvus` asks of Milvus, so that the backend is tested without it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from index.embedders.contract import Vectors
from index.locations import EngineLocation
from index.milvus.engine import Engine, EngineRow, SparseVector
from index.milvus.layout import VARCHAR_BYTES, CollectionPlan

LOCATION = EngineLocation("127.0.0.1:19530", "news")


class Server:
    """What stays when a connection is closed."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, EngineRow]] = {}
        self.plans: dict[str, CollectionPlan] = {}
        self.aliases: dict[str, str] = {}
        self.written: list[tuple[str, int]] = []
        """Collection and key of every row that was written."""


class MemoryEngine(Engine):
    """A connection. Conditions are those of Milvus, which are expressions of Python too, as long as they hold numbers alone."""

    def __init__(self, server: Server, location: EngineLocation = LOCATION) -> None:
        super().__init__(None, location)
        self.server = server

    def close(self) -> None:
        """Nothing is open."""

    def pointed_at(self, alias: str) -> str | None:
        return self.server.aliases.get(alias)

    def has_collection(self, name: str) -> bool:
        return name in self.server.rows

    def point(self, alias: str, collection: str) -> None:
        self.server.aliases[alias] = collection

    def create(self, collection: str, plan: CollectionPlan) -> None:
        assert collection not in self.server.aliases.values(), "what an alias stands for cannot be dropped"
        self.server.rows[collection], self.server.plans[collection] = {}, plan

    def load(self, *collections: str) -> None:
        """Everything is loaded."""

    def rows(self, collection: str, condition: str, fields: Sequence[str], limit: int | None = None) -> list[EngineRow]:
        found = self._meeting(collection, condition)[: limit or self.most_rows]
        return [{field: row[field] for field in fields} for row in found]

    def count(self, collection: str, condition: str = "") -> int:
        return len(self._meeting(collection, condition))

    def nearest(
        self, collection: str, field: str, vector: Vectors | SparseVector, limit: int, condition: str, key: str = "key"
    ) -> list[tuple[int, float]]:
        products = [(row[key], _product(row[field], vector)) for row in self._meeting(collection, condition)]
        if isinstance(vector, Mapping):  # a sparse search finds what shares a dimension
            products = [(number, product) for number, product in products if product > 0]
        return sorted(products, key=lambda found: -found[1])[: min(limit, self.most_rows)]

    def upsert(self, collection: str, rows: Iterable[EngineRow]) -> None:
        plan = self.server.plans[collection]
        fields = {plan.key, *plan.numbers, *plan.further_numbers, *plan.texts, plan.dense, plan.sparse} - {""}
        for row in rows:
            assert set(row) == fields
            assert all(len(row[text].encode()) <= VARCHAR_BYTES for text in plan.texts)
            assert not plan.sparse or row[plan.sparse], "a sparse vector is not empty"
            self.server.rows[collection][row[plan.key]] = row
            self.server.written.append((collection, row[plan.key]))

    def delete(self, collection: str, condition: str) -> None:
        key = self.server.plans[collection].key
        for row in self._meeting(collection, condition):
            del self.server.rows[collection][row[key]]

    def _meeting(self, collection: str, condition: str) -> list[EngineRow]:
        rows = self.server.rows[collection].values()
        test = compile(condition or "True", "condition", "eval")
        return [row for row in rows if eval(test, {"__builtins__": {}}, dict(row))]  # noqa: S307 - of numbers, by this project


def _product(stored: Any, vector: Vectors | SparseVector) -> float:
    if isinstance(vector, Mapping):
        return float(sum(weight * stored.get(dimension, 0.0) for dimension, weight in vector.items()))
    return float(np.asarray(stored) @ vector)
