"""How the work of a function grows with its input. Processor time of this thread, so that a busy machine changes nothing."""

import time
from collections.abc import Callable

SHORTEST = 0.002
"""Seconds; below it a comparison would be one of noise."""


def growth(work: Callable[[int], object], size: int, factor: int = 8) -> float:
    """Return how many times as long `factor * size` takes as `size` does. Linear work gives about `factor`, quadratic its square."""
    return _shortest(work, size * factor) / max(_shortest(work, size), SHORTEST)


def _shortest(work: Callable[[int], object], size: int) -> float:
    return min(_once(work, size) for _ in range(3))


def _once(work: Callable[[int], object], size: int) -> float:
    began = time.thread_time()
    work(size)
    return time.thread_time() - began
