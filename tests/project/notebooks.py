"""Runs a notebook without Jupyter: its code cells one after the other in one namespace, what they print as their output.

`python -m tests.project.notebooks docs/library.ipynb` writes what the cells print into the notebook.
"""

import io
import json
import os
import sys
from contextlib import chdir, redirect_stdout
from pathlib import Path
from types import CodeType
from typing import Any

Notebook = dict[str, Any]


def read_notebook(path: Path) -> Notebook:
    notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def code_cells(notebook: Notebook) -> list[Notebook]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def printed_by_cells(path: Path) -> list[str]:
    """Return what each code cell prints, run in the notebook's folder."""
    names: dict[str, Any] = {"__name__": "__main__"}
    cells = code_cells(read_notebook(path))
    with chdir(path.parent):
        return [_printed(compile("".join(cell["source"]), f"{path.name}#{cell['id']}", "exec"), names) for cell in cells]


def _printed(cell: CodeType, names: dict[str, Any]) -> str:
    output = io.StringIO()
    with redirect_stdout(output):
        exec(cell, names)
    return output.getvalue()


def stream_of(text: str) -> list[Notebook]:
    """Return the outputs of a cell that printed `text`, as nbformat 4 holds them."""
    return [{"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)}] if text else []


def write_outputs(path: Path) -> None:
    notebook = read_notebook(path)
    for number, (cell, text) in enumerate(zip(code_cells(notebook), printed_by_cells(path), strict=True), start=1):
        cell["execution_count"], cell["outputs"] = number, stream_of(text)
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    write_outputs(Path(sys.argv[1]))
