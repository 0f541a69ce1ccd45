import os
import sys
import threading

import pytest

from tui.background import NICENESS, give_way


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of single threads")
def test_a_worker_gives_way_and_the_drawing_thread_does_not() -> None:
    before, seen = os.getpriority(os.PRIO_PROCESS, 0), list[int]()
    interval = sys.getswitchinterval()

    def work() -> None:
        give_way()
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    sys.setswitchinterval(interval)
    assert seen == [max(before, NICENESS)]
    assert os.getpriority(os.PRIO_PROCESS, 0) == before
