"""The examples of the library page run as they are printed."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
NEEDS_SERVER = ("urlopen(", "StdioServerParameters(")
"""What such examples call is tested in tests/tui/api/ and tests/tui/mcp/."""


@pytest.mark.filterwarnings("default")
def test_every_example_runs_as_it_is_printed(
    shipped_sample_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(shipped_sample_index, tmp_path / ".pullquote")
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in EXAMPLES:
        code = compile(example, "library.md", "exec")
        if not any(call in example for call in NEEDS_SERVER):
            exec(code, names)
    assert names["receipt"].new == 0  # type: ignore[attr-defined]  # nothing of the sample archive is built again
    assert "Lodd" in capsys.readouterr().out


def test_there_are_examples_of_the_library_a_conversation_the_service_and_the_tools() -> None:
    assert all(any(call in example for example in EXAMPLES) for call in (*NEEDS_SERVER, "Assistant.open(", "Conversation("))
