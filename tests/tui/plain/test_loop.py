from collections.abc import Iterable, Iterator

import pytest

from index.build.job import BuildReceipt
from index.errors import ModelUnusable, PullquoteError, UsageError
from tests.tui.chatting import context_with_assistant
from tests.tui.scripted import ScriptedAssistant, compared, cost, half_compared
from tui.plain import loop as plain_chat


def run_lines(lines: Iterable[str], assistant: ScriptedAssistant | None = None) -> list[str]:
    output: list[str] = []
    plain_chat.run_dialogue(context_with_assistant(assistant or ScriptedAssistant({"cost": cost})), lines, output.append)
    return output


def test_an_answer_is_the_verdict_the_quote_and_numbered_citations() -> None:
    lines = run_lines(["How low?\n"])
    assert lines[:2] == ["strong, probability 91 in 100, 2 independent reports, 42 ms", "“38 per cent of capacity”"]
    assert lines[2].startswith(
        "[1] Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024, +2 copies: The Alder reservoir stood"
    )
    assert "also: “71 per cent” [3]" in lines


def test_not_found_is_said_with_the_nearest() -> None:
    lines = run_lines(["cost"])
    assert lines[0] == "not found, best guess 31 in 100, 42 ms"
    assert "«a third of their maize»" in lines[2]


def test_a_question_in_parts_is_told_part_by_part() -> None:
    lines = run_lines(["which?"], ScriptedAssistant({"which?": compared}))
    assert lines[1:4] == [
        "computed: a year ago. 38 per cent of capacity against 71 per cent.",
        "How full was the Alder reservoir on Monday? “38 per cent of capacity” [1]",
        "How full was the Alder reservoir a year ago? “71 per cent” [2]",
    ]
    lines = run_lines(["which?"], ScriptedAssistant({"which?": half_compared}))
    assert lines[1] == "The articles do not say: How full was the Alder reservoir a year ago?"
    assert lines[3] == "How full was the Alder reservoir a year ago? Nothing was found."


def test_show_prints_the_article_with_the_sentence_marked() -> None:
    lines = run_lines(["How low?", "show 2"])
    assert ">> With the Alder at 38 per cent of capacity, the board defended its ban on Thursday." in lines


def test_show_without_such_a_source_says_what_to_do() -> None:
    assert run_lines(["show 1"]) == ["error: There is no source 1 yet. Ask a question first."]


def test_a_source_that_the_answer_does_not_have_is_told_with_those_it_has() -> None:
    assert run_lines(["How low?", "/copy 7"])[-1] == "error: There is no source 7; the last answer has 1 to 3."


def test_quit_is_quit_in_any_case() -> None:
    assert run_lines(["/Quit", "How low?"]) == []


def test_a_new_archive_is_opened_before_the_old_one_is_closed() -> None:
    old, new = ScriptedAssistant(), ScriptedAssistant()
    context = context_with_assistant(old)
    context.builder = lambda corpus, progress: BuildReceipt(2, 2, 2, 2, 0, 0, 0, (), 0.1)

    outcomes: Iterator[ModelUnusable | ScriptedAssistant] = iter([ModelUnusable("The weights are missing."), new])

    def open_new() -> ScriptedAssistant:
        assert not old.closed
        outcome = next(outcomes)
        if isinstance(outcome, ModelUnusable):
            raise outcome
        return outcome

    context.open_assistant = open_new
    output: list[str] = []
    plain_chat.run_dialogue(context, ["/index .", "How low?", "/index .", "How low?"], output.append)
    assert output[0] == "error: The weights are missing."
    assert sum("38 per cent" in line for line in output) >= 2
    assert old.closed
    context.close()
    assert new.closed


def test_a_conversation_that_cannot_be_gone_on_with_ends_the_program() -> None:
    context = context_with_assistant(ScriptedAssistant())
    context.resume_id = 77
    with pytest.raises(UsageError, match="not kept"):
        plain_chat.run_dialogue(context, ["How low?"], list[str]().append)


def test_a_question_may_begin_with_show() -> None:
    assistant = ScriptedAssistant()
    run_lines(["show me the reservoir"], assistant)
    assert assistant.questions == ["show me the reservoir"]


def test_quit_ends_and_empty_lines_are_passed_over() -> None:
    assistant = ScriptedAssistant()
    assert run_lines(["", "quit", "How low?"], assistant) == []
    assert assistant.questions == []


def test_an_error_is_said_and_the_dialogue_goes_on() -> None:
    lines = run_lines(["bad", "How low?"], ScriptedAssistant({"bad": PullquoteError("The disk is full.")}))
    assert lines[0] == "error: The disk is full."
    assert "“38 per cent of capacity”" in lines


def test_an_interrupt_stops_the_question_not_the_dialogue() -> None:
    def interrupt(question: str) -> None:
        raise KeyboardInterrupt

    lines = run_lines(["long", "How low?"], ScriptedAssistant({"long": interrupt}))  # type: ignore[dict-item]
    assert lines[0] == "Stopped."
    assert "“38 per cent of capacity”" in lines
