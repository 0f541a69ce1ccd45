"""A style of one's own, from a `.csl` file."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import SourceRef
from index.errors import PullquoteError, UsageError
from qa.citations.styles.footnote import footnote
from qa.citations.styles.reference import Reference
from qa.citations.styles.table import cite_as, is_csl_path, style_label

HOUSE = str(Path(__file__).parents[3] / "data" / "house.csl")
needs_citeproc = pytest.mark.skipif(importlib.util.find_spec("citeproc") is None, reason="the extra csl is not installed")
Make = Callable[..., Reference]


@needs_citeproc
def test_a_style_with_notes_gives_its_note(reference: Make) -> None:
    assert cite_as(HOUSE, reference()) == "Jane Doe, “Dam level falls”, Coastal Herald: August 14, 2024."


@needs_citeproc
def test_a_style_without_notes_gives_the_entry_of_its_bibliography(reference: Make, tmp_path: Path) -> None:
    text = Path(HOUSE).read_text(encoding="utf-8").replace('class="note"', 'class="in-text"')
    entry = '<bibliography><layout suffix="!"><text variable="title"/></layout></bibliography></style>'
    (tmp_path / "in-text.csl").write_text(text.replace("</style>", entry), encoding="utf-8")
    assert cite_as(str(tmp_path / "in-text.csl"), reference()) == "Dam level falls!"


@needs_citeproc
def test_organisations_keep_their_names_and_words_of_articles_are_no_markup(reference: Make) -> None:
    made = cite_as(HOUSE, reference(author="Jane Doe and BBC Verify", title='A <span class="nocase">b</span> <i>c</i>'))
    assert made.startswith("Jane Doe, BBC Verify, “")
    assert '<span class="nocase">b</span> <i>c</i>' in made


@needs_citeproc
def test_what_is_unknown_leaves_no_error(unknown: Reference) -> None:
    assert cite_as(HOUSE, unknown).endswith(".")


@needs_citeproc
def test_a_style_that_was_edited_is_read_again(reference: Make, tmp_path: Path) -> None:
    import os

    path = tmp_path / "a.csl"
    path.write_text(Path(HOUSE).read_text(encoding="utf-8"), encoding="utf-8")
    before = cite_as(str(path), reference())
    path.write_text(path.read_text(encoding="utf-8").replace('suffix="."', 'suffix="!"'), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert cite_as(str(path), reference()) == before[:-1] + "!"


@needs_citeproc
@pytest.mark.parametrize("text", ["", "no XML", "<a/>", '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"/>'])
def test_a_file_that_is_no_style_is_told(reference: Make, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.csl").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.csl"):
        cite_as(str(tmp_path / "a.csl"), reference())


@needs_citeproc
def test_a_file_of_the_machine_is_not_read_through_an_entity(reference: Make, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret", encoding="utf-8")
    entity = f'<!DOCTYPE style [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    text = Path(HOUSE).read_text(encoding="utf-8").replace("?>", f"?>{entity}", 1)
    text = text.replace('<layout suffix=".">', '<layout suffix="."><text value="v"/><!-- -->&x;')
    (tmp_path / "a.csl").write_text(text, encoding="utf-8")
    try:
        made = cite_as(str(tmp_path / "a.csl"), reference())
    except PullquoteError:
        return
    assert "the secret" not in made


@needs_citeproc
def test_a_missing_file_is_told(reference: Make) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        cite_as("/nowhere/house.csl", reference())


def test_without_the_library_it_is_said_what_to_install(reference: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.citations.styles.csl_file.find_spec", lambda name: None)
    with pytest.raises(PullquoteError, match=r'pip install "pullquote\[csl\]"'):
        cite_as(HOUSE, reference())


def test_a_style_is_told_by_the_name_of_its_file_alone() -> None:
    assert style_label("/home/ana/styles/House.CSL") == "House.CSL"
    assert style_label("ap") == "AP"
    assert is_csl_path("a/b.csl")
    assert not is_csl_path("csl-json")


def test_a_footnote_has_no_quote_and_is_plain_text(reference: Make) -> None:
    source = reference(quote="It was dry.").source
    note = "Jane Doe, “Dam level falls,” Coastal Herald, August 14, 2024, https://coast.example/dam."
    assert footnote("chicago-note", source) == footnote("markdown", source) == note
    assert footnote("ap", source).startswith("Jane Doe reported in the Coastal Herald on Aug. 14, 2024, under the headline")
    assert footnote("chicago-note", SourceRef("a")) == "untitled article, n.d."
