import subprocess
import sys

import pytest

from index.loaders.format import Format
from index.loaders.table import FORMATS, format_of, is_known_suffix, known_suffixes, loader_of, suffix_of

HEAVY = ("trafilatura", "lxml", "dateparser", "frontmatter", "charset_normalizer", "markdown_it", "yaml", "pypdf")
EARLY = Format("early", (".xml",), "a:b", sniff=lambda head: head.startswith(b"<early"))
LATE = Format("late", (".xml", ".late.xml"), "a:b", sniff=lambda head: head.startswith((b"<late", b"<early")))


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_every_format_has_a_loader(kind: Format) -> None:
    assert callable(loader_of(kind))


def test_names_of_formats_are_unique() -> None:
    assert len({kind.name for kind in FORMATS}) == len(FORMATS)


def test_capital_letters_in_a_suffix_make_no_difference() -> None:
    assert format_of("A.TXT", b"") is format_of("a.txt", b"") is not None


@pytest.mark.parametrize("name", ["a.png", "README", "txt", "a.gz", ".txt.png"])
def test_an_unknown_suffix_has_no_format(name: str) -> None:
    assert not is_known_suffix(name)
    assert format_of(name, b"") is None


@pytest.mark.parametrize("suffix", known_suffixes())
def test_every_format_may_be_compressed(suffix: str) -> None:
    assert is_known_suffix(f"a{suffix}.gz")
    assert is_known_suffix(f"A{suffix.upper()}.GZ")


def test_formats_of_one_suffix_are_told_apart_by_their_first_bytes() -> None:
    formats = (EARLY, LATE)
    assert format_of("a.xml", b"<early/>", formats) is EARLY
    assert format_of("a.xml", b"<late/>", formats) is LATE
    assert format_of("a.xml", b"<other/>", formats) is None


def test_the_longest_suffix_wins() -> None:
    assert format_of("a.late.xml", b"<early/>", (EARLY, LATE)) is LATE


@pytest.mark.parametrize(("name", "suffix"), [("a.JSONL.gz", ".jsonl"), ("b.html", ".html"), ("b.gz", ""), ("b", "")])
def test_the_suffix_of_a_name_is_that_of_its_content(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


def test_the_loaders_are_cheap_to_import() -> None:
    code = (
        "import sys; from index.loaders import walk; from index.loaders.table import FORMATS, loader_of;"
        f"[loader_of(kind) for kind in FORMATS]; print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
