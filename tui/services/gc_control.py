"""Control of Python's garbage collector: nobody should wait while it looks through everything that was ever imported."""

import gc

FULL_COLLECTION_THRESHOLD = 100
"""Collections of the middle generation before one of all objects; Python's own number is 10."""


def pause() -> None:
    """Switch the collector off until `resume`: nearly nothing that an import makes is garbage."""
    gc.disable()


def resume() -> None:
    gc.enable()


def freeze() -> None:
    """Leave the objects that exist now (modules, models, an archive) out of later collections. Those left out before are collected
    once more.

    Later objects are collected as a whole a tenth as often as Python does it: that takes up to 40 ms, in which no key is
    answered (`collect` does it at a moment when nobody waits).
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_THRESHOLD)


def collect() -> None:
    """Collect all garbage now, at a moment when nobody waits."""
    gc.collect()
