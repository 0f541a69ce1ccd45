import subprocess
import sys

import pytest

from index.loaders.table import LOADERS, loader_for

HEAVY = ("trafilatura", "lxml", "dateparser", "frontmatter", "charset_normalizer", "markdown_it", "yaml")


@pytest.mark.parametrize("suffix", LOADERS)
def test_every_suffix_has_a_loader(suffix: str) -> None:
    assert callable(loader_for(suffix))


def test_capital_letters_in_a_suffix_make_no_difference() -> None:
    assert loader_for(".TXT") is loader_for(".txt")


def test_an_unknown_suffix_has_no_loader() -> None:
    assert loader_for(".png") is None


def test_the_loaders_are_cheap_to_import() -> None:
    code = (
        "import sys; from index.loaders import walk; from index.loaders.table import LOADERS, loader_for;"
        f"[loader_for(suffix) for suffix in LOADERS]; print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
