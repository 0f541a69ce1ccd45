import gc
from collections.abc import Iterator

import pytest

from tui.services import gc_control


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave out of collections what `tests/conftest.py` leaves out, and collect the rest as Python does."""
    before = gc.get_threshold()
    yield
    gc.enable()
    gc.freeze()
    gc.set_threshold(*before)


def test_a_pause_ends() -> None:
    gc_control.pause()
    assert not gc.isenabled()
    gc_control.resume()
    assert gc.isenabled()


def test_what_is_there_is_never_looked_through_again_and_what_comes_later_seldom() -> None:
    gc_control.freeze()
    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold()[2] == gc_control.FULL_COLLECTION_THRESHOLD


def test_what_was_spared_is_looked_through_once_more() -> None:
    """Many rings: threads of earlier tests may make an object or two meanwhile."""
    gc_control.freeze()
    rings: list[list[object]] = [[] for _ in range(100)]
    for ring in rings:
        ring.append(ring)
    gc_control.freeze()
    del ring, rings
    frozen = gc.get_freeze_count()
    gc_control.freeze()
    assert gc.get_freeze_count() < frozen
