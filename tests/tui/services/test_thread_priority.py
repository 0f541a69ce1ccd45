import os
import sys
import threading
from collections.abc import Iterator

import pytest

from tui.services.thread_priority import SWITCH_INTERVAL, keep_keys_quick, lower_priority


@pytest.fixture
def interval() -> Iterator[float]:
    """Yield Python's switch interval, which is set back at the end."""
    before = sys.getswitchinterval()
    yield before
    sys.setswitchinterval(before)


def priority_after_giving_way() -> int:
    priorities = list[int]()

    def work() -> None:
        lower_priority()
        priorities.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    return priorities[0]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of single threads")
def test_a_worker_gives_way_and_the_drawing_thread_does_not() -> None:
    before = os.getpriority(os.PRIO_PROCESS, 0)
    assert priority_after_giving_way() >= max(before, 1)
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of single threads")
def test_a_worker_is_not_starved_by_other_work_on_its_core() -> None:
    assert priority_after_giving_way() <= max(os.getpriority(os.PRIO_PROCESS, 0), 2)


def test_the_interval_of_the_process_is_set_once_and_not_by_each_worker(interval: float) -> None:
    priority_after_giving_way()
    assert sys.getswitchinterval() == interval
    keep_keys_quick()
    assert sys.getswitchinterval() == pytest.approx(SWITCH_INTERVAL)
