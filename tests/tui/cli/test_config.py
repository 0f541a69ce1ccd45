"""`pullquote config`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tui.cli.config import config
from tui.config.load import configure


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def test_each_setting_is_shown_with_the_file_that_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "pullquote.toml").write_text("[answer]\npromise = 0.9\n", encoding="utf-8")
    result = CliRunner().invoke(config, ["show"], standalone_mode=False)
    assert f"promise = 0.9   # {tmp_path / 'pullquote.toml'}" in result.stdout
    assert "\nfast = false\n" in result.stdout
    assert result.return_value == 0


def test_a_wrong_setting_is_told_with_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "pullquote.toml").write_text("[answer]\npromise = 9\n", encoding="utf-8")
    result = CliRunner().invoke(config, ["show", "--json"], standalone_mode=False)
    printed = json.loads(result.stdout)
    assert result.return_value == 2
    assert "promise" in printed["problems"][0]
    assert {"table": "answer", "name": "promise", "value": 0.8, "from": "default"} in printed["settings"]


def test_the_paths_are_printed(tmp_path: Path) -> None:
    result = CliRunner().invoke(config, ["path"], standalone_mode=False)
    assert f"{tmp_path / 'pullquote.toml'}  (the project's, not there)" in result.stdout


def test_an_archive_named_on_the_command_line_is_said_to_come_from_there() -> None:
    result = CliRunner().invoke(config, ["show", "--index", "mine"], standalone_mode=False)
    assert result.output.startswith('index_dir = "mine"   # the command line')
    assert configure(Path("mine"), forgiving=True).places["", "index_dir"] == "the command line"
