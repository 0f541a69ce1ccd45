"""The questions of earlier runs: one JSON string per line, the newest last."""

import json
from pathlib import Path

from index.errors import PullquoteError

MAX_QUESTIONS = 1000
"""Questions that a run loads; the file is cut to this number when it has twice as many."""


def load_questions(path: Path) -> list[str]:
    """Return the last `MAX_QUESTIONS` questions. Other lines are left out, and a file that cannot be read gives none."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [question for question in map(_question, lines[-MAX_QUESTIONS:]) if question]


def _question(line: str) -> str:
    try:
        question = json.loads(line)
    except ValueError:
        return ""
    return question if isinstance(question, str) else ""


def append_question(path: Path, question: str) -> None:
    """Append a question to the file. Raise `PullquoteError` where that fails."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("a", encoding="utf-8") as file:
            path.chmod(0o600)
            file.write(json.dumps(question) + "\n")
        _trim(path)
    except OSError as error:
        raise PullquoteError(f"The question cannot be remembered in {path}: {error.strerror or error}.") from error


def _trim(path: Path) -> None:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    if len(lines) > 2 * MAX_QUESTIONS:
        short = path.with_suffix(".new")
        short.write_text("".join(lines[-MAX_QUESTIONS:]), encoding="utf-8")
        short.chmod(0o600)
        short.replace(path)
