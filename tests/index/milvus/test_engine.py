"""Calls of the client, on what is there: a file of Milvus Lite, or a cluster."""

from collections.abc import Iterator

import numpy as np
import pytest

from index.milvus.engine import Engine, batches, one_of, windows
from index.milvus.errors import EngineFailed
from index.milvus.layout import CollectionPlan
from tests.index.milvus_of_tests import ENGINES_OF_TESTS, engine_of_tests

COLLECTION = "pullquote_tests_a_passages"
VECTORS = np.linalg.qr(np.random.default_rng(7).normal(size=(32, 32)))[0].astype(np.float32)
"""Vectors that are perpendicular to each other."""


@pytest.fixture(params=ENGINES_OF_TESTS)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = engine_of_tests(request.param, tmp_path_factory)
    yield opened
    opened.close()


@pytest.mark.parametrize("is_exact", [True, False], ids=["flat", "graph"])
def test_the_nearest_and_the_heaviest_are_found_under_conditions(engine: Engine, is_exact: bool) -> None:
    plan = CollectionPlan("key", ("day",), texts=("terms",), dense="dense", dimension=32, is_exact=is_exact, sparse="weights")
    engine.create(COLLECTION, plan)
    rows = (
        {"key": n, "day": n % 4, "terms": "", "dense": VECTORS[n], "weights": {2**32 - 2 - n: 1.0, 5: n + 1.0}}
        for n in range(32)
    )
    engine.upsert(COLLECTION, rows)
    assert dict(engine.nearest(COLLECTION, "dense", VECTORS[9], 1, "")) == pytest.approx({9: 1.0}, abs=1e-5)
    assert [key for key, _ in engine.nearest(COLLECTION, "dense", VECTORS[9], 32, "day == 2")] != []
    assert all(key % 4 == 2 for key, _ in engine.nearest(COLLECTION, "dense", VECTORS[9], 32, "day == 2"))
    assert dict(engine.nearest(COLLECTION, "weights", {5: 2.0}, 2, "")) == pytest.approx({31: 64.0, 30: 62.0})
    assert dict(engine.nearest(COLLECTION, "weights", {2**32 - 2: 1.0}, 9, "")) == pytest.approx({0: 1.0})
    engine.delete(COLLECTION, one_of("key", [31, 30]))
    engine.upsert(COLLECTION, [{"key": 0, "day": 9, "terms": "new", "dense": VECTORS[1], "weights": {5: 1.0}}])
    assert (engine.count(COLLECTION), engine.count(COLLECTION, "day == 9")) == (30, 1)
    assert [row["terms"] for row in engine.rows(COLLECTION, "key in [0]", ("terms",))] == ["new"]
    assert engine.nearest(COLLECTION, "weights", {2**32 - 2: 1.0}, 9, "") == []


def test_what_the_engine_refuses_is_an_error_of_ours(engine: Engine) -> None:
    if engine.client is None:
        pytest.skip("an engine in memory refuses nothing")
    with pytest.raises(EngineFailed, match="refused"):
        engine.rows("no_such_collection", "key == 1", ("key",))


def test_values_come_in_parts() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert windows(5, 2) == ["article >= 0 and article < 2", "article >= 2 and article < 4", "article >= 4 and article < 6"]
    assert windows(0, 2) == []
