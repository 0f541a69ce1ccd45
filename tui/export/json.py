"""A conversation as JSON: each answer as `pullquote ask --json` gives it (docs/commands.md)."""

import json

from index.text import clean
from qa.answer_json import answer_json
from tui.conversation.transcript import Transcript
from tui.conversation.turn import Turn


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
    return json.dumps(_clean(fields), ensure_ascii=False, indent=2) + "\n"


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "question": turn.question,
        "state": turn.state,
        "answer": None if turn.answer is None else answer_json(turn.answer),
        "error": turn.error,
        "marks": {str(n): mark for n, mark in turn.changes.items()},
    }


def _clean(value: object) -> object:
    """Clean the strings in a value at every depth; keys are our own and stay as they are."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    return value
