from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.documents import epub
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file
from tests.sample_files import make_epub, make_zip

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry."
CHAPTER = f"<h2>Bridge closed</h2><p>By Jane Roe</p><p>{STORY}</p>"
PROTECTED = {"META-INF/encryption.xml": "<e URI='OPS/a.xhtml'/>"}
ISSUE = "<dc:title>Harbour Gazette [Tue, 04 Mar 2025]</dc:title><dc:publisher>calibre</dc:publisher><dc:language>en-GB</dc:language>"


def read(content: bytes) -> list[Article | Skipped]:
    return list(load_file(CorpusFile(Path("none"), "a.epub", data=content)))


def articles(content: bytes) -> list[Article]:
    return [found for found in read(content) if isinstance(found, Article)]


def test_each_chapter_with_a_heading_is_an_article_of_the_issue() -> None:
    other = f"<h2>Ferry toll rises</h2><p>8 January 2025</p><p>{STORY}</p>"
    one, two = articles(make_epub({"a.xhtml": CHAPTER, "b.xhtml": other}, ISSUE))
    assert (one.title, one.author, one.published) == ("Bridge closed", "Jane Roe", date(2025, 3, 4))
    assert (two.title, two.published) == ("Ferry toll rises", date(2025, 1, 8))
    assert (one.outlet, one.language, one.locator, one.id) == ("Harbour Gazette", "en", "chapter 1", "a.epub#1")


def test_covers_and_tables_of_contents_are_passed_over() -> None:
    contents = "<h1>Contents</h1>" + "<p><a href='a.xhtml'>Bridge closed for months, says the county</a></p>" * 9
    [article] = articles(make_epub({"c.xhtml": "<p>Cover</p>", "t.xhtml": contents, "a.xhtml": CHAPTER}))
    assert (article.title, article.id) == ("Bridge closed", "a.epub")


def test_a_chapter_that_a_program_has_split_is_one_article() -> None:
    parts = {"x_split_001.html": CHAPTER, "x_split_002.html": f"<p>And more. {STORY}</p>"}
    [article] = articles(make_epub(parts))
    assert "And more." in article.text


def test_a_long_chapter_without_a_heading_is_named() -> None:
    found = read(make_epub({"a.xhtml": CHAPTER, "b.xhtml": f"<p>{STORY * 6}</p>"}))
    assert Skipped("a.epub#2", "a chapter without a heading of its own") in found


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        ("<dc:date>2025-03-04</dc:date>", date(2025, 3, 4)),
        ("<dc:date>2025-03-04T00:00:00+00:00</dc:date>", date(2025, 3, 4)),
        ("<dc:date>2025-03-04T05:12:00+00:00</dc:date>", None),
        (
            '<dc:date event="modification">2025-03-09</dc:date><dc:date event="publication">2025-03-04</dc:date>',
            date(2025, 3, 4),
        ),
        ('<dc:date event="modification">2025-03-09</dc:date>', None),
    ],
)
def test_the_day_of_an_issue_is_that_of_publication(metadata: str, day: date | None) -> None:
    metadata = metadata.replace("event", 'xmlns:opf="urn:o" opf:event')
    assert articles(make_epub({"a.xhtml": CHAPTER}, metadata))[0].published == day


def test_an_author_of_the_book_is_that_of_a_single_article() -> None:
    bare = CHAPTER.replace("<p>By Jane Roe</p>", "")
    assert articles(make_epub({"a.xhtml": bare}, "<dc:creator>Ana Roe</dc:creator>"))[0].author == "Ana Roe"
    assert articles(make_epub({"a.xhtml": bare, "b.xhtml": bare}, "<dc:creator>Ana Roe</dc:creator>"))[0].author == ""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty file"),
        (b"x", "not a zip file, damaged or cut off"),
        (make_zip({"a": "b"}), "no EPUB: it does not say where its chapters are"),
        (make_epub({"a.xhtml": CHAPTER}, others=PROTECTED), "encrypted: a shop's copy protection"),
        (make_epub({}), "no chapter with a heading and text of its own"),
    ],
    ids=["empty", "text", "other zip", "protected", "no chapters"],
)  # fmt: skip
def test_what_is_no_issue_says_why(content: bytes, says: str) -> None:
    assert read(content) == [Skipped("a.epub", says)]


def test_a_chapter_outside_of_the_file_is_not_opened() -> None:
    item = '<item id="a" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>'
    package = f'<package xmlns="urn:p"><manifest>{item}</manifest><spine><itemref idref="a"/></spine></package>'
    container = '<container xmlns="urn:c"><rootfile full-path="p.opf"/></container>'
    content = make_zip({"META-INF/container.xml": container, "p.opf": package})
    assert read(content) == [Skipped("a.epub#1", "a chapter that is not in the file")]


def test_broken_chapters_are_skipped_alone() -> None:
    deep = "<div>" * 2000
    found = read(make_epub({"a.xhtml": CHAPTER, "d.xhtml": deep, "e.xhtml": "<p>" + "x" * 5 * 2**20 + "</p>"}))
    assert [entry.reason for entry in found if isinstance(entry, Skipped)] == [
        "a page nested too deeply",
        "larger than 2 MB, unpacked",
    ]
    assert [entry.title for entry in found if isinstance(entry, Article)] == ["Bridge closed"]


def test_an_issue_of_too_many_chapters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "MAX_CHAPTERS", 1)
    assert read(make_epub({"a.xhtml": CHAPTER, "b.xhtml": CHAPTER})) == [Skipped("a.epub", "an EPUB of more than 1 chapters")]


def test_chapters_are_read_until_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "MAX_CHAPTER_SECONDS", -1.0)
    reason = "only 0 of its 1 chapters were read: the others would take too long"
    assert read(make_epub({"a.xhtml": CHAPTER})) == [Skipped("a.epub", reason)]
