"""A saved dossier: what it looks like, that hostile text stays text, and that nothing of the machine is in it."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.article import Article, SourceRef
from index.text import clean, one_line
from qa.answer import Correction
from tests.tui.export.exporting import ADDRESSES, EVIL, NOW, conversation, failed, full, turn
from tests.tui.export.reading import Elements, all_tokens, parsed, plain
from tests.tui.scripted import RESERVOIR, TRIBUNE, cite
from tui.conversation.dossier_document import DossierDocument
from tui.conversation.pin import Pin
from tui.conversation.recheck import SourceChange
from tui.export.dossier import dossier_document
from tui.export.dossier_html import dossier_html
from tui.export.dossier_json import dossier_json
from tui.export.dossier_markdown import dossier_markdown
from tui.export.formats import EXPORT_FORMATS, default_name, render_export
from tui.export.sharing import without_folders

WHEN = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
ONE = Pin("How full is it?", cite(RESERVOIR, "38 per cent of capacity", 1), RESERVOIR.digest, WHEN, "Compare with May.")
TWO = Pin("Was it worse?", cite(TRIBUNE, "worse, in 2011", 4), TRIBUNE.digest, WHEN)
ARCHIVE = "2 articles, 14 Aug 2024 – 16 Aug 2024"


def dossier(
    *pins: Pin, style: str = "chicago-note", changes: "Sequence[SourceChange | None]" = (), name: str = "Drought"
) -> DossierDocument:
    told = [*changes, *[None] * len(pins)][: len(pins)]
    return replace(dossier_document(name, ARCHIVE, list(zip(pins, told, strict=True)), style), exported=NOW)


GOLDEN = """\
# Drought

2 quotes · 25 Nov 2026, 08:30 UTC · 2 articles, 14 Aug 2024 – 16 Aug 2024

Every quote below is a passage of an article, word for word.

## 1. How full is it?

Compare with May.

> The Alder reservoir stood at **38 per cent of capacity** on Monday, the lowest reading since 2014, the water board said. \
A year ago it held 71 per cent. [^1]
>
> Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024

## 2. Was it worse?

> The valley has seen **worse, in 2011**. [^2]
>
> Water board defends hosepipe ban, Valley Tribune, 16 Aug 2024

✗ **article no longer in the archive**

[^1]: Teresa Caldas, “Alder reservoir falls to a ten-year low,” Coastal Herald, August 14, 2024, \
<https://coastalherald.example/2024/08/alder>.

