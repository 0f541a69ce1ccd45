"""The notebook of the library page runs, and prints what it shows."""

import pytest

from tests.conftest import ROOT
from tests.project.notebooks import code_cells, printed_by_cells, read_notebook, stream_of

NOTEBOOK = ROOT / "docs" / "library.ipynb"


def test_the_notebook_is_of_the_format_that_jupyter_reads() -> None:
    notebook = read_notebook(NOTEBOOK)
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    identities = [cell["id"] for cell in notebook["cells"]]
    assert len(set(identities)) == len(identities)
    common = {"cell_type", "id", "metadata", "source"}
    for cell in notebook["cells"]:
        assert set(cell) == (common | {"execution_count", "outputs"} if cell["cell_type"] == "code" else common)


@pytest.mark.filterwarnings("default")
def test_every_cell_runs_and_prints_what_the_page_shows() -> None:
    printed = [stream_of(text) for text in printed_by_cells(NOTEBOOK)]
    shown = [cell["outputs"] for cell in code_cells(read_notebook(NOTEBOOK))]
    assert printed == shown, "run: python -m tests.project.notebooks docs/library.ipynb"
