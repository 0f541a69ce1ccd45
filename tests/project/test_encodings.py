"""Text files are UTF-8 wherever this runs: the locale's encoding is never asked for."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("index", "qa", "tui", "training", "benchmarks", "tests", "docs")
OPENERS_OF_OURS = ("os", "self", "source", "opened", "Archive", "Assistant")
"""What has an `open` that opens no text file."""

BUILD_AND_OPEN = """
import locale, sys
from pathlib import Path
from index.store.archive import Archive
from index.build.build import build
from index.build.job import BuildJob
from index.settings import IndexSettings

corpus, index = Path(sys.argv[1]), Path(sys.argv[2])
assert locale.getencoding().upper() == "ISO-8859-1", locale.getencoding()
build(BuildJob(corpus, index, IndexSettings(embedder="hashing", model="256")))
assert Archive.open(index).manifest.corpus == str(corpus)
"""


def without_encoding(tree: ast.AST) -> Iterator[int]:
    """Return the lines that open a text file in the locale's encoding; ruff's PLW1514 sees only those whose type it can infer."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _opens_text(call) and not any(word.arg == "encoding" for word in call.keywords):
            yield call.lineno


def _opens_text(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    if name == "open":
        owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        arguments = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        return owner not in OPENERS_OF_OURS and not any(
            str(value).strip("+") in ("rb", "wb", "ab", "xb") for value in arguments
        )
    return name in ("read_text", "write_text")


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("path.read_text()", [1]),
        ("\npath.write_text('a')", [2]),
        ("open(path, 'w')", [1]),
        ("path.open('a')", [1]),
        ("path.open('ab')", []),
        ("path.read_text(encoding='utf-8')", []),
        ("Archive.open(path)", []),
    ],
)
def test_a_text_file_without_an_encoding_is_seen(code: str, lines: list[int]) -> None:
    assert list(without_encoding(ast.parse(code))) == lines


def test_no_text_file_is_opened_in_the_encoding_of_the_locale() -> None:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py")]
    places = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in files
        for line in without_encoding(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert places == []


def test_an_archive_built_under_latin_1_can_be_opened(tmp_path: Path, corpus: Path) -> None:
    """Its manifest holds the corpus's path. Written as latin-1 and read as UTF-8, it was “damaged” right after its build."""
    if not shutil.which("localedef"):
        pytest.skip("no localedef to make a latin-1 locale with")
    latin = tmp_path / "locales" / "en_US.ISO-8859-1"
    latin.parent.mkdir()
    made = subprocess.run(["localedef", "-i", "en_US", "-f", "ISO-8859-1", str(latin)], capture_output=True)
    if made.returncode:
        pytest.skip("localedef has no sources of locales")
    accented = os.fsencode(tmp_path) + "/été".encode("latin-1")
    os.rename(corpus, accented)  # noqa: PTH104  # a Path cannot hold these bytes
    environment = {**os.environ, "LOCPATH": str(latin.parent), "LC_ALL": latin.name, "PYTHONUTF8": "0"}
    command: list[str | bytes] = [sys.executable, "-c", BUILD_AND_OPEN, accented, str(tmp_path / "index")]
    run = subprocess.run(command, env=environment, cwd=ROOT, stderr=subprocess.PIPE)
    assert run.returncode == 0, run.stderr.decode("latin-1")
