"""NO_COLOR: nothing is painted, and what a background showed is underlined."""

import pytest
from rich.color import Color

from tests.tui.chatting import ask, chat, enter
from tests.tui.waiting import until
from tui.ui.picker import Picker


async def test_no_background_is_painted_and_the_choice_is_underlined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        await enter(pilot, "/theme")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        strips = app.screen._compositor.render_strips()
        for line_filter in app.get_line_filters():
            strips = [strip.apply_filter(line_filter, app.screen.background_colors[1]) for strip in strips]
        segments = [segment for strip in strips for segment in strip if segment.style is not None]
        assert {segment.style.bgcolor for segment in segments if segment.style} <= {None, Color.parse("default")}
        assert any(segment.style.underline and "flexoki" in segment.text for segment in segments if segment.style)
