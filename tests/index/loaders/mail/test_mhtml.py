from datetime import date
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.mail.mhtml import load
from index.loaders.source import CorpusFile, Skipped

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
PAGE = (
    "<html><head><title>Bridge closed</title></head><body><article><p>By Jane Roe</p><p>January 8, 2025</p>"
    f"<p>{STORY * 3}</p><p>Café.</p></article></body></html>"
)
ADVERT = "<html><head><title>Buy now</title></head><body><article><p>Advertisement of a bank that sells loans.</p></article></body></html>"


def saved(*pages: str, **headers: str) -> bytes:
    message = MIMEMultipart("related", type="text/html")
    message["From"], message["Date"] = "<Saved by Blink>", "Fri, 07 Mar 2025 08:00:00 -0000"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    for page in pages:
        message.attach(MIMEText(page, "html", "utf-8"))
    return message.as_bytes()


def read(content: bytes) -> list[Article | Skipped]:
    return list(load(CorpusFile(Path("none"), "post/a.mhtml", data=content)))


def test_the_main_page_is_the_article_and_its_address_that_of_the_snapshot() -> None:
    [article] = read(saved(PAGE, ADVERT, Snapshot_Content_Location="https://www.lomepost.example/bridge"))
    assert isinstance(article, Article)
    assert (article.title, article.author, article.published) == ("Bridge closed", "Jane Roe", date(2025, 1, 8))
    assert (article.url, article.outlet, article.id) == (
        "https://www.lomepost.example/bridge",
        "lomepost.example",
        "post/a.mhtml",
    )
    assert "Café." in article.text


def test_the_day_of_saving_is_not_the_articles() -> None:
    [article] = read(saved(PAGE.replace("<p>January 8, 2025</p>", "")))
    assert isinstance(article, Article)
    assert article.published is None


def test_the_page_that_is_named_as_the_start_is_taken() -> None:
    content = saved(ADVERT, PAGE).replace(b'type="text/html"', b'type="text/html"; start="<2@x>"', 1)
    place = content.rindex(b"Content-Type: text/html")
    [article] = read(content[:place] + b"Content-ID: <2@x>\n" + content[place:])
    assert isinstance(article, Article)
    assert article.title == "Bridge closed"


def test_without_an_address_the_folder_is_the_outlet() -> None:
    [article] = read(saved(PAGE))
    assert isinstance(article, Article)
    assert article.outlet == "post"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"no message", "no web page in it"),
        (b"Content-Type: text/html\n\n<p>", "no article found in the page"),
        (b"Content-Type: text/html\n\n" + b"x" * 5 * 2**20, "a page larger than 4 MB"),
        (saved("<html></html>"), "no article found in the page"),
    ],
    ids=["empty", "text", "no story", "large", "blank page"],
)
def test_what_gives_no_article_says_why(content: bytes, reason: str) -> None:
    assert read(content) == [Skipped("post/a.mhtml", reason)]
