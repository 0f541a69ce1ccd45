"""`chat --plain`: the dossier, what is undone, and standing questions."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qa.answer import Answer
from tests.tui.chatting import DONE, context_with_assistant, recording_context
from tests.tui.scripted import ScriptedArchive, ScriptedAssistant, reservoir
from tui.plain import loop as plain_chat
from tui.services.context import AppContext


def run_lines(lines: Iterable[str], context: AppContext | None = None) -> list[str]:
    output: list[str] = []
    plain_chat.run_dialogue(context or context_with_assistant(ScriptedAssistant()), lines, output.append)
    return output


def recording() -> AppContext:
    assistant = ScriptedAssistant()
    context = recording_context(assistant)
    context.use_assistant(assistant)
    return context


def test_quotes_are_pinned_listed_and_saved(tmp_path: Path) -> None:
    lines = run_lines(["/dossier", "How low?", "/pin 2", "/pin 2", "/dossier", f"/dossier {tmp_path / 'a.md'} ap"])
    assert lines[0] == "Nothing is pinned yet."
    assert "Pinned as quote 1 of the dossier. “/dossier” lists it." in lines
    assert "error: This quote is in the dossier already." in lines
    assert "1: With the Alder at «38 per cent of capacity», the board defended its ban on Thursday." in "\n".join(lines)
    assert lines[-1] == f"Saved as {tmp_path / 'a.md'}."
    assert "[^1]: The Valley Tribune reported on Aug. 16, 2024" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_quotes_are_noted_put_in_order_and_removed() -> None:
    lines = run_lines(
        [
            "How low?",
            "/pin 1",
            "/pin 2",
            "/note 2 compare with May",
            "/order 2 1",
            "/dossier",
            "/undo",
            "/dossier",
            "/unpin 1",
            "/dossier",
        ]
    )
    listed = [line for line in lines if line[:3] in ("1: ", "2: ") and "«" in line]
    assert ["note: compare with May" in line for line in listed] == [True, False, False, True, True]
    assert "It is quote 1 of the dossier now." in lines
    assert "The quotes are in their order of before." in lines
    assert "Removed from the dossier. “/undo” brings it back." in lines


def test_a_quote_that_is_not_there_is_told() -> None:
    lines = run_lines(
        ["How low?", "/pin", "/note 2 x", "/note x", "/order 1", "/order 1 0", "/order 1 9", "/unpin", "/note 1", "/undo"]
    )
    assert [line for line in lines if line.startswith("error: ")] == [
        "error: There is no quote 2; the dossier has 1 quote.",
        "error: /note takes the number of a quote; /dossier lists them.",
        "error: /order takes the number of a quote and its new place: /order 3 1 makes the third the first.",
        "error: /order takes the number of a quote and its new place: /order 3 1 makes the third the first.",
        "error: /unpin needs N: remove quote N from the dossier.",
    ]
    assert lines[-2:] == ["Quote 1 has no note.", "The note is as it was."]


def test_a_turn_is_deleted_and_brought_back_and_a_pin_undone() -> None:
    context = recording()
    lines = run_lines(["one?", "two?", "/delete 1", "/pin", "/undo", "/undo", "/undo", "/delete 9"], context)
    assert "Turn 1 is deleted: one? “/undo” brings it back." in lines
    assert lines[-4:] == [
        "The quote is not in the dossier any more.",
        "The turn is back: one?",
        "error: There is nothing to undo.",
        "error: There is no turn 9; the conversation has 2 turns.",
    ]
    assert [turn.question for turn in context.require_recorder().resume(0, ScriptedArchive())[1]] == ["one?", "two?"]


def test_only_marked_turns_are_saved(tmp_path: Path) -> None:
    lines = run_lines(["one?", "two?", "/mark 1", f"/export {tmp_path / 'a.md'}", "/mark 1"])
    assert "Turn 1 is marked; 1 marked turn will be saved." in lines
    assert lines[-1] == "Turn 1 is not marked any more; all turns will be saved."
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "one?" in text
    assert "two?" not in text


def test_a_standing_question_is_told_after_a_build_where_its_answer_has_changed(tmp_path: Path) -> None:
    def changed(question: str) -> Answer:
        return replace(reservoir(question), answer="41 per cent of capacity")

    context = recording()
    rebuilt = ScriptedAssistant(default_answer=changed)
    rebuilt.archive.generation = 2
    context.builder = lambda folders, progress: DONE
    context.open_assistant = lambda: rebuilt
    lines = run_lines(
        ["/watch", "/watch How full?", "/watch", f"/index {tmp_path}", f"/index {tmp_path}", "/unwatch 1"], context
    )
    assert lines[0].startswith("There are no standing questions.")
    assert "1: How full? (told last: “38 per cent of capacity”)" in lines
    assert lines.count("  the answer has changed; before: “38 per cent of capacity”") == 1
    assert lines[-1] == "“How full?” is no standing question any more."
