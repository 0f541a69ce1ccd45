from tests.tui.chatting import chat, ready, screen_rows
from tests.tui.waiting import until


async def test_the_palette_shows_the_key_of_each_command_and_says_nothing_twice() -> None:
    app = chat()
    async with app.run_test(size=(80, 60)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "Earlier conversations" in "\n".join(screen_rows(app.screen)))
        rows = screen_rows(app.screen)
        assert any("Earlier conversations" in row and "F3" in row for row in rows)
        assert any("New conversation" in row and "^N" in row for row in rows)
        assert any("Theme" in row and "/theme" in row for row in rows)
        assert "\n".join(rows).lower().count("new conversation") == 1
