"""The engines that tests use: one in memory, a file of Milvus Lite where that is installed, the cluster of the variable MILVUS_URI."""

import os
from importlib.util import find_spec

import pytest

from index.locations import engine_location
from index.milvus.engine import Engine
from tests.index.memory_engine import MemoryEngine, Server

ENGINES_OF_TESTS = ("in-memory", "milvus-lite", "milvus")
_ARCHIVE = "pullquote_tests"


def engine_of_tests(kind: str, folders: pytest.TempPathFactory) -> Engine:
    """Return an engine of this kind, without the archive of an earlier run. Skip the test where there is none."""
    if kind == "in-memory":
        return MemoryEngine(Server())
    if kind == "milvus-lite":
        if find_spec("pymilvus") is None or find_spec("milvus_lite") is None:
            pytest.skip("pymilvus and milvus-lite are not installed")
        return Engine.connect(engine_location(f"milvus://{folders.mktemp('milvus')}/lite.db/{_ARCHIVE}"))
    if find_spec("pymilvus") is None or "MILVUS_URI" not in os.environ:
        pytest.skip("MILVUS_URI names no cluster")
    address = os.environ["MILVUS_URI"].partition("://")[2].rstrip("/")
    engine = Engine.connect(engine_location(f"milvus://{address}/{_ARCHIVE}"))
    _remove(engine)
    return engine


def _remove(engine: Engine) -> None:
    if engine.pointed_at(_ARCHIVE) is not None:
        engine.client.drop_alias(_ARCHIVE)
    for collection in engine.client.list_collections():
        if collection.startswith(f"{_ARCHIVE}_"):
            engine.drop(collection)
