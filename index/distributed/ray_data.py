"""Runs the stages as a Ray Data pipeline, in a process of its own: a JSON line on standard output for each partition.

python -m index.distributed.ray_data PLAN WORKERS ADDRESS FOLDER

ADDRESS is that of a cluster, or "" for a Ray of this process's own, which it starts only where loopback is the only network.
"""

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from index.distributed.namespace import has_loopback_alone
from index.distributed.plan import FileGroup, StagePlan, StageSettings
from index.distributed.worker import StageWorker
from index.errors import PullquoteError

READING_CPUS = 1
"""CPUs beside those of the workers that embed: with none left for reading, they wait for work for ever."""
_OBJECT_BYTES = 100 * 2**20
"""Ray's shared memory: only names of results pass through it."""
_ANSWER_SECONDS = 10.0
_STARTING_SECONDS = 600
"""A cluster on which the workers do not start in this time has other work."""
_WAITING = 2
"""A worker has one partition at hand while it embeds another; more would be missing elsewhere at the end."""

Row = dict[str, Any]
"""`group`: a group of files as JSON. Or `partition`, how many `passages` it has, which `worker` embedded it, and why it `failed` or ""."""


def main(plan_file: Path, workers: int, address: str, folder: str) -> int:
    """Work out the plan and return the exit code."""
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what Ray prints is no result
    plan = StagePlan.model_validate_json(plan_file.read_bytes())
    if not address and not has_loopback_alone():
        return _fail(results, "it would listen on the network of this machine, and was not started")
    import ray.exceptions

    try:
        _start_ray(workers, address, folder)
        for row in _rows(plan, workers):
            print(json.dumps(row), file=results, flush=True)
            if row["failed"]:
                return 1
    except (TooFewProcessors, ConnectionError, ray.exceptions.RayError) as error:
        return _fail(results, str(error).strip().partition("\n")[0])
    return 0


def _fail(results: IO[str], reason: str) -> int:
    print(json.dumps({"failed": reason}), file=results, flush=True)
    return 1


class TooFewProcessors(Exception):
    """A cluster cannot run so many workers and read at the same time: it would wait for ever."""


def _start_ray(workers: int, address: str, folder: str) -> None:
    import ray

    if address:
        _check_answers(address)
        ray.init(address=address, log_to_driver=False)
    else:
        ray.init(
            address="local",
            num_cpus=workers + READING_CPUS,
            include_dashboard=False,
            log_to_driver=False,
            object_store_memory=_OBJECT_BYTES,
            _node_ip_address="127.0.0.1",
            _temp_dir=folder,
        )
    cpus = int(ray.cluster_resources().get("CPU", 0))
    if cpus < workers + READING_CPUS:
        raise TooFewProcessors(f"the cluster has {cpus} CPUs; {workers} workers and reading need {workers + READING_CPUS}")


def _check_answers(address: str) -> None:
    """Raise `ConnectionError` where nobody listens: Ray itself tries for minutes."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=_ANSWER_SECONDS).close()
    except (OSError, OverflowError) as error:
        raise ConnectionError(f"nothing answers at {address} ({getattr(error, 'strerror', None) or error})") from error


def _rows(plan: StagePlan, workers: int) -> Iterator[Row]:
    """Yield a row for each partition as it is finished."""
    import ray.data

    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    context.wait_for_min_actors_s = _STARTING_SECONDS
    settings = plan.settings
    groups = ray.data.from_items([{"group": group.model_dump_json()} for group in plan.groups])
    # one row a block, or all partitions of a large file go to one worker
    loaded = groups.repartition(target_num_rows_per_block=1).flat_map(loaded_rows, fn_args=(settings,))
    cut = loaded.repartition(target_num_rows_per_block=1).map(chunked_row, fn_args=(settings,))
    pool = ray.data.ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=_WAITING)
    embedded = cut.map(EmbedStage, fn_constructor_args=(settings,), compute=pool, num_cpus=1)
    yield from embedded.map(sketched_row, fn_args=(settings,)).iter_rows()


_NOTHING: Row = {"partition": "", "passages": 0, "worker": "", "failed": ""}


def loaded_rows(row: Row, settings: StageSettings) -> list[Row]:
    """Read a group of files, and return a row for each partition of its articles."""
    try:
        partitions = StageWorker(settings).load(FileGroup.model_validate_json(row["group"]))
    except PullquoteError as error:
        return [{**_NOTHING, "failed": str(error)}]
    return [{**_NOTHING, "partition": partition} for partition in partitions]


def chunked_row(row: Row, settings: StageSettings) -> Row:
    """Cut the articles of a partition."""
    return _after(row, lambda partition: StageWorker(settings).cut(partition))


def sketched_row(row: Row, settings: StageSettings) -> Row:
    """Sketch the articles of a partition."""
    return _after(row, lambda partition: StageWorker(settings).sketch(partition))


class EmbedStage:
    """A worker that embeds one partition after another."""

    def __init__(self, settings: StageSettings) -> None:
        self._worker = StageWorker(settings)
        self._name = f"{socket.gethostname()}:{os.getpid()}"

    def __call__(self, row: Row) -> Row:
        return _after(row, lambda partition: {"passages": self._worker.embed(partition), "worker": self._name})


def _after(row: Row, work: Callable[[str], Row | None]) -> Row:
    """Return the row after some work on its partition, with what is now known of it. Of one that failed, nothing more is done."""
    if row["failed"]:
        return row
    try:
        return {**row, **(work(row["partition"]) or {})}
    except PullquoteError as error:  # as text: not every error can be sent from one process to another
        return {**row, "failed": str(error)}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]))
