"""How a build tells how far it is."""

from collections.abc import Callable

BuildProgress = Callable[[str, int, int], None]
"""Called with stage (`comparing`, `reading`, `preparing`, `cutting`, `embedding`, `grouping`, `writing`), done and total.

`reading` counts kilobytes, `comparing` files; a total of 0 means that it is not known yet.
`preparing` is reported only where the model has to be prepared first, once on each machine, with 0 of 0: how far it is is not known.
A distributed build reports `embedding` with a total of 0 while its workers are at it.
It may raise `Cancelled` to stop the build.
"""


def report_nothing(stage: str, done: int, total: int) -> None:
    """Be told, and tell nobody."""
