"""The Milvus that tests use: a file of Milvus Lite where that is installed, or the cluster of the variable MILVUS_URI."""

import os
from importlib.util import find_spec

import pytest

ARCHIVE = "pullquote_tests"


def engine_of_tests(kind: str, folders: pytest.TempPathFactory) -> str:
    """Return a location for an archive on an engine of this kind, `milvus-lite` or `milvus`. Skip the test where there is none."""
    if kind == "milvus-lite":
        if find_spec("pymilvus") is None or find_spec("milvus_lite") is None:
            pytest.skip("pymilvus and milvus-lite are not installed")
        return f"milvus://{folders.mktemp('milvus')}/lite.db/{ARCHIVE}"
    if find_spec("pymilvus") is None or "MILVUS_URI" not in os.environ:
        pytest.skip("MILVUS_URI names no cluster")
    return f"milvus://{os.environ['MILVUS_URI'].partition('://')[2].rstrip('/')}/{ARCHIVE}"
