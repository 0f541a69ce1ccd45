"""Runs the stages in this process, one group after another, as every other runner must."""

from collections.abc import Callable

from index.distributed.plan import StagePlan
from index.distributed.worker import StageWorker

Advance = Callable[[int], None]
"""Called with the number of passages of each partition that is finished. It may raise to stop the work."""
StageRunner = Callable[[StagePlan, Advance], None]
"""Works out a plan. What it could not do is missing in the folder of the stages, and is done by the build."""


def run_in_process(plan: StagePlan, advance: Advance) -> None:
    """Apply every stage to every partition."""
    worker = StageWorker(plan.settings)
    for group in plan.groups:
        for partition in worker.load(group):
            worker.cut(partition)
            passages = worker.embed(partition)
            worker.sketch(partition)
            advance(passages)
