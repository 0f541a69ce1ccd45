"""The script of the README's pictures runs against the app as it is."""

import runpy
from pathlib import Path

from tests.conftest import ROOT


async def test_the_pictures_are_made_from_the_running_app(quake_index: Path, tmp_path: Path) -> None:
    script = runpy.run_path(str(ROOT / "docs" / "pictures" / "make.py"))
    await script["main"](quake_index, tmp_path)
    assert "3.9" in (tmp_path / "chat.svg").read_text(encoding="utf-8")
    assert "LODD" in (tmp_path / "article.svg").read_text(encoding="utf-8")
