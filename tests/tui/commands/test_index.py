"""`pullquote index`."""

import json
from pathlib import Path

from tests.doubles.running import Run


def test_the_receipt_as_json_has_the_fields_of_the_contract(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    receipt = json.loads(run("index", corpus, "--index", tmp_path / "i", "--json").out)
    skipped = receipt.pop("skipped")
    assert receipt.pop("seconds") >= 0
    assert receipt == {
        "schema": 1,
        "generation": 1,
        "articles": 4,
        "passages": 4,
        "new": 4,
        "updated": 0,
        "unchanged": 0,
        "removed": 0,
    }
    assert [set(entry) for entry in skipped] == [{"path", "reason"}]


def test_the_receipt_as_text_names_what_was_skipped(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    out = run("index", corpus, "--index", tmp_path / "i").out
    assert "4 articles" in out
    assert "skipped empty.txt" in out


def test_a_map_that_is_not_one_is_a_usage_error(run: Run, corpus: Path, tmp_path: Path) -> None:
    outcome = run("index", corpus, "--index", tmp_path / "i", "--map", "title")
    assert outcome.code == 2
    assert "OURS=THEIRS" in outcome.err
