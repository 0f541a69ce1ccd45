"""Python's garbage collector, kept out of the way of a person who waits: it looks through everything that was ever imported."""

import gc

FULL_COLLECTION_THRESHOLD = 100
"""Collections of the middle generation before one of all; Python's own number is 10."""


def pause() -> None:
    """Until `resume`: nearly nothing that an import makes is garbage."""
    gc.disable()


def resume() -> None:
    gc.enable()


def freeze() -> None:
    """Never look again through what is there now: modules, models, an archive. What was spared before is looked through once more.

    What comes later is looked through as a whole ten times as seldom as Python does it: that takes up to 40 ms, in which no key
    is answered (`sweep` does it where nobody waits).
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_THRESHOLD)


def collect() -> None:
    """Where nobody waits."""
    gc.collect()
