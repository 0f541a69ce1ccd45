from pathlib import Path

import pytest

from index.errors import UsageError
from qa.evaluation.examine import examine
from tests.qa.evaluation.scripted import DAM, PORT, ScriptedAssistant, answered, refused


def silent(done: int, total: int) -> None:
    """Show no progress."""


def test_a_file_gives_its_scores_and_its_misses(tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(
        '{"id": "1", "question": "How full?", "answers": ["38 per cent"]}\n'
        '{"id": "2", "question": "Why shut?", "answers": ["strike"]}\n',
        encoding="utf-8",
    )
    assistant = ScriptedAssistant({"How full?": answered(DAM, "38 per cent"), "Why shut?": refused(PORT, "strike")})
    examination = examine(assistant, questions, silent)
    assert examination.report.answer["em"] == 0.5
    assert [(miss.prediction.id, miss.stage) for miss in examination.misses] == [("2", "refused")]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        examine(ScriptedAssistant({}), tmp_path / "none.jsonl", silent)
