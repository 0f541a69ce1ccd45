"""How Ray is started, shown by a double of it that notes what it is told and gives up."""

import json
from pathlib import Path
from typing import Any

import pytest

from index.distributed.plan import StagePlan, StageSettings
from index.distributed.ray_process import RayRunner
from index.errors import StagesFailed
from tests.conftest import HASHING

RAY_DOUBLE = """
import json, os
from pathlib import Path

def init(**options):
    variables = {name: value for name, value in os.environ.items() if name.startswith("RAY_")}
    Path(os.environ["SEEN"]).write_text(json.dumps({"options": options, "variables": variables}), encoding="utf-8")
    raise ConnectionError("it has seen enough")
"""


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the double in Ray's place, and return the file in which it notes what it sees."""
    package = tmp_path / "double" / "ray"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(RAY_DOUBLE, encoding="utf-8")
    (package / "exceptions.py").write_text("class RayError(Exception): pass", encoding="utf-8")
    monkeypatch.syspath_prepend(package.parent)
    monkeypatch.setenv("SEEN", str(tmp_path / "seen.json"))
    monkeypatch.setenv("RAY_ADDRESS", "elsewhere.example:6379")
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "1")
    return tmp_path / "seen.json"


def run(folder: Path, address: str | None = None) -> str:
    """Run a plan of nothing with two workers, and return why that failed."""
    settings = StageSettings(folder=str(folder / "stages"), index=HASHING, weights="w", field_map={})
    with pytest.raises(StagesFailed) as error:
        RayRunner(2, address)(StagePlan(settings=settings, groups=()), lambda passages: None)
    return str(error.value)


@pytest.mark.usefixtures("namespaces")
def test_a_ray_of_its_own_listens_on_loopback_and_reports_nothing(tmp_path: Path, seen: Path) -> None:
    assert "it has seen enough" in run(tmp_path)
    told: dict[str, Any] = json.loads(seen.read_text(encoding="utf-8"))
    options, variables = told["options"], told["variables"]
    assert (options["address"], options["_node_ip_address"], options["include_dashboard"]) == ("local", "127.0.0.1", False)
    assert options["num_cpus"] == 3  # one is left for reading
    assert variables["RAY_USAGE_STATS_ENABLED"] == "0"
    assert "RAY_ADDRESS" not in variables
    assert len(variables["RAY_AUTH_TOKEN"]) == 64
    assert not Path(options["_temp_dir"]).exists()


def test_where_nothing_answers_ray_is_not_asked(tmp_path: Path, seen: Path) -> None:
    """Ray tries for minutes."""
    assert "nothing answers at 127.0.0.1:1 " in run(tmp_path, "127.0.0.1:1")
    assert not seen.exists()
    assert (tmp_path / "stages" / "ray.log").exists()
