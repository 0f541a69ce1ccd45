import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from index.article import Article
from index.loaders import jsonl_file, lines
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file


def test_json_lines_are_never_held_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    line = json.dumps({"text": "The mill is closed. " * 500}) + "\n"
    file.write_text(line * 400, encoding="utf-8")  # 4 MB
    tracemalloc.start()
    count = sum(isinstance(one, Article) for one in jsonl_file.load(CorpusFile(file, "a.jsonl")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 400
    assert peak < 1_500_000


def test_a_line_that_is_too_long_costs_nothing_but_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines._byte_lines, "__defaults__", (50,))
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "One."}\n{"text": "' + "x" * 500 + '"}\n{"text": "Three."}', encoding="utf-8")
    one, two, three = jsonl_file.load(CorpusFile(file, "a.jsonl"))
    assert isinstance(one, Article)
    assert two == Skipped("a.jsonl:2", "a line of more than 64 MB")
    assert isinstance(three, Article)


def test_lines_before_the_damage_of_a_compressed_file_count(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps({"text": f"Number {n} of {n * 7919}."}).encode() + b"\n" for n in range(5_000)))
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(whole[: len(whole) // 2])
    *articles, last = load_file(CorpusFile(file, "a.jsonl.gz"))
    assert len(articles) > 100
    assert last == Skipped("a.jsonl.gz", "damaged or cut off: it cannot be unpacked")


def test_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes('{"text": "One."}\n{"text": "Two\u2028more."}\n'.encode("utf-16"))
    assert [one.text for one in jsonl_file.load(CorpusFile(file, "a.jsonl")) if isinstance(one, Article)] == [
        "One.",
        "Two\nmore.",
    ]


def test_a_file_of_lines_that_are_no_json_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("x\n" * 20_000, encoding="utf-8")
    *_, last = found = list(jsonl_file.load(CorpusFile(file, "a.jsonl")))
    assert len(found) == 10_001
    assert last == Skipped("a.jsonl", "10000 entries of it are no articles; the rest was not read")
