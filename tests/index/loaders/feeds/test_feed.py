import time
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.feeds.feed import load
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_corpus

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:wp="http://wordpress.org/export/1.2/"'
)


def read(folder: Path, text: str) -> list[Article | Skipped]:
    file = folder / "a.xml"
    file.write_text(text, encoding="utf-8")
    return list(load(CorpusFile(file, "a.xml")))


def rss(folder: Path, item: str, channel: str = "<title>Harbour Post</title>") -> Article:
    [article] = read(folder, f'<rss version="2.0" {NAMESPACES}><channel>{channel}<item>{item}</item></channel></rss>')
    assert isinstance(article, Article), article
    return article


def atom(folder: Path, entry: str, feed: str = "") -> Article:
    [article] = read(folder, f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}<entry>{entry}</entry></feed>')
    assert isinstance(article, Article), article
    return article


def test_an_item_of_rss_has_all_its_fields(tmp_path: Path) -> None:
    article = rss(
        tmp_path,
        "<title>Mill &amp;amp; dam &#8211; closed</title><link>https://post.example/mill</link><guid>https://post.example/?p=7</guid>"
        "<pubDate>Thu, 02 May 2024 23:30:00 -0500</pubDate><dcterms:modified>2024-05-04T08:00:00Z</dcterms:modified>"
        "<dc:creator>By Ana Roe and Jon Pike</dc:creator><category>Local</category><description>Short.</description>"
        "<content:encoded><![CDATA[<p>The mill is closed.</p><p>It cost &pound;3m.</p>]]></content:encoded>",
        "<title>Local news | Harbour Post</title><link>https://www.harbourpost.example/</link><language>en-gb</language>",
    )
    assert article == Article(
        id="https://post.example/?p=7",
        title="Mill & dam – closed",
        text="The mill is closed.\n\nIt cost £3m.",
        published=date(2024, 5, 2),
        outlet="Harbour Post",
        author="Ana Roe, Jon Pike",
        url="https://post.example/mill",
        category="Local",
        path="a.xml",
        updated=date(2024, 5, 4),
        language="en",
        locator="record 1",
    )


def test_a_description_alone_is_a_summary_and_a_headline_alone_too(tmp_path: Path) -> None:
    article = rss(tmp_path, "<title>T</title><description>&lt;p&gt;Short.&lt;/p&gt;</description>")
    assert (article.text, article.kind) == ("Short.", "summary")
    article = rss(tmp_path, "<title>Mill closed</title>")
    assert (article.text, article.kind) == ("Mill closed", "summary")


def test_what_a_feed_adds_below_a_text_is_no_part_of_it(tmp_path: Path) -> None:
    footer = '&lt;p&gt;The post &lt;a href="x"&gt;Mill&lt;/a&gt; appeared first on &lt;a href="y"&gt;Post&lt;/a&gt;.&lt;/p&gt;'
    assert rss(tmp_path, f"<description>&lt;p&gt;Short.&lt;/p&gt;{footer}</description>").text == "Short."
    assert rss(tmp_path, "<description>Short. &lt;a href='x'&gt;Continue reading...&lt;/a&gt;</description>").text == "Short."


def test_a_number_as_guid_is_no_id(tmp_path: Path) -> None:
    assert rss(tmp_path, "<guid isPermaLink='false'>17</guid><description>Short.</description>").id == "a.xml#1"


def test_a_permanent_link_is_an_address(tmp_path: Path) -> None:
    article = rss(tmp_path, "<guid>https://post.example/a</guid><description>Short.</description>")
    assert article.url == "https://post.example/a"


def test_the_source_of_an_item_is_its_outlet_and_no_author(tmp_path: Path) -> None:
    article = rss(
        tmp_path, "<source url='x'>Velde Courier</source><dc:creator>Velde Courier</dc:creator><description>A.</description>"
    )
    assert (article.outlet, article.author) == ("Velde Courier", "")


def test_rss_in_rdf_has_its_items_beside_the_channel(tmp_path: Path) -> None:
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/"><title>Harbour Post</title></channel>'
        '<item rdf:about="https://post.example/1"><title>Mill</title><link>https://post.example/1</link>'
        "<description>Short.</description><dc:date>2024-05-02T23:30:00-05:00</dc:date></item></rdf:RDF>"
    )
    [article] = read(tmp_path, text)
    assert isinstance(article, Article)
    assert (article.id, article.outlet, article.published) == ("https://post.example/1", "Harbour Post", date(2024, 5, 2))


def test_an_export_of_wordpress_gives_what_was_published(tmp_path: Path) -> None:
    def item(kind: str, status: str) -> str:
        return (
            f"<item><title>{kind} {status}</title><content:encoded>Words of it.</content:encoded>"
            f"<wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status></item>"
        )

    items = item("post", "publish") + item("post", "draft") + item("attachment", "publish")
    found = read(tmp_path, f"<rss {NAMESPACES}><channel>{items}</channel></rss>")
    assert [one.title if isinstance(one, Article) else one for one in found] == ["post publish"]