[^2]: “Water board defends hosepipe ban,” Valley Tribune, August 16, 2024.
"""


def test_markdown_looks_like_this() -> None:
    assert dossier_markdown(dossier(ONE, TWO, changes=[None, "gone"])) == GOLDEN


def test_a_correction_of_a_pinned_quote_is_saved_with_it_and_one_about_something_else_is_not() -> None:
    here, elsewhere = (
        Correction("correction", SourceRef("a9", "", "Herald"), 0, 5, text) for text in ("It was 36.", "It is Ana.")
    )
    citation = replace(ONE.citation, corrections=(here, replace(elsewhere, about_quote=False)))
    document = dossier(replace(ONE, citation=citation))
    assert "✎ **corrected** a correction says: “It was 36.” (Herald, no date)" in dossier_markdown(document)
    assert "a correction says: “It was 36.” (Herald, no date)" in dossier_html(document)
    assert "Ana" not in dossier_markdown(document) + dossier_html(document)


def test_a_citation_of_several_lines_is_code_in_its_footnote() -> None:
    text = dossier_markdown(dossier(ONE, style="bibtex"))
    tokens = list(all_tokens(parsed(text)))
    [fence] = [token for token in tokens if token.type == "fence"]
    assert fence.content.startswith("@article{caldas2024alder")


def test_a_page_has_a_numbered_footnote_for_each_quote_and_a_way_back() -> None:
    page = Elements(dossier_html(dossier(ONE, TWO, changes=["moved", None])))
    assert page.text("mark") == ["38 per cent of capacity", "worse, in 2011"]
    assert page.values("li", "id") == ["f1", "f2"]
    hrefs = page.values("a", "href")
    assert [href for href in hrefs if href.startswith("#")] == ["#f1", "#f2", "#q1", "#q2"]
    assert "https://coastalherald.example/2024/08/alder" in hrefs
    assert "Compare with May." in page.text("p")
    assert "✎ article changed; the quote still stands" in page.text("span")


def test_json_has_each_citation_in_its_public_form() -> None:
    made = json.loads(dossier_json(dossier(ONE, TWO, changes=[None, "changed"])))
    assert (made["schema"], made["name"], made["archive"], made["style"]) == (1, "Drought", ARCHIVE, "Chicago footnote")
    first, second = made["pins"]
    assert (first["n"], first["note"], first["change"], second["change"]) == (1, "Compare with May.", None, "changed")
    citation = first["citation"]
    assert RESERVOIR.text[citation["start"] : citation["end"]] == citation["quote"] == "38 per cent of capacity"
    assert second["citation"]["n"] == 2
    assert first["footnote"].startswith("Teresa Caldas, “")


def test_the_name_of_the_file_says_what_it_is() -> None:
    assert default_name(dossier(ONE), ".md") == "pullquote-2026-11-25-dossier-drought.md"


@pytest.mark.parametrize("style", ["chicago", "ap", "ris", "csl-json", "markdown", "bibtex"])
@pytest.mark.parametrize("suffix", EXPORT_FORMATS)
def test_every_style_goes_into_every_format(style: str, suffix: str) -> None:
    assert "Coastal Herald" in render_export(dossier(ONE, style=style), suffix)


# Hostile text

ALLOWED = {"heading", "paragraph", "blockquote", "strong", "link", "footnote", "footnote_block"}


def hostile(evil: str, url: str = "", style: str = "chicago-note") -> DossierDocument:
    article = Article("evil", evil, f"ab{evil}cd {evil}.", WHEN.date(), evil, evil, url, evil, evil)
    return dossier(Pin(evil, cite(article, evil, 1), "", WHEN, evil), style=style, name=evil)


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("style", ["chicago-note", "bibtex"])
def test_no_text_becomes_markup_in_markdown(evil: str, style: str) -> None:
    tokens = list(all_tokens(parsed(dossier_markdown(hostile(evil, style=style)))))
    kinds = {re.sub(r"_(open|close)$", "", token.type) for token in tokens}
    assert kinds <= {*ALLOWED, "inline", "text", "softbreak", "footnote_ref", "footnote_anchor", "code_inline", "fence"}
    assert [token.attrs for token in tokens if token.type == "link_open"] == []
    heading = next(token for token in tokens if token.type == "inline")
    assert plain(heading.children or []).split() == (one_line(evil) or "Dossier").split()


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("style", ["chicago-note", "bibtex"])
def test_no_text_becomes_markup_in_html(evil: str, style: str) -> None:
    page = Elements(dossier_html(hostile(evil, style=style)))
    assert {tag for tag, _ in page.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3", "p", "time", "article", "span"),
        *("figure", "figcaption", "blockquote", "mark", "sup", "a", "section", "ol", "li", "div", "pre", "cite", "ul"),
    }
    assert all(href.startswith("#") for href in page.values("a", "href"))
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("url", ADDRESSES)
def test_only_a_safe_address_becomes_a_link(url: str) -> None:
    links = [href for href in Elements(dossier_html(hostile("plain", url))).values("a", "href") if not href.startswith("#")]
    assert all(link.startswith("https://fine.example/") for link in links)
    tokens = all_tokens(parsed(dossier_markdown(hostile("plain", url))))
    hrefs = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert all(href.startswith("https://fine.example/") for href in hrefs)


@pytest.mark.parametrize("evil", EVIL)
def test_json_comes_back_clean(evil: str) -> None:
    assert json.loads(dossier_json(hostile(evil)))["pins"][0]["citation"]["quote"] == clean(evil)


# Nothing of the machine


@pytest.mark.parametrize("suffix", EXPORT_FORMATS)
def test_no_export_names_a_folder_of_the_machine_or_a_duration(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "ana"
    monkeypatch.setenv("HOME", str(home))
    error = f"No index at {home}/news archive/.pullquote. Or in {home}? Run: pullquote doctor --index /srv/ana/index"
    own_model = replace(full(), reader=f"{home}/models/reader", calibrated=False)
    texts = [render_export(conversation(turn(own_model), failed(error)), suffix), render_export(dossier(ONE, TWO), suffix)]
    for text in texts:
        assert str(home) not in text
        assert "/srv/" not in text
        assert not re.search(r"\d ms\b|timings", text)
    assert "No index at" in texts[0]


@pytest.mark.parametrize(
    ("message", "shared"),
    [
        ("No index at /home/ana/news/.pullquote. Run it.", "No index at …/.pullquote. Run it."),
        ("C:\\Users\\ana\\x.csl cannot be read", "…/x.csl cannot be read"),
        ("See https://a.example/b/c and a/b/c.txt", "See https://a.example/b/c and a/b/c.txt"),
        ("~ana/models/reader", "…/reader"),
        ("either/or, 1/2", "either/or, 1/2"),
    ],
)
def test_folders_are_cut_off_paths_and_nothing_else(message: str, shared: str) -> None:
    assert without_folders(message) == shared


def test_a_long_hostile_message_is_cut_quickly() -> None:
    import time

    started = time.perf_counter()
    without_folders("/a" * 50_000 + " " + "/" * 50_000 + "~" * 50_000 + "a:" * 20_000)
    assert time.perf_counter() - started < 0.5
