"""The floors: tui → qa → index, and nothing heavy at the top of what the command line imports."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_import_contract_holds() -> None:
    done = subprocess.run([str(Path(sys.executable).with_name("lint-imports"))], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout
    assert "5 kept, 0 broken" in done.stdout


def test_no_model_library_is_imported_before_it_is_used() -> None:
    index = "index.build.build index.search.retriever index.embedders.onnx"
    modules = f"{index} qa.assistant qa.readers.sentence.reader tui.app.app tui.cli.ask"
    heavy = ("torch", "transformers", "sentence_transformers", "faiss", "onnxruntime", "trafilatura", "dateparser")
    code = f"import sys, {', '.join(modules.split())}\nprint(*[m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_nothing_is_pickled_or_evaluated() -> None:
    for path in [p for folder in ("index", "qa", "tui") for p in (ROOT / folder).rglob("*.py")]:
        source = path.read_text(encoding="utf-8")
        assert "import pickle" not in source, path
        assert not re.search(r"(?<![\w.])(?:eval|exec)\(", source), path