def test_shortcodes_of_a_wordpress_export_are_no_words_and_brackets_elsewhere_stay(tmp_path: Path) -> None:
    content = (
        '[dropcap]T[/dropcap]he mayor said it was [sic] done. [gallery ids="1,2"]'
        '[caption id="a1" align="left"]&lt;img src="a.jpg"/&gt; The mill[/caption] More [button link="/a"] followed.'
    )
    item = f"<item><title>T</title><content:encoded>{content}</content:encoded>"
    export = f"<rss {NAMESPACES}><channel>{item}<wp:post_type>post</wp:post_type></item></channel></rss>"
    [article] = read(tmp_path, export)
    assert isinstance(article, Article)
    assert " ".join(article.text.split()) == "The mayor said it was [sic] done. More followed."
    [other] = read(tmp_path, f"<rss {NAMESPACES}><channel>{item}</item></channel></rss>")
    assert isinstance(other, Article)
    assert "[dropcap]" in other.text


def test_an_entry_of_atom_has_all_its_fields(tmp_path: Path) -> None:
    article = atom(
        tmp_path,
        '<title type="html">Mill &amp;amp; dam</title><link rel="enclosure" href="/a.mp3"/><link href="/mill"/><id>tag:post,1</id>'
        "<published>2024-05-02T23:30:00-05:00</published><updated>2024-05-04T00:00:00Z</updated><summary>Short.</summary>"
        '<category term="Local"/><content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div>'
        "</content>",
        "<title>Harbour Post - Local</title><link href='https://post.example/'/><author><name>Ana Roe</name></author>",
    )
    assert (article.id, article.title, article.text) == ("tag:post,1", "Mill & dam", "One.\n\nTwo.")
    assert (article.published, article.updated) == (date(2024, 5, 2), date(2024, 5, 4))
    assert (article.outlet, article.author, article.url) == ("Harbour Post", "Ana Roe", "https://post.example/mill")
    assert (article.category, article.language, article.kind) == ("Local", "en", "")


def test_the_day_of_a_change_is_not_that_of_publication(tmp_path: Path) -> None:
    article = atom(tmp_path, "<title>T</title><summary>Short.</summary><updated>2024-05-04T00:00:00Z</updated>")
    assert (article.published, article.updated, article.kind) == (None, date(2024, 5, 4), "summary")


def test_content_that_is_no_text_or_stands_elsewhere_leaves_the_summary(tmp_path: Path) -> None:
    for content in ('<content type="image/png">aaaa</content>', '<content src="https://post.example/a" type="text/html"/>'):
        article = atom(tmp_path, f"<title>T</title><summary>Short.</summary>{content}")
        assert (article.text, article.kind) == ("Short.", "summary")


def test_content_in_base64_is_decoded(tmp_path: Path) -> None:
    article = atom(
        tmp_path,
        '<title>T</title><content type="application/octet-stream">PHA+VGhlIG1pbGwgaXMgPGI+Y2xvc2VkPC9iPi48L3A+</content>',
    )
    assert (article.text, article.kind) == ("The mill is closed.", "")


def test_a_body_in_xhtml_is_the_whole_text(tmp_path: Path) -> None:
    body = '<body xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></body>'
    article = rss(tmp_path, f"<description>Short.</description>{body}")
    assert (article.text, article.kind) == ("One.\n\nTwo.", "")


def test_the_last_entry_of_a_feed_that_breaks_off_is_cut(tmp_path: Path) -> None:
    found = read(tmp_path, "<rss><channel><item><description>One.</description></item><item><description>Two and th")
    assert [one.kind for one in found if isinstance(one, Article)] == ["summary", "cut"]


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("<rss><channel><title>Post</title></channel></rss>", Skipped("a.xml", "a feed without entries")),
        ("<rss><channel><item/></channel></rss>", Skipped("a.xml#1", "an entry without text")),
        ("<other/>", Skipped("a.xml", "neither RSS nor Atom: its root element is other")),
    ],
)
def test_a_feed_without_text_is_skipped_with_a_reason(tmp_path: Path, text: str, skipped: Skipped) -> None:
    assert read(tmp_path, text) == [skipped]


def test_xml_that_is_none_of_them_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<sitemap/>", encoding="utf-8")
    [skipped] = load_corpus(tmp_path)
    assert skipped == Skipped("a.xml", ".xml of a format that is not known: none of RSS, Atom, NITF, NewsML-G2, NewsML 1")


def test_empty_items_are_not_all_looked_at(tmp_path: Path) -> None:
    """16 seconds went into the 390,000 behind the ten thousandth, which is the last that is read."""
    (tmp_path / "a.xml").write_text(f"<rss><channel>{'<item/>' * 200_000}</channel></rss>", encoding="utf-8")
    started = time.process_time()
    found = list(load_corpus(tmp_path))
    assert len(found) == 10_001
    assert time.process_time() - started < 4


def test_a_text_of_spaces_takes_no_time(tmp_path: Path) -> None:
    text = "The bridge is closed." + " " * 200_000 + "Continue reading"
    (tmp_path / "a.xml").write_text(
        f"<rss><channel><item><title>T</title><description>{text}</description></item></channel></rss>", encoding="utf-8"
    )
    started = time.process_time()
    [article] = load_corpus(tmp_path)
    assert isinstance(article, Article)
    assert article.text == "The bridge is closed."
    assert time.process_time() - started < 2
