"""Building with Ray itself, in a network namespace of its own. Skipped where Ray is not installed (docs/scale.md)."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.distributed.same_archive import archive_differences
from index.build.build import build
from index.build.job import BuildJob
from index.distributed.building import build_with_stages
from index.distributed.namespace import has_loopback_alone
from index.distributed.plan import FileGroup, GroupedFile, StagePlan, StageSettings
from index.distributed.ray_process import RayRunner
from index.errors import StagesFailed
from index.models.files import file_sha256
from index.settings import IndexSettings
from tests.conftest import HASHING
from tests.safety.kills import litter

needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="needs pullquote[ray]")


@needs_ray
@pytest.mark.usefixtures("namespaces")
def test_two_workers_build_the_archive_of_a_local_build(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    lines = [json.dumps({"id": str(n), "title": f"Report {n}", "text": f"Town {n} met. It was adjourned."}) for n in range(500)]
    (corpus / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    runner = RayRunner(2)
    receipt = build_with_stages(BuildJob(corpus, tmp_path / "ray", HASHING), runner)
    build(BuildJob(corpus, tmp_path / "local", HASHING))
    assert list(archive_differences(tmp_path / "local", tmp_path / "ray")) == []
    assert len(runner.passages_of) == 2
    assert runner.passages_of.total() == receipt.passages == 500
    assert litter(tmp_path / "ray") == []


@needs_ray
@pytest.mark.usefixtures("namespaces")
def test_an_error_of_a_worker_is_told(corpus: Path, tmp_path: Path) -> None:
    settings = IndexSettings(embedder="onnx", model=str(tmp_path / "none"))
    plan = stage_plan(corpus, tmp_path, settings)
    with pytest.raises(StagesFailed, match="No model"):
        RayRunner(1)(plan, lambda passages: None)


def stage_plan(corpus: Path, folder: Path, settings: IndexSettings) -> StagePlan:
    """Return the plan for one file of the corpus."""
    digest = f"{file_sha256(corpus / 'dam.txt')} plain text 1"
    group = FileGroup(files=(GroupedFile(name="dam.txt", file=str(corpus / "dam.txt"), digest=digest),))
    return StagePlan(
        settings=StageSettings(folder=str(folder / "stages"), index=settings, weights="w", field_map={}), groups=(group,)
    )


@pytest.mark.skipif(has_loopback_alone(), reason="there is no network to refuse")
def test_no_ray_is_started_beside_a_network(corpus: Path, tmp_path: Path) -> None:
    """It is refused before Ray is imported, so that this runs without it."""
    (tmp_path / "plan.json").write_text(stage_plan(corpus, tmp_path, HASHING).model_dump_json(), encoding="utf-8")
    command = [sys.executable, "-m", "index.distributed.ray_data", str(tmp_path / "plan.json"), "2", "", str(tmp_path)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 1
    assert "listen" in json.loads(outcome.stdout)["failed"]
