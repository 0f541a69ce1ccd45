"""One build over every ugly file: it ends, and each one is in the receipt or gives an article."""

import resource
import sys
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.settings import IndexSettings
from index.store.catalogue import Catalogue
from index.text import one_line
from tests.safety import ugly

_SLOW = (
    "bomb.jsonl.gz",
    "bomb.warc.gz",
    "bomb.mbox.gz",
    "newlines.txt",
    "items.xml",
    "lines.jsonl",
    "values.json",
    "chapters.epub",
)
"""They take seconds each, and are read by `python -m tests.safety.fuzz ugly`."""
SETTINGS = IndexSettings(embedder="hashing", model="64", file_seconds=1)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone holds to a limit on memory")


def test_a_build_over_every_ugly_file_ends_and_names_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ugly, "UGLY", {name: make for name, make in ugly.UGLY.items() if name not in _SLOW})
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    names = list(ugly.write_ugly(corpus))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    receipt = build(BuildJob(corpus, tmp_path / "index", SETTINGS))
    [catalogue] = (tmp_path / "index").glob("gen-*/catalogue.sqlite")
    opened = Catalogue(catalogue)
    told = {article.path for article in opened.articles()} | {skipped.path for skipped in receipt.skipped}
    opened.close()
    missing = [name for name in names if not any(place.startswith(one_line(name)) for place in told)]
    assert missing == []
    assert not [skipped for skipped in receipt.skipped if "loader failed" in skipped.reason or "crashed" in skipped.reason]
    reasons = {skipped.path: skipped.reason for skipped in receipt.skipped}
    assert reasons["marks.md"] == "takes longer than 1 seconds of computing to read"
    assert reasons["outside.txt"] == "a link that leads out of the corpus"
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss - before < 550 * 1024
