"""Retrieval over the sample corpus with the bundled model stays above `floor.json`; lowering it takes a line in the changelog."""

import hashlib
import json
import statistics
from pathlib import Path

from index.build.build import BuildJob, build
from index.embedders.table import open_embedder
from index.search.retriever import Retriever
from index.settings import IndexSettings, SearchSettings
from index.store.archive import Archive
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.ranking import RANKING_MEASURES

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "corpus" / "questions" / "sample.jsonl"
FLOOR = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))


def test_the_floor_was_measured_on_these_questions() -> None:
    assert hashlib.sha256(QUESTIONS.read_bytes()).hexdigest() == FLOOR["questions_sha256"]


def test_the_hybrid_stays_above_the_floor(tmp_path: Path) -> None:
    settings = IndexSettings()
    build(BuildJob(ROOT / "corpus" / "articles", tmp_path / "index"))
    retriever = Retriever(Archive.open(tmp_path / "index"), open_embedder(settings.embedder, settings.model), SearchSettings())
    cases = [case for case in load_cases(QUESTIONS) if case.relevant]
    rankings = [list(dict.fromkeys(hit.article.id for hit in retriever.search(case.question, 100))) for case in cases]
    for name in ("hit@1", "hit@10", "mrr@10"):
        reached = statistics.mean(RANKING_MEASURES[name](r, case.relevant) for r, case in zip(rankings, cases, strict=True))
        assert reached >= FLOOR[name], name
