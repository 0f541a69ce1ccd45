"""What is switched off, and when it is too late for that. Each in a process of its own: the switches are read once, at the import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.offline import SWITCHES

ROOT = Path(__file__).parents[2]


def outcome(code: str, home: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in an environment of nothing but `env`: a variable such as CI would silence onnxruntime by itself."""
    variables = {"PATH": os.defpath, "HOME": str(home), "PYTHONPATH": str(ROOT), **env}
    return subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)


def test_onnxruntime_leaves_no_telemetry_in_the_home_of_a_user_who_had_it_on(tmp_path: Path) -> None:
    """onnxruntime writes what it will send to ~/.cache/Microsoft as soon as it is imported."""
    outcome("from index.offline import import_offline; import_offline('onnxruntime')", tmp_path, ORT_DISABLE_TELEMETRY="0")
    assert list(tmp_path.rglob("*")) == []


def test_the_hub_is_offline_and_untold_whatever_the_user_had_set(tmp_path: Path) -> None:
    code = (
        "from index.offline import import_offline\n"
        "constants = import_offline('huggingface_hub.constants')\n"
        "print(constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_TELEMETRY, constants.HF_HUB_DISABLE_UPDATE_CHECK)"
    )
    assert outcome(code, tmp_path, HF_HUB_OFFLINE="0", HF_HUB_DISABLE_TELEMETRY="0").stdout.split() == ["True"] * 3


@pytest.mark.parametrize("library", SWITCHES)
def test_a_library_imported_before_its_switch_was_set_is_told(library: str, tmp_path: Path) -> None:
    code = (
        f"import sys, types\nsys.modules[{library!r}] = types.ModuleType({library!r})\n"
        f"from index.offline import import_offline, talkative_libraries\n"
        f"import_offline({library!r})\nprint(*talkative_libraries())"
    )
    done = outcome(code, tmp_path)
    assert done.stdout.split() == [library]
    assert f"{library} was imported before Pullquote" in done.stderr
    assert all(f"{switch}=1" in done.stderr for switch in SWITCHES[library])


def test_a_library_imported_early_with_its_switches_set_is_no_concern(tmp_path: Path) -> None:
    code = "import onnxruntime\nfrom index.offline import import_offline, talkative_libraries\n"
    done = outcome(code + "import_offline('onnxruntime')\nprint(*talkative_libraries())", tmp_path, ORT_DISABLE_TELEMETRY="1")
    assert (done.stdout, done.stderr) == ("\n", "")


def test_a_switch_that_was_reset_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from index.offline import talkative_libraries

    assert talkative_libraries() == []
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    assert talkative_libraries() == ["onnxruntime"]
