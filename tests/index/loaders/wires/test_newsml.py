from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.wires.newsml import load

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
NITF = (
    '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>'
)
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body><p>One.</p><p>Two.</p></body></html>'
DATES = "<firstCreated>2024-05-02T23:30:00-05:00</firstCreated><versionCreated>2024-05-04T08:00:00Z</versionCreated>"


def read(folder: Path, text: str) -> list[Article | Skipped]:
    file = folder / "a.xml"
    file.write_text(text, encoding="utf-8")
    return list(load(CorpusFile(file, "a.xml")))


def item(content: str, meta: str = DATES, guid: str = "urn:mews:17", version: str = "2", about: str = "") -> str:
    return (
        f'<newsItem {NAR} guid="{guid}" version="{version}" xml:lang="en-GB"><rightsInfo><copyrightHolder><name>Mews Agency</name>'
        f"</copyrightHolder></rightsInfo><itemMeta>{meta}</itemMeta><contentMeta>{about}<headline>Mill closed</headline></contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def test_what_stands_above_the_headline_in_the_text_is_no_part_of_it(tmp_path: Path) -> None:
    head = "<header><p>02.05.2024 14:02</p><ul><li>Economy</li><li>Velde</li></ul><h1>Mill closed</h1></header>"
    [article] = read(tmp_path, item(f"<inlineXML>{XHTML.replace('<body>', f'<body>{head}')}</inlineXML>"))
    assert isinstance(article, Article)
    assert article.text == "One.\n\nTwo."


def test_a_paragraph_like_the_headline_below_a_long_one_stays(tmp_path: Path) -> None:
    text = f"<p>{'The mill at Velde was built by hand. ' * 3}</p><p>Mill closed</p>"
    [article] = read(tmp_path, item(f"<inlineXML>{XHTML.replace('<p>One.</p>', text)}</inlineXML>"))
    assert isinstance(article, Article)
    assert "\n\nMill closed\n\nTwo." in article.text


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineXML contenttype='application/nitf+xml'>{NITF}</inlineXML>",
        f"<inlineXML contenttype='application/xhtml+xml'>{XHTML}</inlineXML>",
        "<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>",
        "<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>",
        f"<remoteContent href='x'/><inlineData contenttype='image/png' encoding='x'>aaaa</inlineData><inlineXML>{XHTML}</inlineXML>",
    ],
)
def test_a_news_item_has_all_its_fields(tmp_path: Path, content: str) -> None:
    about = (
        "<by>By Ana Roe</by><creditline>Mews/Post</creditline><language tag='en'/><subject><name>Economy</name></subject>"
        "<creator><name>Jon Pike</name></creator><description role='drol:summary'>Short.</description>"
    )
    [article] = read(tmp_path, item(content, about=about))
    assert article == Article(
        id="urn:mews:17",
        title="Mill closed",
        text="One.\n\nTwo.",
        published=date(2024, 5, 2),
        outlet="Mews Agency",
        author="Ana Roe",
        category="Economy",
        path="a.xml",
        updated=date(2024, 5, 4),
        language="en",
        credit="Mews/Post",
    )


def test_the_items_of_a_message_are_articles_and_its_package_none(tmp_path: Path) -> None:
    content = f"<inlineXML>{XHTML}</inlineXML>"
    items = (
        item(content)
        + item(content, guid="urn:mews:18")
        + "<packageItem><groupSet><itemRef residref='urn:mews:17'/></groupSet></packageItem>"
    )
    found = read(tmp_path, f"<newsMessage {NAR}><itemSet>{items}</itemSet></newsMessage>")
    assert [(one.id, one.locator) for one in found if isinstance(one, Article)] == [
        ("urn:mews:17", "record 1"),
        ("urn:mews:18", "record 2"),
    ]
    assert len(found) == 2


def test_a_description_alone_is_a_summary(tmp_path: Path) -> None:
    [article] = read(tmp_path, item("<remoteContent href='x'/>", about="<description>Short.</description>"))
    assert isinstance(article, Article)
    assert (article.text, article.kind) == ("Short.", "summary")


def test_a_later_version_is_no_publication_where_the_content_is_older(tmp_path: Path) -> None:
    meta, about = (
        "<versionCreated>2024-05-04T08:00:00Z</versionCreated>",
        "<contentCreated>2024-05-02T08:00:00Z</contentCreated>",
    )
    content = "<inlineData>One.</inlineData>"
    for version, day in (("1", date(2024, 5, 4)), ("2", date(2024, 5, 2))):
        [article] = read(tmp_path, item(content, meta, version=version, about=about))
        assert isinstance(article, Article)
        assert article.published == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (item("<remoteContent/>", "<itemClass qcode='ninat:picture'/>"), "a news item of the class picture, without text"),
        (item("<inlineData>One.</inlineData>", "<pubStatus qcode='stat:canceled'/>"), "its publisher calls it canceled"),
        (item("<inlineXML><sports xmlns='x'><p2>no</p2></sports></inlineXML>"), "a news item without text"),
        (
            f"<packageItem {NAR}><itemRef/><itemRef/></packageItem>",
            "a package of NewsML-G2 that only refers to other items (2)",
        ),
        (f"<conceptItem {NAR}/>", "no news item of NewsML-G2: its root element is conceptItem"),
    ],
)
def test_what_is_no_article_says_why(tmp_path: Path, text: str, reason: str) -> None:
    assert read(tmp_path, text) == [Skipped("a.xml", reason)]
