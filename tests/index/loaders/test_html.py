from datetime import date
from itertools import count
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.html import load, parse
from index.loaders.page import page_text
from index.loaders.source import CorpusFile, Skipped

FILES = Path(__file__).parent / "files"
PAGE = (FILES / "page.html").read_text(encoding="utf-8")


def test_a_page_gives_its_story_and_its_metadata() -> None:
    [article] = load(CorpusFile(FILES / "page.html", "page.html"))
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.author) == ("Bridge Over the Lome Closes", "Lome Post", "Jane Roe")
    assert (article.url, article.published, article.category) == ("https://lomepost.example/bridge", date(2025, 3, 4), "Local")
    assert article.text.startswith("The road bridge over the Lome will close")
    assert article.text.endswith("the year before the flood.")
    assert "\n\nDay | Ferries\nMonday | 12\n\n" in article.text


def test_a_byline_above_the_story_is_read_where_the_page_names_nobody() -> None:
    page = PAGE.replace('<meta name="author" content="Jane Roe">', "").replace("<p>The road", "<p>By Ilse Brand</p><p>The road")
    draft = parse(page)
    assert draft is not None
    assert draft.author == "Ilse Brand"
    assert draft.text.startswith("The road bridge")


def test_a_year_in_the_story_is_not_its_date() -> None:
    page = PAGE.replace("2025-03-04T08:00:00+01:00", "").replace("the year before the flood", "2019")
    draft = parse(page)
    assert draft is not None
    assert draft.published is None


def test_only_the_name_of_the_site_is_cut_from_a_title() -> None:
    draft = parse(PAGE.replace("Lome Closes", "Lome Closes | For Good"))
    assert draft is not None
    assert draft.title == "Bridge Over the Lome Closes | For Good"


def test_the_declared_encoding_is_believed(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(
        PAGE.replace('charset="utf-8"', 'charset="windows-1251"').replace("Ilse Brand", "Илсе Бранд").encode("cp1251")
    )
    [article] = load(CorpusFile(file, "a.html"))
    assert isinstance(article, Article)
    assert "Илсе Бранд" in article.text


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "no tags", "<", "<p>" * 5000, "<?xml version='1.0' encoding='x'?><a/>"]
)
def test_a_page_without_a_story_is_skipped_silently(page: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.html"
    file.write_text(page, encoding="utf-8")
    assert list(load(CorpusFile(file, "a.html"))) == [Skipped("a.html", "no article found in the page")]
    assert capfd.readouterr() == ("", "")


def test_the_reason_names_what_trafilatura_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(page: str, **options: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", failing)
    [skipped] = load(CorpusFile(FILES / "page.html", "page.html"))
    assert skipped == Skipped("page.html", "no article found in the page (RecursionError)")


def test_the_caches_of_trafilatura_are_emptied_every_thousand_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    from trafilatura.utils import trim

    monkeypatch.setattr(page_text, "_pages", count(998))
    sizes = []
    for page in (PAGE, PAGE.replace("road", "rail"), "<html></html>"):
        parse(page)
        sizes.append(trim.cache_info().currsize)
    assert sizes[0] > 0
    assert sizes[1] > sizes[0]
    assert sizes[2] < sizes[0]
