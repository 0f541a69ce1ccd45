from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders import page_apart
from index.loaders.apart import ParserStopped
from index.loaders.embedded_page import MAX_PAGE_BYTES, EmbeddedPage, load_embedded_page
from index.loaders.page_apart import load_page
from index.loaders.source import CorpusFile, Skipped

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
PAGE = (
    "<html><head><title>Bridge closed</title></head><body><article><p>By Jane Roe</p><p>January 8, 2025</p>"
    f"<p>{STORY * 3}</p></article></body></html>"
)
SOURCE = CorpusFile(Path("none"), "crawl/a.warc.gz", data=b"")


def only(page: EmbeddedPage) -> Article:
    [article] = load_embedded_page(page, SOURCE)
    assert isinstance(article, Article)
    return article


def test_what_the_container_says_is_added() -> None:
    article = only(EmbeddedPage(PAGE, "https://lomepost.example/bridge", id="urn:1", number=4, locator="record 4"))
    assert (article.id, article.path, article.locator) == ("urn:1", "crawl/a.warc.gz", "record 4")
    assert (article.url, article.outlet) == ("https://lomepost.example/bridge", "lomepost.example")


def test_what_the_page_says_of_itself_wins() -> None:
    head = '<link rel="canonical" href="https://gazette.example/own"><meta property="og:site_name" content="Harbour Gazette">'
    article = only(EmbeddedPage(PAGE.replace("<title>", f"{head}<title>"), "https://lomepost.example/bridge"))
    assert (article.url, article.outlet) == ("https://gazette.example/own", "Harbour Gazette")


def test_without_an_id_it_is_that_of_its_place_in_the_file() -> None:
    assert only(EmbeddedPage(PAGE, number=4)).id == "crawl/a.warc.gz#4"
    assert only(EmbeddedPage(PAGE)).id == "crawl/a.warc.gz"


def test_a_page_that_is_too_large_is_skipped_with_its_place() -> None:
    found = list(load_embedded_page(EmbeddedPage("x" * MAX_PAGE_BYTES + "x", number=4), SOURCE))
    assert found == [Skipped("crawl/a.warc.gz#4", "a page larger than 4 MB")]


def test_a_large_page_is_loaded_apart_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    [here] = load_page(PAGE.encode(), "page.html")
    monkeypatch.setattr(page_apart, "LARGE_PAGE", 10)
    [apart] = load_page(PAGE.encode(), "page.html")
    assert apart == here
    assert isinstance(apart, Article)
    assert apart.published == date(2025, 1, 8)
    assert list(load_page(b"<html><p></p></html>", "page.html")) == [Skipped("page.html", "no article found in the page")]


def test_a_large_page_that_takes_too_long_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_apart, "LARGE_PAGE", 10)
    monkeypatch.setattr(page_apart, "parse_apart", lambda parser, content: ParserStopped("takes too long"))
    assert list(load_page(PAGE.encode(), "page.html")) == [Skipped("page.html", "takes too long")]
