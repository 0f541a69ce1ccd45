"""Loads the Cases of a file or folder of questions, whatever its format."""

from collections.abc import Callable, Iterator
from pathlib import Path

from index.errors import UsageError
from qa.evaluation.cases import beir as beir_cases
from qa.evaluation.cases import jsonl as jsonl_cases
from qa.evaluation.cases import squad as squad_cases
from qa.evaluation.cases.case import Case

__all__ = ["Case", "load_cases"]

_READERS: dict[str, Callable[[Path], Iterator[Case]]] = {
    ".jsonl": jsonl_cases.read_jsonl_cases,
    ".json": squad_cases.read_squad,
}


def load_cases(path: Path) -> list[Case]:
    """Load the cases: a folder is read as BEIR, `.json` as SQuAD, anything else as JSON Lines.

    Raises `UsageError`, naming file and line, for what cannot be read, and for a file without questions.
    """
    read = beir_cases.read_beir if path.is_dir() else _READERS.get(path.suffix.lower(), jsonl_cases.read_jsonl_cases)
    cases = list(read(path))
    if not cases:
        raise UsageError(f'{path} holds no questions. A line is: {{"id": "1", "question": "…", "answers": ["…"]}}')
    return cases
