"""A line takes so many and no more, and forgets who has left."""

import asyncio
from threading import Event

import pytest

from tui.requests.waiting_line import LineFull, WaitingLine


async def test_what_does_not_fit_is_refused_and_fits_again_afterwards() -> None:
    line, free = WaitingLine("test", 2), Event()
    waiting = [asyncio.create_task(line.run(lambda given_up: free.wait(30))) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(LineFull):
        await line.run(lambda given_up: True)
    free.set()
    assert await asyncio.gather(*waiting) == [True, True]
    assert await line.run(lambda given_up: True)
    assert line.length == 0
    line.close()


async def test_who_left_is_not_answered_and_the_one_in_progress_is_told() -> None:
    line, free, answered = WaitingLine("test", 3), Event(), list[str]()
    told: list[Event] = []

    def wait(given_up: Event) -> None:
        told.append(given_up)
        free.wait(30)

    first = asyncio.create_task(line.run(wait))
    second = asyncio.create_task(line.run(lambda given_up: answered.append("second")))
    third = asyncio.create_task(line.run(lambda given_up: answered.append("third")))
    await asyncio.sleep(0.05)
    first.cancel()
    second.cancel()
    await asyncio.sleep(0)
    free.set()
    await third
    assert answered == ["third"]
    assert told[0].is_set()
    line.close()


async def test_an_error_leaves_the_line_as_it_was() -> None:
    line = WaitingLine("test", 1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            await line.run(lambda given_up: 1 // 0)
    line.close()
