from index.filters import Filters
from tests.tui.chatting import chat, ready, screen_rows
from tui.chat.filter_bar import FilterBar, wrap_cells

OUTLETS = tuple(f"Harbour Gazette of the {place} shore" for place in ("north", "south", "east", "west", "upper", "lower"))


def test_chips_wrap_where_a_row_is_full() -> None:
    assert wrap_cells([10, 10, 10, 30], 21) == [[0, 1], [2], [3]]
    assert wrap_cells([], 20) == []


async def test_every_filter_is_seen_or_counted_at_sixty_columns() -> None:
    app = chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        app.chat.set_filters(Filters(outlets=OUTLETS[:3]))
        await pilot.pause()
        rows = "\n".join(screen_rows(app.screen))
        assert rows.count("×") == 3
        app.chat.set_filters(Filters(outlets=OUTLETS))
        await pilot.pause()
        rows = "\n".join(screen_rows(app.screen))
        assert rows.count("×") == 3
        assert "and 3 more" in rows


async def test_the_rows_follow_the_chosen_chip() -> None:
    app = chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        app.chat.set_filters(Filters(outlets=OUTLETS))
        await pilot.pause()
        app.screen.query_one(FilterBar).focus()
        await pilot.press("left")
        await pilot.pause()
        assert "lower" in "\n".join(screen_rows(app.screen))
