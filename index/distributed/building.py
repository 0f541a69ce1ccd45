"""Builds an archive with the stages run elsewhere: the build itself then only reads their results, groups and writes."""

import itertools
import re
from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from index.build.build import build
from index.build.intake import LoadedFiles, corpus_path, listed_entries
from index.build.job import BuildJob, BuildReceipt
from index.build.journal import STAGES_FOLDER
from index.build.progress import BuildProgress, report_nothing
from index.build.reusable import Reusable
from index.build.steps import prepared_embedder
from index.distributed.in_process import StageRunner
from index.distributed.plan import StagePlan, StageSettings, file_groups
from index.distributed.ray_process import RayRunner
from index.distributed.results import StageResults
from index.distributed.worker import StageWorker
from index.embedders.table import is_prepared, weights_digest
from index.errors import UsageError
from index.loaders.source import CorpusFile
from index.models.files import BUNDLED_MODEL
from index.patterns import lazy_pattern
from index.settings import IndexSettings

_ADDRESS = lazy_pattern(r"(?:[A-Za-z0-9.\-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\]):\d{1,5}", re.ASCII)


def build_with_ray(
    job: BuildJob, workers: int, address: str | None = None, progress: BuildProgress = report_nothing
) -> BuildReceipt:
    """Build the archive with `workers` that embed, on this machine alone or on the Ray cluster at `address`.

    Raises `UsageError` where Ray is not installed or the address is none, and `StagesFailed`.
    """
    missing = [name for name in ("ray", "pyarrow", "pandas") if find_spec(name) is None]
    if missing:
        raise UsageError("Building with Ray needs an optional part. Install it: pip install 'pullquote[ray]'")
    if address is not None and not _ADDRESS.fullmatch(address):
        raise UsageError(f"“{address}” is not the address of a Ray cluster: give HOST:PORT.")
    return build_with_stages(job, RayRunner(workers, address), progress)


def build_with_stages(job: BuildJob, runner: StageRunner, progress: BuildProgress = report_nothing) -> BuildReceipt:
    """Build the archive as `index.build.build.build` does, with what the runner has worked out."""
    return build(job, progress, partial(_run_stages, runner))


def _run_stages(
    runner: StageRunner, job: BuildJob, before: Reusable, digests: Mapping[str, str], progress: BuildProgress
) -> Reusable:
    unchanged = before.unchanged_files(digests, job.outlets)
    plan = _plan(job, unchanged, digests)
    unfinished = tuple(itertools.filterfalse(StageWorker(plan.settings).has_finished, plan.groups))
    if unfinished:
        _prepare_model(job, progress)
        runner(plan.model_copy(update={"groups": unfinished}), _PassageCount(progress).advance)
    return StageResults(plan, before, unchanged, job.outlets)


class _PassageCount:
    """Reports how many passages are embedded; how many there will be is not known before all files are read."""

    def __init__(self, progress: BuildProgress) -> None:
        self._progress, self._done = progress, 0

    def advance(self, passages: int) -> None:
        self._done += passages
        self._progress("embedding", self._done, 0)


def _plan(job: BuildJob, unchanged: LoadedFiles, digests: Mapping[str, str]) -> StagePlan:
    settings = StageSettings(
        folder=str(Path(job.index, STAGES_FOLDER).absolute()),
        index=job.settings.model_copy(update={"model": _for_every_worker(job.settings)}),
        weights=weights_digest(job.settings.embedder, job.settings.model),
        field_map=dict(job.field_map),
    )
    entries = ((corpus_path(entry), entry) for entry in listed_entries(job.folders, job.index, job.field_map))
    files = ((name, entry) for name, entry in entries if isinstance(entry, CorpusFile) and name not in unchanged)
    return StagePlan(settings=settings, groups=tuple(file_groups(files, digests)))


def _for_every_worker(settings: IndexSettings) -> str:
    """Return the model's name, or the absolute path of its folder: workers may run elsewhere."""
    is_folder = settings.embedder != "hashing" and settings.model != BUNDLED_MODEL
    return str(Path(settings.model).expanduser().absolute()) if is_folder else settings.model


def _prepare_model(job: BuildJob, progress: BuildProgress) -> None:
    """Export the model once, before several workers of this machine would."""
    if not is_prepared(job.settings.embedder, job.settings.model):
        prepared_embedder(job.settings, progress)
