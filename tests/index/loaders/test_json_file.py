import json
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.json_file import load
from index.loaders.source import CorpusFile, Skipped


def read(folder: Path, text: str) -> list[Article | Skipped]:
    file = folder / "a.json"
    file.write_text(text, encoding="utf-8")
    return list(load(CorpusFile(file, "a.json")))


def ids(entries: list[Article | Skipped]) -> list[str]:
    return [item.id if isinstance(item, Article) else f"{item.path}: {item.reason}" for item in entries]


def test_an_array_gives_its_objects(tmp_path: Path) -> None:
    text = json.dumps([{"text": "One."}, 2, {"text": ""}, {"id": "d", "text": "Four."}])
    assert ids(read(tmp_path, text)) == ["a.json#1", "a.json#2: not a JSON object", "a.json#3: no text", "d"]


def test_a_single_object_is_an_article(tmp_path: Path) -> None:
    assert ids(read(tmp_path, '{"text": "One.", "items": []}')) == ["a.json"]


@pytest.mark.parametrize("name", ["articles", "items", "docs", "data"])
def test_an_object_may_hold_the_array(tmp_path: Path, name: str) -> None:
    assert ids(read(tmp_path, json.dumps({"version": 1, name: [{"text": "One."}]}))) == ["a.json#1"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", "an empty array"),
        ("{}", "no text"),
        ("3", "JSON that is neither an object nor an array"),
        ("{", "not valid JSON (line 1, column 2: Expecting property name enclosed in double quotes)"),
        ("[" * 100_000, "JSON nested too deeply"),
    ],
)
def test_anything_else_is_skipped_with_a_reason(tmp_path: Path, text: str, reason: str) -> None:
    assert read(tmp_path, text) == [Skipped("a.json", reason)]
