"""An archive that is built in stages is the one that the build alone makes, whatever happens in between."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.distributed.same_archive import archive_differences
from index.build.build import build
from index.build.job import BuildJob
from index.build.journal import STAGES_FOLDER
from index.distributed import building as building_module
from index.distributed.building import build_with_ray, build_with_stages
from index.distributed.in_process import Advance, run_in_process
from index.distributed.plan import StagePlan
from index.errors import Cancelled, UsageError
from index.settings import IndexSettings
from index.store.archive import Archive, current_generation
from tests.conftest import HASHING
from tests.safety.kills import litter

ARTICLES = 150
"""More than two partitions."""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of articles, some of them copies, with ids in use twice, a bad line, and a file that nobody reads."""
    folder = tmp_path_factory.mktemp("corpus") / "news"
    folder.mkdir()
    lines = [
        json.dumps(
            {"id": f"n{number}", "title": f"Report {number}", "date": f"2024-05-{1 + number % 28:02}", "text": text(number)}
        )
        for number in range(ARTICLES)
    ]
    (folder / "all.jsonl").write_text("\n".join([*lines, "{no json"]), encoding="utf-8")
    (folder / "z-again.jsonl").write_text("\n".join(lines[:3]), encoding="utf-8")
    (folder / "dam.txt").write_text("Dam level falls\n\nThe reservoir stood at 38 per cent on Monday.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture(scope="module")
def local(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive that the build alone makes of them."""
    index = tmp_path_factory.mktemp("local") / "index"
    build(BuildJob(news, index, HASHING))
    return index


@pytest.fixture
def job(news: Path, tmp_path: Path) -> BuildJob:
    """Return a build of the same articles, in a folder of this test's own."""
    shutil.copytree(news, tmp_path / "news")
    return BuildJob(tmp_path / "news", tmp_path / "index", HASHING)


def text(number: int) -> str:
    """Return the text of an article; every tenth is that of the one before it."""
    number -= number % 10 == 0
    words = " ".join(f"word{number * step % 997}" for step in range(1, 60))
    return f"The council of town {number} met. {words.capitalize()}. It was adjourned."


def test_the_archive_is_that_of_a_local_build(job: BuildJob, local: Path) -> None:
    receipt = build_with_stages(job, run_in_process)
    assert list(archive_differences(local, job.index)) == []
    assert receipt.articles == ARTICLES + 1
    skipped = [f"all.jsonl:{ARTICLES + 1}", "picture.png", "z-again.jsonl:1", "z-again.jsonl:2", "z-again.jsonl:3"]
    assert [entry.path for entry in receipt.skipped] == skipped
    assert litter(job.index) == []


def test_outlets_are_named_as_by_a_local_build(job: BuildJob, tmp_path: Path) -> None:
    named = replace(job, outlets={"news": "The News"})
    (job.corpus / "news").mkdir()
    (job.corpus / "dam.txt").rename(job.corpus / "news" / "dam.txt")
    build_with_stages(named, run_in_process)
    build(replace(named, index=tmp_path / "local"))
    assert list(archive_differences(tmp_path / "local", job.index)) == []
    with closing(Archive.open(job.index)) as archive:
        assert archive.catalogue.outlets() == ["The News"]


class Interrupted:
    """A runner that is stopped after some partitions."""

    def __init__(self, partitions: int, stop: Callable[[], None]) -> None:
        self._left, self._stop = partitions, stop

    def __call__(self, plan: StagePlan, advance: Advance) -> None:
        def count(passages: int) -> None:
            advance(passages)
            self._left -= 1
            if self._left == 0:
                self._stop()

        run_in_process(plan, count)


def cancel() -> None:
    raise Cancelled


def results(index: Path) -> dict[str, int]:
    """Return stage and name of every result → time of writing."""
    return {
        str(path.relative_to(index)): path.stat().st_mtime_ns for path in (index / STAGES_FOLDER).rglob("*") if path.is_file()
    }


def test_a_build_after_an_interruption_makes_nothing_again(job: BuildJob, local: Path) -> None:
    index = job.index
    with pytest.raises(Cancelled):
        build_with_stages(job, Interrupted(2, cancel))
    before, seen = results(index), dict[str, int]()

    def run_and_look(plan: StagePlan, advance: Advance) -> None:
        run_in_process(plan, advance)
        seen.update(results(index))

    build_with_stages(job, run_and_look)
    assert len(before) > 4
    assert {name: seen.get(name) for name in before} == before
    assert list(archive_differences(local, index)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_killed_build_goes_on_from_what_was_finished(job: BuildJob, local: Path) -> None:
    index = job.index
    for partitions in (1, 1, 1):
        child = os.fork()
        if child == 0:
            build_with_stages(job, Interrupted(partitions, lambda: os.kill(os.getpid(), signal.SIGKILL)))
            os._exit(0)
        os.waitpid(child, 0)
        assert current_generation(index) is None
    assert {path.parent.name for path in (index / STAGES_FOLDER).rglob("*") if path.is_file()} >= {"cut", "embed", "sketch"}
    build_with_stages(job, run_in_process)
    assert list(archive_differences(local, index)) == []


def test_where_every_stage_is_finished_nobody_is_started(job: BuildJob) -> None:
    def run_then_stop(plan: StagePlan, advance: Advance) -> None:
        run_in_process(plan, advance)
        raise Cancelled

    with pytest.raises(Cancelled):
        build_with_stages(job, run_then_stop)
    assert build_with_stages(job, refuse).articles == ARTICLES + 1


def refuse(plan: StagePlan, advance: Advance) -> None:
    raise AssertionError([file.name for group in plan.groups for file in group.files])


def test_an_update_runs_the_stages_of_changed_files_alone(job: BuildJob, tmp_path: Path) -> None:
    build_with_stages(job, run_in_process)
    build_with_stages(job, refuse)
    (job.corpus / "dam.txt").write_text("Dam level rises\n\nIt stood at 50 per cent on Tuesday.", encoding="utf-8")
    names: list[str] = []

    def run_and_name(plan: StagePlan, advance: Advance) -> None:
        names.extend(file.name for group in plan.groups for file in group.files)
        run_in_process(plan, advance)

    receipt = build_with_stages(job, run_and_name)
    assert names == ["dam.txt", "z-again.jsonl"]  # ids of the other were in use, so that it depends on other files
    assert (receipt.updated, receipt.unchanged) == (1, ARTICLES)
    build(replace(job, index=tmp_path / "local"))
    assert list(archive_differences(tmp_path / "local", job.index)) == []


@pytest.mark.parametrize("stage", ["load", "articles", "cut", "embed", "sketch"])
def test_a_result_that_is_lost_is_computed_by_the_build(job: BuildJob, local: Path, stage: str) -> None:
    def run_and_lose(plan: StagePlan, advance: Advance) -> None:
        run_in_process(plan, advance)
        for path in (Path(plan.settings.folder) / stage).iterdir():
            path.write_bytes(b"")

    build_with_stages(job, run_and_lose)
    assert list(archive_differences(local, job.index)) == []


def test_a_file_that_changes_while_it_is_read_is_read_by_the_build(job: BuildJob) -> None:
    def change_and_run(plan: StagePlan, advance: Advance) -> None:
        (job.corpus / "dam.txt").write_text("Dam level rises\n\nIt stood at 50 per cent.", encoding="utf-8")
        run_in_process(plan, advance)

    build_with_stages(job, change_and_run)
    with closing(Archive.open(job.index)) as archive:
        assert archive.catalogue.article("dam.txt").title == "Dam level rises"


def test_a_build_without_ray_says_what_to_install(job: BuildJob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)  # how Python notes a package that cannot be imported
    with pytest.raises(UsageError, match=r"pullquote\[ray\]"):
        build_with_ray(job, 2)


@pytest.mark.parametrize("address", ["auto", "local", "host", "http://host:80", "ray://host:10001", "host:port", "a b:1", ""])
def test_only_a_host_and_port_is_an_address(job: BuildJob, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building_module, "find_spec", lambda name: name)
    with pytest.raises(UsageError, match="HOST:PORT"):
        build_with_ray(job, 2, address)


def test_workers_are_told_where_a_model_lies(job: BuildJob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models" / "own").mkdir(parents=True)
    (tmp_path / "models" / "own" / "model.safetensors").write_bytes(b"weights")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(building_module, "is_prepared", lambda engine, model: True)
    models: list[str] = []

    def look(plan: StagePlan, advance: Advance) -> None:
        models.append(plan.settings.index.model)
        raise Cancelled

    with pytest.raises(Cancelled):
        build_with_stages(replace(job, settings=IndexSettings(model="models/own")), look)
    assert models == [str(tmp_path / "models" / "own")]
