import json
from pathlib import Path

import pytest

from index.errors import UsageError
from qa.evaluation.cases.reading_rows import ReadingRow, load_rows


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("answers", [["38"], [{"text": "38", "start": 5}], [{"text": "38"}, "38"]])
def test_answers_are_strings_or_spans(tmp_path: Path, answers: object) -> None:
    path = written(tmp_path, {"id": "r", "context": "It is 38.", "question": "What?", "answers": answers, "title": "Dam"})
    assert load_rows(path) == [ReadingRow("r", "It is 38.", "What?", ("38",), "Dam")]


def test_a_row_without_an_id_is_named_by_its_line(tmp_path: Path) -> None:
    assert load_rows(written(tmp_path, {"context": "It.", "question": "What?", "answers": []}))[0].id == "1"


def test_a_bad_row_is_named_by_its_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="line 1: context: Field required"):
        load_rows(written(tmp_path, {"question": "What?", "answers": []}))


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no rows"):
        load_rows(written(tmp_path))
