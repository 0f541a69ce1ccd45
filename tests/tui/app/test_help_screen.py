from textual.widgets import Input

from tests.tui.chatting import chat, enter, ready, screen_rows
from tests.tui.waiting import until
from tui.app.help_screen import HelpScreen, help_content, help_sections, matching_sections
from tui.ui.keymap import key_labels
from tui.ui.picker import Picker


def test_the_help_begins_with_how_to_read_an_answer() -> None:
    text = str(help_content(key_labels({}), 80))
    assert text.startswith("How to read an answer")
    assert "of 100 answers like this one, about 86 are right" in " ".join(text.split())


def test_only_lines_with_every_typed_word_are_left() -> None:
    found = matching_sections(help_sections(key_labels({})), "copies text")
    assert [line[0] for _, lines in found for line in lines] == ["2 independent reports", "+3 copies"]
    assert str(help_content(key_labels({}), 80, "zzz")) == "Nothing here has these words."


def test_a_long_key_or_command_stands_above_its_words() -> None:
    rows = str(help_content(key_labels({}), 60)).split("\n")
    for long in ("2 independent reports", "/conversations [WORDS]"):
        assert rows[rows.index(long) + 1].startswith(" " * 18)


async def test_the_help_opens_inside_a_dialog_and_is_searched_by_typing() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press(*"bibtex")
        await until(pilot, lambda: "BibTeX" in "\n".join(screen_rows(app.screen)))
        assert "independent" not in "\n".join(screen_rows(app.screen))
        await pilot.press("pagedown", "pageup")  # of few rows none go away
        await pilot.press("escape")
        assert app.screen.query_one(Input).value == ""
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Picker))


async def test_a_question_mark_alone_asks_for_help() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await enter(pilot, "?")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
