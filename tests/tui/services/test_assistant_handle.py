import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

import pytest

from index.errors import PullquoteError
from tests.tui.scripted import ScriptedAssistant
from tui.services.assistant_handle import AssistantHandle


def test_one_that_nobody_works_with_is_closed_when_it_is_replaced() -> None:
    handle, old, new = AssistantHandle(), ScriptedAssistant(), ScriptedAssistant()
    handle.replace(old)
    handle.replace(new)
    assert (old.closed, new.closed) == (True, False)


def test_one_that_is_lent_stays_open_until_the_last_gives_it_back() -> None:
    handle, old = AssistantHandle(), ScriptedAssistant()
    handle.replace(old)
    with handle.use() as first:
        with handle.use():
            handle.replace(ScriptedAssistant())
        assert first is old
        assert not old.closed
    assert old.closed


def test_one_in_use_is_not_closed_when_it_is_given_back() -> None:
    handle, assistant = AssistantHandle(), ScriptedAssistant()
    handle.replace(assistant)
    with handle.use():
        handle.replace(assistant)
    assert not assistant.closed


def test_without_one_there_is_nothing_to_lend() -> None:
    with pytest.raises(PullquoteError, match="not open"), AssistantHandle().use():
        pass


def test_one_that_was_replaced_is_not_held_in_memory() -> None:
    handle, assistant = AssistantHandle(), ScriptedAssistant()
    forgotten = weakref.ref(assistant)
    handle.replace(assistant)
    with handle.use():
        pass
    handle.replace(ScriptedAssistant())
    del assistant
    gc.collect()
    assert forgotten() is None


def test_one_that_is_replaced_while_it_is_lent_is_not_held_in_memory_afterwards() -> None:
    handle, assistant = AssistantHandle(), ScriptedAssistant()
    forgotten = weakref.ref(assistant)
    handle.replace(assistant)
    with handle.use():
        handle.replace(ScriptedAssistant())
    del assistant
    gc.collect()
    assert forgotten() is None


class CountedAssistant(ScriptedAssistant):
    """An assistant that counts its users and its closings. `abuses` counts closings while it was in use, and uses after a closing."""

    def __init__(self) -> None:
        super().__init__()
        self.lock, self.borrowers, self.closings, self.abuses = Lock(), 0, 0, 0

    def borrow(self) -> None:
        with self.lock:
            self.borrowers += 1
            self.abuses += self.closings > 0

    def hand_back(self) -> None:
        with self.lock:
            self.borrowers -= 1

    def close(self) -> None:
        with self.lock:
            self.closings += 1
            self.abuses += self.borrowers > 0


BORROWERS, ROUNDS = 4, 50


def test_threads_that_borrow_while_another_replaces_meet_no_closed_one_and_each_is_closed_once() -> None:
    handle, assistants = AssistantHandle(), [CountedAssistant() for _ in range(ROUNDS + 1)]
    handle.replace(assistants[0])
    together = Barrier(BORROWERS + 1)

    def borrow() -> None:
        for _ in range(ROUNDS):
            together.wait(60)
            with handle.use() as assistant:
                assert isinstance(assistant, CountedAssistant)
                assistant.borrow()
                assistant.hand_back()

    def replace() -> None:
        for assistant in assistants[1:]:
            together.wait(60)
            handle.replace(assistant)

    with ThreadPoolExecutor(BORROWERS + 1) as threads:
        ends = [threads.submit(work) for work in [replace, *[borrow] * BORROWERS]]
    assert [end.exception() for end in ends] == [None] * len(ends)
    assert [assistant.closings for assistant in assistants] == [1] * ROUNDS + [0]
    assert sum(assistant.abuses for assistant in assistants) == 0


def test_one_that_several_threads_hold_is_closed_by_the_last_of_them() -> None:
    handle, assistant = AssistantHandle(), CountedAssistant()
    handle.replace(assistant)
    borrowed, replaced = Barrier(BORROWERS + 1), Barrier(BORROWERS + 1)

    def hold() -> None:
        with handle.use():
            assistant.borrow()
            borrowed.wait(60)
            replaced.wait(60)
            assistant.hand_back()

    with ThreadPoolExecutor(BORROWERS) as threads:
        ends = [threads.submit(hold) for _ in range(BORROWERS)]
        borrowed.wait(60)
        handle.replace(CountedAssistant())
        assert assistant.closings == 0
        replaced.wait(60)
    assert [end.exception() for end in ends] == [None] * BORROWERS
    assert (assistant.closings, assistant.abuses) == (1, 0)
