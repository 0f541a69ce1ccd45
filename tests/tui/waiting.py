"""Waiting for what a worker thread brings about, instead of sleeping."""

from collections.abc import Callable

from textual.pilot import Pilot


async def until(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    """Wait until the condition holds, five seconds at most."""
    for _ in range(500):
        await pilot.pause(0.01)
        if condition():
            await pilot.pause()
            return
    raise AssertionError("It never came to be.")
