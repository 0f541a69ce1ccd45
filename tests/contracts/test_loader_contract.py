"""What every loader of the table promises, whatever the file holds."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.loaders.draft import tidy_lines, web_address
from index.loaders.format import HEAD_BYTES, Format
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import FORMATS, loader_of
from index.loaders.walk import load_corpus
from index.text import clean, one_line
from tests.sample_files import docx_paragraph, make_docx, make_epub, make_odt, make_pdf, make_record, make_response, make_zip

WORDS = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
LINES = ("Bridge closed", "By AFP", "January 8, 2025", WORDS.strip())
PAGE = (
    f"<html><head><title>Bridge closed</title></head><body><article><p>By AFP</p><p>January 8, 2025</p><p>{WORDS * 3}</p>"
    "</article></body></html>"
)
LETTER = f"From: Lome Post <a@b.example>\nDate: Wed, 8 Jan 2025 09:00:00 +0100\nSubject: Bridge closed\n\nBy AFP\n\n{WORDS}"
GOOD: dict[str, bytes | Callable[[], bytes]] = {
    "plain text": f"Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}".encode(),
    "Markdown": f"# Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}".encode(),
    "HTML": PAGE.encode(),
    "JSON": f'[{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}]'.encode(),
    "JSON lines": f'{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}\n'.encode(),
    "CSV": f'title,author,date,text\n"Bridge closed",AFP,2025-01-08,"{WORDS}"\n'.encode(),
    "RSS": f"<?xml version='1.0'?><rss version='2.0'><channel><title>Gazette</title><item><title>Bridge closed</title>"
    f"<author>AFP</author><pubDate>Wed, 08 Jan 2025 10:00:00 GMT</pubDate><description>{WORDS}</description></item></channel>"
    f"</rss>".encode(),
    "Atom": f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><entry><title>Bridge closed</title><author>"
    f"<name>AFP</name></author><published>2025-01-08T10:00:00Z</published><content>{WORDS}</content></entry></feed>".encode(),
    "NITF": f"<nitf><head><docdata><date.issue norm='20250108T100000Z'/></docdata></head><body><body.head><hedline><hl1>Bridge closed"
    f"</hl1></hedline><byline>By AFP</byline></body.head><body.content><p>{WORDS}</p></body.content></body></nitf>".encode(),
    "NewsML-G2": f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1'><itemMeta><versionCreated>2025-01-08"
    f"T10:00:00Z</versionCreated></itemMeta><contentMeta><by>AFP</by><headline>Bridge closed</headline></contentMeta><contentSet>"
    f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>{WORDS}</p></body></html></inlineXML></contentSet></newsItem>".encode(),
    "PDF": lambda: make_pdf([[(50, 700 - 30 * place, 20 if not place else 10, line) for place, line in enumerate(LINES)]]),
    "Word": lambda: make_docx("".join(map(docx_paragraph, LINES))),
    "OpenDocument": lambda: make_odt("".join(f"<text:p>{line}</text:p>" for line in LINES)),
    "EPUB": lambda: make_epub({"a.xhtml": f"<h1>{LINES[0]}</h1>" + "".join(f"<p>{line}</p>" for line in LINES[1:])}),
    "e-mail": LETTER.encode(),
    "mailbox": f"From a Wed Jan  8 09:00:00 2025\n{LETTER}".encode(),
    "MHTML": f"From: <Saved by Blink>\nContent-Type: text/html\nSnapshot-Content-Location: https://a.example/b\n\n{PAGE}".encode(),
    "WARC": lambda: make_record(make_response(PAGE.encode())),
    "zip": lambda: make_zip({"a.txt": "\n\n".join(LINES)}),
}
"""Format → a file with one article, or what makes one."""
BINARY = frozenset(("PDF", "Word", "OpenDocument", "EPUB", "e-mail", "mailbox", "MHTML", "WARC", "zip"))
"""Formats that are no text: they have reasons of their own for a file that they cannot read."""
PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "title: x\n",
            "# ",
            "By AFP\n",
            "January 8, 2025\n",
            "Original url:\n<http://[>",
            "[a](b)",
            "|a|b|\n|-|-|\n",
        ),
        *("<html><body>", "<article><p>", "</p>", "<!--", "<script>", '<meta property="og:title" content="', "<table><tr><td>"),
        *(
            '{"text": "',
            '"}',
            "[",
            "]",
            '{"articles": [',
            "\\ud800",
            "1e999",
            "\n",
            "\r",
            "\x1b[31m",
            "\u202e",
            "\u2028",
            WORDS,
        ),
        *(
            "<rss><channel><item>",
            "<description>",
            "</item>",
            "<feed>",
            "<entry><content type='xhtml'>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        ),
        *(
            "&b;",
            "&nbsp;",
            "<nitf><body.content>",
            "<newsItem>",
            "<inlineXML><p>",
            "<![CDATA[",
            "]]>",
            '"title";"text"\n',
            '"a","b',
            ";",
        ),
        *('{"@graph": [', '{"title": {"rendered": "', '"@type": "NewsArticle", ', '"bodies": [{"role": "x", "value": "'),
    ]
)
CONTENTS = st.binary(max_size=300) | st.lists(PIECES | st.text(max_size=20), max_size=12).map(
    lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
)

every_format = pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
text_formats = pytest.mark.parametrize(
    "kind", [kind for kind in FORMATS if kind.name not in BINARY], ids=lambda kind: kind.name
)


def good(kind: Format) -> bytes:
    example = GOOD[kind.name]
    return example if isinstance(example, bytes) else example()


def read(kind: Format, content: bytes) -> list[Article | Skipped]:
    name = f"a{kind.suffixes[0]}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(content)
        return list(loader_of(kind)(CorpusFile(file, name)))


@every_format
def test_a_good_file_is_known_by_its_first_bytes(kind: Format) -> None:
    assert kind.sniff is None or kind.sniff(good(kind)[:HEAD_BYTES])


@every_format
def test_a_good_file_gives_its_article(kind: Format) -> None:
    [article] = read(kind, good(kind))
    assert isinstance(article, Article)
    assert (article.title, article.author, str(article.published)) == ("Bridge closed", "AFP", "2025-01-08")
    assert article.text.startswith(WORDS.strip())
    assert article.path == f"a{kind.suffixes[0]}"


@text_formats
@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "empty file"), (b"\x89PNG\r\n\x1a\n", "binary file"), (b"a\0b", "binary file")]
)
def test_a_file_that_is_no_text_is_skipped(kind: Format, content: bytes, reason: str) -> None:
    assert read(kind, content) == [Skipped(f"a{kind.suffixes[0]}", reason)]


@every_format
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENTS)
def test_no_content_raises_and_every_article_is_clean(kind: Format, content: bytes) -> None:
    for found in read(kind, content):
        if isinstance(found, Skipped):
            assert found.reason
            continue
        assert found.text
        assert found.text == tidy_lines(clean(found.text))
        for line in (found.id, found.title, found.outlet, found.author, found.category, found.path):
            assert line == one_line(line)
        assert found.id
        assert found.title
        assert found.url == web_address(found.url)


@every_format
def test_two_readings_are_equal(kind: Format) -> None:
    assert read(kind, good(kind)) == read(kind, good(kind))


@every_format
def test_what_cannot_be_opened_is_skipped(kind: Format, tmp_path: Path) -> None:
    suffix = kind.suffixes[0]
    (tmp_path / f"a{suffix}").symlink_to(tmp_path / "nowhere")
    assert list(load_corpus(tmp_path)) == [Skipped(f"a{suffix}", "No such file or directory")]
