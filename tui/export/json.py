"""A conversation as JSON: each answer as `pullquote ask --json` gives it (docs/commands.md), without its timings."""

import json
from typing import TYPE_CHECKING

from index.text import clean
from qa.answer_json import answer_json
from tui.conversation.transcript import Transcript
from tui.conversation.turn import Turn
from tui.export.sharing import without_folders

if TYPE_CHECKING:
    from qa.answer import Answer


def json_format(conversation: Transcript) -> str:
    """Return the conversation as JSON.

    Strings are cleaned, so that what loads the file gets no control character; texts of the archive are clean already.
    """
    fields = {
        "schema": 1,
        "name": conversation.name,
        "archive": conversation.archive,
        "exported": conversation.exported.isoformat(timespec="seconds"),
        "turns": [_turn(turn) for turn in conversation.turns],
    }
    return json.dumps(clean_strings(fields), ensure_ascii=False, indent=2) + "\n"


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "question": turn.question,
        "state": turn.state,
        "answer": None if turn.answer is None else _answer(turn.answer),
        "error": without_folders(turn.error),
        "marks": {str(n): mark for n, mark in turn.changes.items()},
    }


def _answer(answer: "Answer") -> dict[str, object]:
    """Return the answer for others: without its timings, and without the folder of a model of one's own."""
    fields = answer_json(answer)
    del fields["timings_ms"]
    return fields | {"reader": without_folders(answer.reader)}


def clean_strings(value: object) -> object:
    """Clean the strings in a value at every depth; keys are our own and stay as they are."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_strings(one) for one in value]
    if isinstance(value, dict):
        return {key: clean_strings(one) for key, one in value.items()}
    return value
