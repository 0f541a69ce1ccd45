from dataclasses import replace
from pathlib import Path

import ir_measures
import pytest
from ir_measures import RR, R, Success, nDCG

from qa.evaluation.metrics.table import metric_table
from qa.evaluation.prediction import RankedArticle
from qa.evaluation.report.trec import trec_qrels_lines, trec_run_lines, trec_token
from tests.qa.evaluation.scripted import right

TIED = tuple(RankedArticle(f"d{n}", 0.5) for n in (3, 1, 2))
JUDGED = [
    replace(right("q1"), ranking=TIED, relevant=("d2", "d 9")),
    replace(right("q 2"), ranking=(*TIED[:2], RankedArticle("d 9", 0.1)), relevant=("d3",)),
    right("q3"),
]


def test_a_run_line_has_six_columns_and_a_judgement_four() -> None:
    assert next(iter(trec_run_lines(JUDGED))) == "q1 Q0 d3 1 0.500000 pullquote"
    assert next(iter(trec_qrels_lines(JUDGED))) == "q1 0 d2 1"
    assert {len(line.split()) for line in trec_run_lines(JUDGED)} == {6}
    assert {len(line.split()) for line in trec_qrels_lines(JUDGED)} == {4}


def test_white_space_in_names_is_encoded_alike_in_both_files() -> None:
    assert trec_token("a b\tc\u00a0d") == "a%20b%09c%C2%A0d"
    assert any("d%209" in line for line in trec_run_lines(JUDGED))
    assert any("d%209" in line for line in trec_qrels_lines(JUDGED))


def test_scores_fall_where_they_tied_so_that_order_survives_sorting() -> None:
    scores = [float(line.split()[4]) for line in trec_run_lines(JUDGED[:1])]
    assert scores == sorted(set(scores), reverse=True)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [("hit@1", Success @ 1), ("mrr@10", RR @ 10), ("recall@10", R @ 10), ("ndcg@10", nDCG @ 10)],
)
def test_another_tool_reads_the_files_and_gets_our_numbers(tmp_path: Path, name: str, theirs: ir_measures.Measure) -> None:
    (tmp_path / "run.trec").write_text("\n".join(trec_run_lines(JUDGED)) + "\n", encoding="utf-8")
    (tmp_path / "qrels.trec").write_text("\n".join(trec_qrels_lines(JUDGED)) + "\n", encoding="utf-8")
    run = list(ir_measures.read_trec_run(str(tmp_path / "run.trec")))
    qrels = list(ir_measures.read_trec_qrels(str(tmp_path / "qrels.trec")))
    assert ir_measures.calc_aggregate([theirs], qrels, run)[theirs] == pytest.approx(
        metric_table(JUDGED)[f"retrieval.{name}"].value()
    )
