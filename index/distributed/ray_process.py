"""Starts the process that runs Ray, and listens to it. Nothing of Ray is imported here."""

import json
import os
import secrets
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

from index.distributed.in_process import Advance
from index.distributed.plan import StagePlan
from index.errors import IndexNotWritable, StagesFailed

_LOG = "ray.log"
_ENDING_SECONDS = 30
"""The process kills everything under it, and ends within a second."""


class RayRunner:
    """Works out plans with Ray: in a network namespace of this machine, or on the cluster at an address."""

    def __init__(self, workers: int, address: str | None = None) -> None:
        self._workers, self._address = workers, address
        self.passages_of = Counter[str]()
        """How many passages each worker, by its host and process, embedded or found embedded."""

    def __call__(self, plan: StagePlan, advance: Advance) -> None:
        """Return when every partition is finished. Raises `StagesFailed`; what was finished stays."""
        folder = Path(plan.settings.folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "plan.json").write_text(plan.model_dump_json(), encoding="utf-8")
            with (folder / _LOG).open("ab") as log, self._process(folder, log) as running:
                for line in cast("IO[bytes]", running.stdout):
                    told: dict[str, Any] = json.loads(line)
                    if told["failed"]:
                        raise StagesFailed(told["failed"], folder / _LOG)
                    self.passages_of[told["worker"]] += told["passages"]
                    advance(told["passages"])
                if running.wait() != 0:
                    raise StagesFailed(f"its process ended with exit code {running.returncode}", folder / _LOG)
        except OSError as error:
            raise IndexNotWritable(folder, error.strerror or str(error)) from error

    @contextmanager
    def _process(self, folder: Path, log: IO[bytes]) -> "Iterator[subprocess.Popen[bytes]]":
        """Start it, and end it where the block ends before it does: it does so itself when its standard input is closed."""
        python = [sys.executable, "-P", "-m"]
        work = [*python, "index.distributed.ray_data", str(folder / "plan.json"), str(self._workers), self._address or ""]
        running = subprocess.Popen(
            [*python, "index.distributed.supervisor", "networked" if self._address else "alone", *work],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=_environment(is_own=not self._address),
            start_new_session=True,  # Ctrl-C comes to the build alone, which ends the rest
        )
        try:
            yield running
        finally:
            cast("IO[bytes]", running.stdin).close()
            with suppress(subprocess.TimeoutExpired):
                running.wait(_ENDING_SECONDS)
            running.kill()
            running.wait()
            cast("IO[bytes]", running.stdout).close()


def _environment(is_own: bool) -> dict[str, str]:
    """Return the variables for Ray, which its workers inherit: it reports nothing, and takes no cluster that was not named.

    A Ray of this build's own gets a token of its own too; else it would write one into the home folder.
    """
    variables = {name: value for name, value in os.environ.items() if name not in ("RAY_ADDRESS", "RAY_JOB_ID")}
    token = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    return {
        **variables,
        **(token if is_own else {}),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONUTF8": "1",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",
    }
