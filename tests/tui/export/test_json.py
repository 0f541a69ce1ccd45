import json
from pathlib import Path

import pytest

from index.text import clean
from qa.answer_json import answer_json
from tests.tui.export.exporting import EVIL, conversation, every_sort, full, hostile, turn
from tui.export.json import json_format
from tui.export.sharing import without_folders


def test_a_turn_has_its_answer_as_ask_gives_it() -> None:
    read = json.loads(json_format(conversation(turn(full(), "How full is it?", n1="moved"))))
    [made] = read.pop("turns")
    assert read == {
        "schema": 1,
        "name": "Alder reservoir fall",
        "archive": "2 articles, 14 Aug 2024 – 16 Aug 2024",
        "exported": "2026-11-25T08:30:00+00:00",
    }
    answer = json.loads(json.dumps(answer_json(full())))
    del answer["timings_ms"]
    assert made == {"question": "How full is it?", "state": "answered", "answer": answer, "error": "", "marks": {"1": "moved"}}


def test_turns_without_an_answer_have_null() -> None:
    turns = json.loads(json_format(every_sort()))["turns"]
    assert [(made["state"], made["answer"] is None) for made in turns] == [
        ("answered", False),
        ("answered", False),
        ("failed", True),
        ("stopped", True),
        ("asking", True),
    ]
    assert turns[2]["error"] == "No index."


def test_the_offsets_still_fit_what_is_quoted() -> None:
    for citation in json.loads(json_format(conversation(turn(full()))))["turns"][0]["answer"]["citations"]:
        at = citation["start"] - citation["sentence_start"]
        assert citation["sentence"][at : at + len(citation["quote"])] == citation["quote"]


@pytest.mark.parametrize("evil", EVIL)
def test_hostile_strings_come_back_clean(evil: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json_format(hostile(evil)), encoding="utf-8")
    read = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert read["turns"][0]["answer"]["answer"] == clean(evil)
    assert read["turns"][2]["error"] == clean(without_folders(evil))
