"""The command line says of articles in another language which it is, and that they answer nothing."""

import json
from pathlib import Path

from index.build.build import build
from index.build.job import BuildJob
from tests.conftest import HASHING
from tests.doubles.running import Run
from tui.presentation.wording import receipt_text

GERMAN = """Hafenrat beschließt neue Brücke
3. Mai 2024

Der Rat der Stadt Marlsea hat am Freitag den Bau einer neuen Brücke über die Alder beschlossen, die 48 Millionen Euro kosten soll.
"""


def test_lists_receipt_and_doctor_name_the_language(run: Run, corpus: Path, tmp_path: Path) -> None:
    (corpus / "bote").mkdir()
    (corpus / "bote" / "bruecke.txt").write_text(GERMAN, encoding="utf-8")
    index = tmp_path / "i"
    assert "\n1 in German: searched, never answered from\n" in run("index", corpus, "--index", index).out
    assert json.loads(run("index", "--index", index, "--json").out)["other_languages"] == {"de": 1}
    assert " · bote · Hafenrat beschließt neue Brücke · in German\n" in run("search", "Hafenrat", "--index", index).out
    assert "bote · 2024-05-03 · in German\n" in run("show", "bote/bruecke.txt", "--index", index).out
    assert "languages: 1 in German: searched, never answered from" in run("doctor", "--fast", "--index", index).out
    assert "1 in German: searched, never answered from." in receipt_text(build(BuildJob(corpus, index, HASHING)))
