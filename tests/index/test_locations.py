from pathlib import Path

import pytest

from index.errors import UsageError
from index.locations import EngineLocation, engine_location, is_on_engine, real_place


@pytest.mark.parametrize(
    ("written", "location"),
    [
        ("milvus://127.0.0.1:19530/news", EngineLocation("127.0.0.1:19530", "news")),
        (Path("milvus://db.example:19530/local_news"), EngineLocation("db.example:19530", "local_news")),
        ("milvus://[::1]:19530/news", EngineLocation("[::1]:19530", "news")),
        ("milvus:///srv/news.db/valley", EngineLocation("/srv/news.db", "valley")),
        (Path("milvus:///srv/news.db/valley"), EngineLocation("/srv/news.db", "valley")),
    ],
    ids=["text", "path", "IPv6", "file", "file as a path"],
)
def test_a_location_is_read_as_text_and_as_a_path(written: Path | str, location: EngineLocation) -> None:
    assert is_on_engine(written)
    assert engine_location(written) == location
    assert engine_location(location.path) == location


@pytest.mark.parametrize(
    "written",
    [
        "milvus:",
        "milvus://host/news",
        "milvus://host:1/",
        "milvus://host:1/a-b",
        'milvus://host:1/a"b',
        "milvus://u:p@host:1/a",
        "x",
    ],
)
def test_what_is_no_location_says_how_to_write_one(written: str) -> None:
    with pytest.raises(UsageError, match="milvus://HOST:PORT/NAME"):
        engine_location(written)


def test_a_folder_is_no_location_and_is_resolved(tmp_path: Path) -> None:
    assert not is_on_engine(tmp_path)
    assert real_place(tmp_path / "x" / "..") == tmp_path.resolve()
    assert real_place(Path("milvus://127.0.0.1:19530/news")) == Path("milvus:/127.0.0.1:19530/news")
