"""`pullquote eval --self`."""

import json
from pathlib import Path

import pytest

from tests.doubles.kept_outputs import keep_outputs
from tests.doubles.running import Run


def test_the_exam_on_an_archive_needs_no_labels_and_leaves_its_questions(
    run: Run, sample_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outputs").mkdir()
    keep_outputs(monkeypatch, tmp_path / "outputs")
    outcome = run(
        "eval", "--self", "--limit", 4, "--index", sample_index, "--out", tmp_path / "out", "--json", "--reader", "span"
    )
    report = json.loads(outcome.out)
    assert (outcome.code, report["questions"], report["answerable"]) == (0, 8, 4)
    questions_file = tmp_path / "out" / "questions.jsonl"
    again = json.loads(run("eval", questions_file, "--index", sample_index, "--json", "--reader", "span").out)
    assert again["refusal"] == report["refusal"]
    assert any(json.loads(line)["without"] for line in questions_file.read_text(encoding="utf-8").splitlines())


def test_one_exam_at_a_time(run: Run, sample_index: Path, tmp_path: Path) -> None:
    for arguments in ((), ("--self", "--reading", tmp_path / "rows.jsonl"), (tmp_path / "questions.jsonl", "--self")):
        outcome = run("eval", *arguments, "--index", sample_index)
        assert outcome.code == 2
        assert "Give one of QUESTIONS, --self, and --reading" in outcome.err


def test_the_exam_is_on_the_whole_archive(run: Run, sample_index: Path) -> None:
    outcome = run("eval", "--self", "--as-of", "2024-01-01", "--index", sample_index)
    assert outcome.code == 2
    assert "leave out --as-of" in outcome.err


def test_misses_are_counted_by_stage_as_text_and_as_json(run: Run, sample_index: Path, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(
        '{"id": "1", "question": "How many died on the Halvard?", "answers": ["zero point nothing"]}\n', encoding="utf-8"
    )
    output = run("eval", questions, "--index", sample_index).out
    assert output.endswith(f"misses: 1, by the stage at which the answer was lost\n{'not indexed':<30} 1\n")
    report = json.loads(run("eval", questions, "--index", sample_index, "--json").out)
    assert report["misses"] == {"not indexed": 1, "not retrieved": 0, "not read": 0, "refused": 0, "answered": 0}
