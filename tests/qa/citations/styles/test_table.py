import subprocess
import sys
from collections.abc import Callable

import pytest

from index.errors import UsageError
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import CITATION_STYLES, cite_as


@pytest.mark.parametrize("name", CITATION_STYLES)
def test_every_style_names_the_paper_and_the_year(name: str, reference: Callable[..., Reference]) -> None:
    made = cite_as(name, reference())
    assert "Coastal Herald" in made
    assert "2024" in made
    assert not made.endswith("\n")


@pytest.mark.parametrize("name", CITATION_STYLES)
def test_every_style_has_a_label_and_a_suffix(name: str) -> None:
    assert CITATION_STYLES[name].label
    assert CITATION_STYLES[name].suffix.startswith(".")


def test_an_unknown_style_is_told_the_names(unknown: Reference) -> None:
    with pytest.raises(
        UsageError, match=r"“mla”.*chicago, chicago-note, ap, bibtex, ris, csl-json, markdown; or give a \.csl file"
    ):
        cite_as("mla", unknown)


def test_a_style_is_imported_on_first_use() -> None:
    code = "import sys, qa.citations.styles.table; print(*[m for m in sys.modules if m.startswith('qa.citations.styles.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["qa.citations.styles.table"]
